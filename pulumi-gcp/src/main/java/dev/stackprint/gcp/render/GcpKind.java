package dev.stackprint.gcp.render;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * Renders the components of one kind. Found by name: kind {@code object-store} is {@code
 * dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind}, a public class with a public constructor
 * without parameters. Stateless.
 */
public interface GcpKind {

  /**
   * Returns what Google Cloud cannot do of what the component asks for, beyond what the kind's
   * schema and the facts already say. Called before rendering; an error keeps the plan from being
   * rendered.
   */
  default List<Diagnostic> check(Component component, Plan plan) {
    return List.of();
  }

  /**
   * Renders a component. Whatever refers to it has been rendered before, so that its needs are
   * known.
   */
  RenderedComponent render(Component component, RenderContext context);

  /**
   * Returns a Java expression, an {@code Output<String>}, of an output that the kind states, for a
   * component that refers to this one.
   *
   * @param name one of the kind's {@code outputs}
   */
  default Code output(Component component, String name, RenderContext context) {
    throw new IllegalStateException(
        component.kind() + " states an output " + name + " of no value");
  }

  /**
   * Returns what is worth watching of a component, for a monitoring component that watches it. Any
   * accessor that the metrics need is asked for through the context.
   */
  default List<Signal> signals(Component component, RenderContext context) {
    return List.of();
  }
}
