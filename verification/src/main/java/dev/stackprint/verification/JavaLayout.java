package dev.stackprint.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;

/** Holds what was rendered against google-java-format. */
public final class JavaLayout {

  private JavaLayout() {}

  /** Asserts that google-java-format would change nothing of a project's own sources. */
  public static void check(RenderedProject project) throws FormatterException {
    for (var file : project.project().files().entrySet()) {
      if (file.getKey().startsWith("src/") && file.getKey().endsWith(".java")) {
        String text = file.getValue().text();
        assertThat(text)
            .as(file.getKey())
            .isEqualTo(new Formatter().formatSourceAndFixImports(text));
      }
    }
  }
}
