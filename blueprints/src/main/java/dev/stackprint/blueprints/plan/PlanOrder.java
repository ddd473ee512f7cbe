package dev.stackprint.blueprints.plan;

import dev.stackprint.blueprints.check.Draft;
import dev.stackprint.blueprints.check.Drafts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order of a plan: what is needed comes before what needs it, otherwise as written. */
final class PlanOrder {

  private final Drafts drafts;
  private final Target target;
  private final Set<Draft> ordered = new LinkedHashSet<>();
  private final Set<Draft> open = new HashSet<>();

  private PlanOrder(Drafts drafts, Target target) {
    this.drafts = drafts;
    this.target = target;
  }

  /** Returns components that are not in a circle, in order. */
  static List<Draft> of(Drafts drafts, Target target) {
    PlanOrder order = new PlanOrder(drafts, target);
    drafts.all().forEach(order::add);
    return new ArrayList<>(order.ordered);
  }

  private void add(Draft draft) {
    if (ordered.contains(draft)) {
      return;
    }
    if (!open.add(draft)) {
      throw new IllegalStateException("the check let a circle pass at " + draft);
    }
    drafts.needs(draft, target).forEach(this::add);
    ordered.add(draft);
  }
}
