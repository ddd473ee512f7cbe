package dev.stackprint.rendering;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The creation of a component, where the project reads as the architecture.
 *
 * @param statement the statement, which keeps it in a variable if something refers to it
 * @param origin where the blueprint has it
 */
public record Creation(Code statement, Code origin) {

  /**
   * Returns the creations of all components.
   *
   * @param components what each contributes, in plan order
   * @param names the names of the components
   * @param first what a component's constructor takes before the components that it refers to
   */
  public static List<Creation> of(
      List<RenderedComponent> components,
      ComponentNames names,
      Function<Component, List<Code>> first) {
    Set<Component> referred =
        components.stream().flatMap(each -> each.parameters().stream()).collect(Collectors.toSet());
    return components.stream()
        .map(
            each ->
                new Creation(
                    statement(
                        each,
                        names,
                        first.apply(each.component()),
                        referred.contains(each.component()) || !each.outputs().isEmpty()),
                    JavaCode.comment(Provenance.place(each.component().origin()))))
        .toList();
  }

  private static Code statement(
      RenderedComponent rendered, ComponentNames names, List<Code> first, boolean kept) {
    Component component = rendered.component();
    Code[] arguments =
        Stream.concat(first.stream(), rendered.parameters().stream().map(names::variable))
            .toArray(Code[]::new);
    String variable = kept ? "var " + names.variable(component) + " = " : "";
    return Code.java(variable + JavaCode.construct(names.className(component), arguments) + ";");
  }
}
