package dev.stackprint.rendering.workflow;

/**
 * How long the parts may be that a document is read in by a model that tells how many tokens it
 * holds. Each token may be a character of its own, as in Chinese.
 */
public final class PartSize {

  /** Tokens of what a model is told besides the document. */
  private static final int TOLD_TOKENS = 2000;

  /** The tokens that notes may have, as the functions ask for them. */
  private static final int NOTES_TOKENS = 1500;

  /**
   * The least characters of a part: notes of two such parts have to be shorter than one, or
   * splitting would never end.
   */
  private static final int LEAST_CHARACTERS = 12_000;

  private PartSize() {}

  /**
   * Returns the most characters of a part.
   *
   * @param context tokens of a request and its answer together
   * @param task what is asked for
   */
  public static int of(int context, ModelTask task) {
    return context - besideTheDocument(task);
  }

  /** Returns the tokens that a model has to hold for a task. */
  public static int leastContext(ModelTask task) {
    return LEAST_CHARACTERS + besideTheDocument(task);
  }

  private static int besideTheDocument(ModelTask task) {
    return TOLD_TOKENS + Math.max(NOTES_TOKENS, task.prompt().maximumTokens());
  }
}
