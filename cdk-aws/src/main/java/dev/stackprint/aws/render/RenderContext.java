package dev.stackprint.aws.render;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Templates;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a kind may ask while it renders a component: names, templates, and the needs of others.
 *
 * <p>Components are rendered in reverse plan order: whoever refers to a component has stated its
 * needs by the time that the component itself is rendered.
 */
public final class RenderContext {

  private final Plan plan;
  private final ConstructNames names;
  private final Map<Component, Set<Need>> needs = new HashMap<>();

  /**
   * Begins the rendering of a plan.
   *
   * @param plan the plan
   * @param names the names of its constructs
   */
  public RenderContext(Plan plan, ConstructNames names) {
    this.plan = plan;
    this.names = names;
  }

  /** Returns the plan that is being rendered. */
  public Plan plan() {
    return plan;
  }

  /** Returns the region that is deployed to. */
  public String region() {
    return plan.settings().text("region");
  }

  /** Returns the name of a component's construct class. */
  public Code className(Component component) {
    return names.className(component);
  }

  /** Returns the id of a component's construct; the names of its outputs begin with it. */
  public String constructId(Component component) {
    return names.constructId(component);
  }

  /** Returns the name of the variable or parameter that holds a component's construct. */
  public Code variable(Component component) {
    return names.variable(component);
  }

  /**
   * Returns what the logical id of a resource begins with.
   *
   * @param path the resource's path within the component: {@code Bucket}, {@code Store/Table}
   */
  public String logicalId(Component component, String path) {
    return Retained.logicalId(names.constructId(component), path);
  }

  /** Returns the path of the file that holds a component's construct. */
  public String mainFile(Component component) {
    return javaFile("main", className(component).text());
  }

  /** Returns the path of the file that holds the test of a component's construct. */
  public String testFile(Component component) {
    return javaFile("test", className(component) + "Test");
  }

  private String javaFile(String sourceSet, String className) {
    return "src/"
        + sourceSet
        + "/java/"
        + plan.packageName().replace('.', '/')
        + "/"
        + className
        + ".java";
  }

  /** States that a component which is being rendered needs something of one it refers to. */
  public void need(Component provider, Need need) {
    needs.computeIfAbsent(provider, key -> new LinkedHashSet<>()).add(need);
  }

  /**
   * States the need for a method of a provider's construct.
   *
   * @return the expression {@code provider.method(arguments)}
   */
  public Code call(Component provider, Method method, Code... arguments) {
    need(provider, method);
    return JavaCode.call(variable(provider), method.name(), arguments);
  }

  /** Tells whether some component needs this of {@code provider}. */
  public boolean isNeeded(Component provider, Need need) {
    return needs.getOrDefault(provider, Set.of()).contains(need);
  }

  /**
   * Returns what is needed of {@code provider}, of one type, in the order in which it was stated.
   */
  public <T extends Need> List<T> needs(Component provider, Class<T> type) {
    return needs.getOrDefault(provider, Set.of()).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** Returns an expression of an output of a component, as {@code ${component.output}} names it. */
  public Code output(TemplateValue.Output output) {
    Component component = plan.component(output.component());
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
    return ConstructHeader.of(component, parameters, plan, names);
  }

  /**
   * Renders the template that lies beside a class.
   *
   * @return the text; Java is laid out
   */
  public String render(Class<?> beside, String template, Record view) {
    return Templates.render(beside, template, view);
  }
}
