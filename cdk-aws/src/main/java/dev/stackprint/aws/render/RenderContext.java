package dev.stackprint.aws.render;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.rendering.ComponentContext;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.templates.Code;
import java.util.List;

/** What a kind may ask while it renders a component for AWS. */
public final class RenderContext extends ComponentContext {

  /**
   * Begins the rendering of a plan.
   *
   * @param plan the plan
   * @param names the names of its constructs
   */
  public RenderContext(Plan plan, ComponentNames names) {
    super(plan, names);
  }

  /** Returns the id of a component's construct; the names of its outputs begin with it. */
  public String constructId(Component component) {
    return names().upperCamel(component);
  }

  /**
   * Returns what the logical id of a resource begins with.
   *
   * @param path the resource's path within the component: {@code Bucket}, {@code Store/Table}
   */
  public String logicalId(Component component, String path) {
    return LogicalIds.of(constructId(component), path);
  }

  /** Returns an expression of an output of a component, as {@code ${component.output}} names it. */
  public Code output(TemplateValue.Output output) {
    Component component = plan().component(output.component());
    return AwsKinds.of(component.kind()).output(component, output.output(), this);
  }

  /** Returns what is worth watching of a component. */
  public List<Signal> signals(Component component) {
    return AwsKinds.of(component.kind()).signals(component, this);
  }

  /**
   * Returns what every construct's template begins with.
   *
   * @param component the component
   * @param parameters the components that its construct takes
   */
  public ConstructHeader header(Component component, List<Component> parameters) {
    return ConstructHeader.of(component, parameters, plan(), names());
  }
}
