package dev.stackprint.templates;

/**
 * Text on one line inside the double quotes of JSON, YAML and Python. They share the escapes of
 * what is common, and differ in how they write what cannot be seen.
 */
final class DoubleQuoted {
  private DoubleQuoted() {}

  static String json(String text) {
    return escape(text, Unseen::appendUnits);
  }

  static String yaml(String text) {
    return escape(text, Unseen::appendCodePoint);
  }

  static String python(String text) {
    // A comment on one of the first two lines that says so sets the encoding of the file.
    return escape(text, Unseen::appendCodePoint)
        .replace("coding:", "coding\\x3a")
        .replace("coding=", "coding\\x3d");
  }

  private static String escape(String text, Unseen.Escape unseen) {
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
            unseen.append(out, codePoint);
          } else {
            out.appendCodePoint(codePoint);
          }
        }
      }
    }
    return out.toString();
  }
}
