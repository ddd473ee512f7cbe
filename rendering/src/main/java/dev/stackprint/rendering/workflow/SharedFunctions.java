package dev.stackprint.rendering.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Python modules that the functions of every target have. They use a target's own module {@code
 * documents}, which reads and writes.
 */
public final class SharedFunctions {

  /** The names of the modules. */
  public static final Set<String> MODULES = Set.of("answers", "split");

  private SharedFunctions() {}

  /** Returns the text of a file: {@code answers.py}, or its test {@code test_answers.py}. */
  public static String text(String file) {
    try (var stream = SharedFunctions.class.getResourceAsStream("functions/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("no shared file " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
