package dev.stackprint.templates;

import java.nio.charset.StandardCharsets;

/** Text on one line inside the single quotes of a script for bash. */
final class ShellText {
  private static final int REPLACEMENT = 0xFFFD;

  private ShellText() {}

  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0, codePoint; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (codePoint == '\'') {
        // Ends the quotes, quotes itself, and opens them again.
        out.append("'\\''");
      } else if (codePoint == 0 || Unseen.isLoneSurrogate(codePoint)) {
        out.appendCodePoint(REPLACEMENT);
      } else if (Unseen.contains(codePoint)) {
        appendBytes(out.append("'$'"), codePoint).append("''");
      } else {
        out.appendCodePoint(codePoint);
      }
    }
    return out.toString();
  }

  /** As bytes of UTF-8, so that the locale of whoever runs the script does not matter. */
  private static StringBuilder appendBytes(StringBuilder out, int codePoint) {
    for (var unit : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      Unseen.appendHex(out.append("\\x"), unit & 0xFF, 2);
    }
    return out;
  }
}
