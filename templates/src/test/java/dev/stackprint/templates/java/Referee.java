package dev.stackprint.templates.java;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;

/** google-java-format, which decides what the layout has to be. */
final class Referee {
  private static final Formatter FORMATTER = new Formatter();

  private Referee() {}

  /**
   * What the formatter comes to in the end: where it splits strings, it does not keep its own
   * output.
   */
  static String layout(String source) {
    String last = format(source);
    for (int i = 0; i < 4; i++) {
      String next = format(last);
      if (next.equals(last)) {
        break;
      }
      last = next;
    }
    return last;
  }

  static String format(String source) {
    try {
      return FORMATTER.formatSourceAndFixImports(source);
    } catch (FormatterException e) {
      throw new AssertionError("not Java: " + e.getMessage() + "\n" + source, e);
    }
  }
}
