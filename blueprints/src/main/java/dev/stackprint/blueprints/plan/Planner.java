package dev.stackprint.blueprints.plan;

import dev.stackprint.blueprints.check.Draft;
import dev.stackprint.blueprints.check.Drafts;
import dev.stackprint.blueprints.check.Section;
import dev.stackprint.blueprints.document.Document;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the plan of a blueprint that was checked and has no errors. */
public final class Planner {

  private final Document document;
  private final Drafts drafts;
  private final SourceFile blueprint;

  /**
   * Prepares planning.
   *
   * @param document the document
   * @param drafts its components, as the check returned them
   * @param blueprint the user's file, or the use case's
   */
  public Planner(Document document, Drafts drafts, SourceFile blueprint) {
    this.document = document;
    this.drafts = drafts;
    this.blueprint = blueprint;
  }

  /** Returns the plan for a target that the blueprint declares. */
  public Plan plan(Target target) {
    Map<String, Component> planned = new LinkedHashMap<>();
    for (Draft draft : PlanOrder.of(drafts, target)) {
      planned.put(draft.id(), component(draft, target, planned));
    }
    return new Plan(
        document.name(),
        document.description(),
        document.packageName(),
        target,
        properties(document.targets().get(target), planned),
        document.tags(),
        List.copyOf(planned.values()),
        blueprint);
  }

  private Component component(Draft draft, Target target, Map<String, Component> planned) {
    List<Component> references =
        drafts.needs(draft, target).stream().map(needed -> planned.get(needed.id())).toList();
    MapValue knobs =
        Optional.ofNullable(draft.knobs().get(target))
            .map(Section::value)
            .orElseGet(() -> empty(draft.origin()));
    return new Component(
        draft.id(),
        draft.kind(),
        properties(draft.properties().value(), planned),
        properties(knobs, planned),
        references,
        draft.origin());
  }

  private static Properties properties(MapValue map, Map<String, Component> planned) {
    return new Properties(map, planned::get);
  }

  private static MapValue empty(Origin origin) {
    return new MapValue(Map.of(), origin);
  }
}
