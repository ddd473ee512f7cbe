package dev.stackprint.blueprints;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.document.Trace;
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
   */
  public record Resolved(Trace trace, Optional<String> defaultOf) {}
}
