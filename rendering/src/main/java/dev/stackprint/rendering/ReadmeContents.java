package dev.stackprint.rendering;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.MarkdownCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What a project's README says of its components, whatever the target.
 *
 * @param diagram the components and their references as a Mermaid flowchart
 * @param components what is deployed
 * @param outputs what a deployment prints
 * @param steps what is left to do once deployed
 * @param idleCosts what bills while nobody uses it
 * @param priceSources links to where the prices were read
 * @param retained what stays when the project is torn down
 * @param emptied the ids of buckets that have to be empty by then
 * @param deletions how to delete what stays
 */
public record ReadmeContents(
    Code diagram,
    List<Row> components,
    List<Output> outputs,
    List<Code> steps,
    List<IdleCost> idleCosts,
    List<Code> priceSources,
    List<Kept> retained,
    List<Code> emptied,
    List<Code> deletions) {

  /**
   * A component.
   *
   * @param className its class
   * @param summary what it is
   * @param origin where the blueprint has it
   */
  public record Row(Code className, String summary, String origin) {}

  /**
   * An output.
   *
   * @param name its name
   * @param description what it is
   */
  public record Output(Code name, String description) {}

  /**
   * A resource that stays.
   *
   * @param id what it is listed as where it is deployed
   * @param type what it is
   * @param what what it holds
   */
  public record Kept(Code id, String type, String what) {}

  /**
   * Gathers what the components contribute.
   *
   * @param components what each contributes, in plan order
   * @param names the names of the components
   * @param id returns what a resource is listed as, by its component and its path in it
   * @param order the order of the types of what stays
   */
  public static ReadmeContents of(
      List<RenderedComponent> components,
      ComponentNames names,
      BiFunction<Component, String, String> id,
      Comparator<Retained.Type> order) {
    return new ReadmeContents(
        Diagram.of(components, names),
        components.stream()
            .map(
                each ->
                    new Row(
                        MarkdownCode.span(names.className(each.component()).text()),
                        each.summary(),
                        Provenance.place(each.component().origin())))
            .toList(),
        components.stream()
            .flatMap(each -> each.outputs().stream())
            .map(each -> new Output(MarkdownCode.span(each.name()), each.description()))
            .toList(),
        components.stream()
            .flatMap(each -> each.steps().stream())
            .map(step -> Code.markdown(step))
            .toList(),
        components.stream().map(RenderedComponent::idleCosts).flatMap(Collection::stream).toList(),
        PriceSources.links(components),
        components.stream()
            .flatMap(
                each ->
                    each.retained().stream()
                        .map(kept -> kept(kept, id.apply(each.component(), kept.path()))))
            .toList(),
        components.stream()
            .flatMap(each -> each.emptied().stream().map(path -> id.apply(each.component(), path)))
            .map(MarkdownCode::span)
            .toList(),
        components.stream()
            .flatMap(each -> each.retained().stream())
            .map(Retained::type)
            .distinct()
            .sorted(order)
            .map(type -> Code.markdown(type.deletion()))
            .toList());
  }

  private static Kept kept(Retained resource, String id) {
    return new Kept(MarkdownCode.span(id), resource.type().label(), resource.what());
  }
}
