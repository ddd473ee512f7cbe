package dev.stackprint.rendering.tuning;

import dev.stackprint.rendering.ResourceText;
import java.util.List;

/**
 * Python modules that the functions of every target have. They use modules of a target's own:
 * {@code documents} reads and writes, {@code dialect} writes examples as the target takes them,
 * {@code tuned} asks a tuned model.
 */
public final class TuningFunctions {

  /** The names of the files. */
  public static final List<String> FILES =
      List.of(
          "examples.py",
          "measure.py",
          "prepare.py",
          "scores.py",
          "test_examples.py",
          "test_measure.py",
          "test_prepare.py",
          "test_scores.py");

  private TuningFunctions() {}

  /** Returns the text of one of them. */
  public static String text(String file) {
    return ResourceText.of(TuningFunctions.class, "functions/" + file);
  }
}
