package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter of a merged document.
 *
 * @param name its name
 * @param value its value on every target; empty if it has none that can be used, which was reported
 *     or depends on the target
 * @param byTarget its value on each target, where they are given one by one; empty for a target
 *     whose value cannot be used, which was reported
 * @param origin where its name stands
 */
record Parameter(
    String name, Optional<Value> value, Map<Target, Optional<Value>> byTarget, Origin origin) {

  /** Tells whether values are given for targets one by one. */
  boolean differsByTarget() {
    return !byTarget.isEmpty();
  }

  /** Tells whether there are values for other targets, but none for this one. */
  boolean lacks(Target target) {
    return differsByTarget() && !byTarget.containsKey(target);
  }

  /** Returns the parameter as it is on a target. */
  Parameter on(Target target) {
    return differsByTarget()
        ? new Parameter(name, byTarget.getOrDefault(target, Optional.empty()), Map.of(), origin)
        : this;
  }
}
