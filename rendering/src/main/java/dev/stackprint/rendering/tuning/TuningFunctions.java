package dev.stackprint.rendering.tuning;

import dev.stackprint.rendering.ResourceText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  private static final List<String> RECIPE_FILES =
      List.of(
          "evaluated.py",
          "examples.py",
          "prepare.py",
          "test_evaluated.py",
          "test_examples.py",
          "test_prepare.py");

  private TuningFunctions() {}

  /**
   * Returns the texts of those that work for a recipe, by their names: it takes examples as they
   * are, and measures what it tunes itself.
   */
  public static Map<String, String> forRecipe() {
    Map<String, String> files = new TreeMap<>();
    RECIPE_FILES.forEach(file -> files.put(file, text(file)));
    for (String file : List.of("dialect.py", "test_dialect.py")) {
      files.put(file, text(file.replace("dialect", "plain_dialect")));
    }
    return files;
  }

  /** Returns the text of one of them. */
  public static String text(String file) {
    return ResourceText.of(TuningFunctions.class, "functions/" + file);
  }
}
