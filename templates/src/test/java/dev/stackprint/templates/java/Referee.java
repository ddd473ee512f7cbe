package dev.stackprint.templates.java;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;

/** google-java-format, which decides what the layout has to be. */
final class Referee {
  private static final Formatter FORMATTER = new Formatter();

  private Referee() {}

  static String layout(String source) {
    try {
      return FORMATTER.formatSourceAndFixImports(source);
    } catch (FormatterException e) {
      throw new AssertionError("not Java: " + e.getMessage() + "\n" + source, e);
    }
  }
}
