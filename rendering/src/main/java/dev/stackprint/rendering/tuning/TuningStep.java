package dev.stackprint.rendering.tuning;

/** What is left to people to do on each target, as the project's README has it. */
public final class TuningStep {

  private TuningStep() {}

  /**
   * Returns how examples are given.
   *
   * @param command what starts a run, up to its input
   */
  public static String examples(Tuning tuning, String command) {
    String id = tuning.component().id();
    String key = tuning.prefix() + "FILE.jsonl";
    return "Put examples into the bucket of `"
        + tuning.source().id()
        + "`: those to measure with as `"
        + tuning.validation()
        + "`, then those to learn from as `"
        + key
        + "`"
        + (tuning.startsByUpload()
            ? ", which starts `" + id + "`."
            : ". Start `" + id + "`: `" + command + " '{\"key\": \"" + key + "\"}'`.");
  }
}
