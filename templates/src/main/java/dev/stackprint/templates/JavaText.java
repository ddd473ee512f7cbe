package dev.stackprint.templates;

/** Text inside a Java string literal or comment. */
final class JavaText {
  /** A class file holds a constant in as many bytes of modified UTF-8 at most. */
  static final int LONGEST_CONSTANT = 65_535;

  private static final String DEPRECATED = "@deprecated";

  private JavaText() {}

  static String escape(String text) {
    if (constantLength(text) > LONGEST_CONSTANT) {
      throw new IllegalArgumentException(
          "a Java string literal holds "
              + LONGEST_CONSTANT
              + " bytes, this text has "
              + constantLength(text)
              + "; JavaCode.string splits it");
    }
    return escapeAnyLength(text);
  }

  static String escapeAnyLength(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0, codePoint; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      switch (codePoint) {
        case '"' -> out.append("\\\"");
        // Two backslashes are never read as the start of a unicode escape, whatever follows them;
        // but javac 17 loses count of them behind the escape of a surrogate.
        case '\\' -> out.append(isAfterUnits(text, i) ? "\\134" : "\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\f' -> out.append("\\f");
        case '\b' -> out.append("\\b");
        // The end of a comment.
        case '/' -> out.append(i > 0 && text.charAt(i - 1) == '*' ? "\\57" : "/");
        // The one Javadoc tag that the compiler heeds.
        case '@' -> out.append(startsDeprecation(text, i) ? "\\100" : "@");
        default -> append(out, codePoint);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int codePoint) {
    if (!Unseen.contains(codePoint)) {
      out.appendCodePoint(codePoint);
    } else if (codePoint < 0x80) {
      // The compiler replaces unicode escapes before it looks for literals and lines; octal ones it
      // does not.
      // Always three digits, so that a digit may follow.
      out.append('\\').append(codePoint >> 6).append((codePoint >> 3) & 7).append(codePoint & 7);
    } else {
      Unseen.appendUnits(out, codePoint);
    }
  }

  private static boolean isAfterUnits(String text, int at) {
    return at > 0 && text.charAt(at - 1) >= 0x80 && Unseen.contains(text.codePointBefore(at));
  }

  private static boolean startsDeprecation(String text, int at) {
    return text.startsWith(DEPRECATED, at)
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  static int constantLength(String text) {
    var bytes = 0;
    for (var i = 0; i < text.length(); i++) {
      bytes += constantLength(text.charAt(i));
    }
    return bytes;
  }

  static int constantLength(char unit) {
    if (unit >= 0x01 && unit <= 0x7F) {
      return 1;
    }
    return unit <= 0x7FF ? 2 : 3;
  }
}
