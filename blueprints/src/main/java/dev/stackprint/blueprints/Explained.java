package dev.stackprint.blueprints;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.document.Trace;
import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import java.util.Optional;

/**
 * Where the values of a blueprint come from.
 *
 * @param values the values, a component's together
 * @param diagnostics what was found, sorted by place
 */
public record Explained(List<Resolved> values, List<Diagnostic> diagnostics) {

  /**
   * A value.
   *
   * @param trace where it came from
   * @param defaultOf the kind that fills it in, if nobody wrote it
   * @param target the target that it holds for, if it does not hold for all of the blueprint's
   */
  public record Resolved(Trace trace, Optional<String> defaultOf, Optional<Target> target) {}
}
