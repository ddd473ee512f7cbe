package dev.stackprint.rendering.workflow;

import dev.stackprint.rendering.ResourceText;
import java.util.Set;

/**
 * Python modules that the functions of every target have. They use a target's own module {@code
 * documents}, which reads and writes.
 */
public final class SharedFunctions {

  /** The names of the modules. */
  public static final Set<String> MODULES =
      Set.of("answers", "collect", "prepare", "prompts", "split");

  private SharedFunctions() {}

  /** Returns the text of a file: {@code answers.py}, or its test {@code test_answers.py}. */
  public static String text(String file) {
    return ResourceText.of(SharedFunctions.class, "functions/" + file);
  }
}
