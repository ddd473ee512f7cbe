package dev.stackprint.templates.output;

import java.util.List;

/** Ends a run before it touches anything; {@link ProjectWriter} turns it into its result. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient WriteResult.Refused result;

  Refusal(WriteResult.Reason reason, String message, String hint) {
    this(reason, message, hint, List.of());
  }

  Refusal(WriteResult.Reason reason, String message, String hint, List<Conflict> conflicts) {
    super(message);
    this.result = new WriteResult.Refused(reason, message, hint, conflicts);
  }

  WriteResult.Refused result() {
    return result;
  }
}
