package dev.stackprint.rendering;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A plan's components, rendered with names that clash with nothing.
 *
 * @param context what they were rendered in
 * @param components what each contributes, in plan order
 */
public record ComponentRendering<C extends ComponentContext>(
    C context, List<RenderedComponent> components) {

  /**
   * Renders a plan's components.
   *
   * @param plan the plan
   * @param classes simple names of the classes that the project has besides theirs
   * @param variables names that the code around theirs uses, such as a constructor's parameters
   * @param begin begins a rendering with names
   * @param render renders one component
   */
  public static <C extends ComponentContext> ComponentRendering<C> of(
      Plan plan,
      Set<String> classes,
      Set<String> variables,
      Function<ComponentNames, C> begin,
      BiFunction<Component, C, RenderedComponent> render) {
    ComponentNames names = new ComponentNames(classes);
    ComponentRendering<C> rendering = of(plan, begin.apply(names), render);
    NameClashes clashes = NameClashes.in(rendering.components(), names, variables);
    return clashes.any() ? of(plan, begin.apply(clashes.avoid(names)), render) : rendering;
  }

  private static <C extends ComponentContext> ComponentRendering<C> of(
      Plan plan, C context, BiFunction<Component, C, RenderedComponent> render) {
    List<RenderedComponent> rendered = new ArrayList<>();
    for (int i = plan.components().size() - 1; i >= 0; i--) {
      rendered.add(render.apply(plan.components().get(i), context));
    }
    Collections.reverse(rendered);
    return new ComponentRendering<>(context, rendered);
  }
}
