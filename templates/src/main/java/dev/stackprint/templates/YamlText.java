package dev.stackprint.templates;

/** Text inside a double-quoted scalar of YAML, on one line. */
final class YamlText {
  private YamlText() {}

  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0, codePoint; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      switch (codePoint) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> append(out, codePoint);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int codePoint) {
    if (!Unseen.contains(codePoint)) {
      out.appendCodePoint(codePoint);
    } else if (codePoint <= 0xFF) {
      Unseen.appendHex(out.append("\\x"), codePoint, 2);
    } else if (codePoint <= 0xFFFF) {
      Unseen.appendHex(out.append("\\u"), codePoint, 4);
    } else {
      Unseen.appendHex(out.append("\\U"), codePoint, 8);
    }
  }
}
