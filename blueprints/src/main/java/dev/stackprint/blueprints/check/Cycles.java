package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.check.References.Reference;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds components that need each other. */
final class Cycles {

  private final Drafts drafts;
  private final Target target;
  private final Map<Draft, List<Draft>> needs = new HashMap<>();
  private final List<Draft> order;
  private final Set<Draft> done = new HashSet<>();
  private final List<Draft> open = new ArrayList<>();
  private final Set<List<Draft>> found = new LinkedHashSet<>();

  private Cycles(Drafts drafts, Target target) {
    this.drafts = drafts;
    this.target = target;
    this.order = List.copyOf(drafts.all());
  }

  /** Reports the circles among the components of a target. */
  static void check(Drafts drafts, Target target, Diagnostics diagnostics) {
    Cycles cycles = new Cycles(drafts, target);
    cycles.order.forEach(cycles::follow);
    cycles.found.forEach(cycle -> cycles.report(cycle, diagnostics));
  }

  private void follow(Draft draft) {
    int start = open.indexOf(draft);
    if (start >= 0) {
      addCycle(new ArrayList<>(open.subList(start, open.size())));
      return;
    }
    if (done.contains(draft)) {
      return;
    }
    open.add(draft);
    needs.computeIfAbsent(draft, key -> drafts.needs(key, target)).forEach(this::follow);
    open.remove(open.size() - 1);
    done.add(draft);
  }

  /** Adds a circle, begun with the component that the document has first. */
  private void addCycle(List<Draft> cycle) {
    int first = cycle.indexOf(order.get(cycle.stream().mapToInt(order::indexOf).min().orElse(0)));
    Collections.rotate(cycle, -first);
    // What refers to itself is reported as that.
    if (cycle.size() > 1) {
      found.add(cycle);
    }
  }

  private void report(List<Draft> cycle, Diagnostics diagnostics) {
    Draft from = cycle.get(0);
    Draft to = cycle.get(1);
    Reference step =
        from.sections(target).stream()
            .flatMap(section -> section.references().stream())
            .filter(reference -> reference.id().equals(to.id()))
            .findFirst()
            .orElseThrow();
    String chain = cycle.stream().map(Draft::id).collect(Collectors.joining(" -> "));
    diagnostics.report(
        Code.CYCLE,
        step.path(),
        step.origin(),
        "These need each other: " + chain + " -> " + from.id(),
        "Take one of the references out");
  }
}
