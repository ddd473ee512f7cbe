package dev.stackprint.blueprints;

import dev.stackprint.blueprints.Explained.Resolved;
import dev.stackprint.blueprints.check.Draft;
import dev.stackprint.blueprints.check.Drafts;
import dev.stackprint.blueprints.check.Section;
import dev.stackprint.blueprints.document.Explanation;
import dev.stackprint.blueprints.document.Trace;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what was written and what kinds fill in, for each target. */
final class Explainer {

  private static final int OF_A_SECTION = 2;

  private final Path under;
  private final Map<Path, Map<Path, List<Resolved>>> groups = new LinkedHashMap<>();
  private int rounds;

  /**
   * Prepares explaining.
   *
   * @param under what to explain, with all that it holds
   */
  Explainer(Path under) {
    this.under = under;
  }

  /** Adds what a blueprint is on a target; without one, what it is on any. */
  void add(Optional<Target> target, Explanation explanation, Drafts drafts) {
    rounds++;
    for (Trace trace : explanation.under(under)) {
      add(new Resolved(trace, Optional.empty(), target));
    }
    for (Draft draft : drafts.all()) {
      draft.sections().forEach(section -> addDefaults(target, explanation, draft, section));
    }
  }

  /** Returns the values, a component's together; one that is the same on every target once. */
  List<Resolved> values() {
    List<Resolved> values = new ArrayList<>();
    for (Map<Path, List<Resolved>> group : groups.values()) {
      group.forEach((path, found) -> values.addAll(merged(path, found)));
    }
    return values;
  }

  private List<Resolved> merged(Path path, List<Resolved> found) {
    List<Resolved> same =
        found.stream()
            .map(each -> new Resolved(each.trace(), each.defaultOf(), Optional.empty()))
            .distinct()
            .toList();
    boolean everywhere = same.size() == 1 && (found.size() == rounds || isOfOneTarget(path));
    return everywhere ? same : found;
  }

  /** Tells whether the path itself says which target the value is for. */
  private static boolean isOfOneTarget(Path path) {
    List<Object> steps = path.steps();
    return steps.size() > OF_A_SECTION && Target.keys().contains(steps.get(OF_A_SECTION));
  }

  private void add(Resolved resolved) {
    Path path = resolved.trace().path();
    List<Object> steps = path.steps();
    Path group = new Path(steps.subList(0, Math.min(OF_A_SECTION, steps.size())));
    groups
        .computeIfAbsent(group, key -> new LinkedHashMap<>())
        .computeIfAbsent(path, key -> new ArrayList<>())
        .add(resolved);
  }

  private void addDefaults(
      Optional<Target> target, Explanation explanation, Draft draft, Section section) {
    section.visit(
        node -> {
          Path path = node.path();
          boolean asked = path.startsWith(under) && isLeaf(node.value());
          if (asked && !explanation.exists(path)) {
            Trace trace = new Trace(path, node.value(), Optional.empty(), List.of());
            add(new Resolved(trace, Optional.of(draft.kind().name()), target));
          }
        });
  }

  private static boolean isLeaf(Value value) {
    return !(value instanceof MapValue map && !map.entries().isEmpty())
        && !(value instanceof ListValue list && !list.items().isEmpty());
  }
}
