package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.Path;
import java.util.Locale;

/** Which characters a blueprint may hold: those of XML 1.0, which every format on the way takes. */
final class Characters {

  private static final int REPORTED_AT_MOST = 10;

  private Characters() {}

  static boolean isAllowed(int codePoint) {
    return codePoint >= 0x20 && codePoint <= 0xD7FF
        || codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || codePoint >= 0xE000 && codePoint <= 0xFFFD
        || codePoint >= 0x10000 && codePoint <= 0x10FFFF;
  }

  /** Returns the first character of a text that is not allowed, or -1. */
  static int firstRefused(String text) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (!isAllowed(codePoint)) {
        return codePoint;
      }
      i += Character.charCount(codePoint);
    }
    return -1;
  }

  /** Returns how messages name a character: {@code U+0007}. */
  static String name(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  /** Reports each character that cannot stand in a blueprint's text. */
  static void check(SourceFile file, String text, Diagnostics diagnostics) {
    int line = 1;
    int column = 1;
    int reported = 0;
    for (int i = 0; i < text.length() && reported < REPORTED_AT_MOST; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (!isReadable(codePoint)) {
        diagnostics.report(
            Code.CONTROL_CHARACTER,
            Path.ROOT,
            new Origin(file, line, column, 1),
            "The character " + name(codePoint) + " cannot stand in a blueprint",
            "Delete it; editors often do not show it");
        reported++;
      }
      boolean endsLine =
          codePoint == '\n' || codePoint == '\r' && !(i < text.length() && text.charAt(i) == '\n');
      line = endsLine ? line + 1 : line;
      column = endsLine ? 1 : column + 1;
    }
  }

  /** Replaces what the YAML parser refuses, one character by one. */
  static String replaceUnreadable(String text) {
    if (text.codePoints().allMatch(Characters::isReadable)) {
      return text;
    }
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints().map(c -> isReadable(c) ? c : 0xFFFD).forEach(readable::appendCodePoint);
    return readable.toString();
  }

  // A byte order mark inside a text has no width for the parser, which would shift the columns.
  private static boolean isReadable(int codePoint) {
    return isAllowed(codePoint)
        && !(codePoint >= 0x7F && codePoint <= 0x9F && codePoint != 0x85)
        && codePoint != 0xFEFF;
  }
}
