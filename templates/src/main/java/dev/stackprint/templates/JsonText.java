package dev.stackprint.templates;

/** Text inside a JSON string. */
final class JsonText {
  private JsonText() {}

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
        case '\f' -> out.append("\\f");
        case '\b' -> out.append("\\b");
        default -> {
          if (Unseen.contains(codePoint)) {
            Unseen.appendUnits(out, codePoint);
          } else {
            out.appendCodePoint(codePoint);
          }
        }
      }
    }
    return out.toString();
  }
}
