package dev.stackprint.rendering;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * Renders the components of one kind for one target. Found by its name, see {@link KindClasses}: a
 * public class with a public constructor without parameters. Stateless.
 *
 * @param <C> what it may ask while it renders
 * @param <S> what is worth watching on the target
 */
public interface TargetKind<C extends ComponentContext, S> {

  /**
   * Returns what the target cannot do of what the component asks for, beyond what the kind's schema
   * and the facts already say. Called before rendering; an error keeps the plan from being
   * rendered.
   */
  default List<Diagnostic> check(Component component, Plan plan) {
    return List.of();
  }

  /**
   * Renders a component. Whatever refers to it has been rendered before, so that its needs are
   * known.
   */
  RenderedComponent render(Component component, C context);

  /**
   * Returns a Java expression of an output that the kind states, for a component that refers to
   * this one.
   *
   * @param name one of the kind's {@code outputs}
   */
  default Code output(Component component, String name, C context) {
    throw new IllegalStateException(
        component.kind() + " states an output " + name + " of no value");
  }

  /**
   * Returns what is worth watching of a component, for a monitoring component that watches it. Any
   * accessor that the metrics need is asked for through the context.
   */
  default List<S> signals(Component component, C context) {
    return List.of();
  }
}
