package dev.stackprint.blueprints;

import dev.stackprint.blueprints.Explained.Resolved;
import dev.stackprint.blueprints.check.Draft;
import dev.stackprint.blueprints.check.Drafts;
import dev.stackprint.blueprints.check.Section;
import dev.stackprint.blueprints.document.Explanation;
import dev.stackprint.blueprints.document.Trace;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what was written and what kinds fill in. */
final class Explainer {

  private final Explanation explanation;
  private final Drafts drafts;

  Explainer(Explanation explanation, Drafts drafts) {
    this.explanation = explanation;
    this.drafts = drafts;
  }

  /** Returns the values under a path, a component's together. */
  List<Resolved> under(Path path) {
    Map<Path, List<Resolved>> groups = new LinkedHashMap<>();
    for (Trace trace : explanation.under(path)) {
      add(groups, new Resolved(trace, Optional.empty()));
    }
    drafts.all().forEach(draft -> defaults(draft, path).forEach(found -> add(groups, found)));
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private static void add(Map<Path, List<Resolved>> groups, Resolved resolved) {
    List<Object> steps = resolved.trace().path().steps();
    Path group = new Path(steps.subList(0, Math.min(2, steps.size())));
    groups.computeIfAbsent(group, key -> new ArrayList<>()).add(resolved);
  }

  private List<Resolved> defaults(Draft draft, Path under) {
    List<Resolved> defaults = new ArrayList<>();
    for (Section section : draft.sections()) {
      section.visit(
          node -> {
            Path path = node.path();
            boolean asked = path.startsWith(under) && isLeaf(node.value());
            if (asked && !explanation.exists(path)) {
              Trace trace = new Trace(path, node.value(), Optional.empty(), List.of());
              defaults.add(new Resolved(trace, Optional.of(draft.kind().name())));
            }
          });
    }
    return defaults;
  }

  private static boolean isLeaf(Value value) {
    return !(value instanceof MapValue map && !map.entries().isEmpty())
        && !(value instanceof ListValue list && !list.items().isEmpty());
  }
}
