package dev.stackprint.templates;

/** Text of an XML element or attribute, or between the spaces of a comment. */
final class XmlText {
  private XmlText() {}

  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0, codePoint; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      switch (codePoint) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&apos;");
        // Two hyphens may not stand in a comment.
        case '-' -> out.append(i > 0 && text.charAt(i - 1) == '-' ? "&#45;" : "-");
        default -> append(out, codePoint);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int codePoint) {
    if (!isCharacter(codePoint)) {
      out.append('\uFFFD');
    } else if (Unseen.contains(codePoint)) {
      // White space among them: an attribute's would be read as spaces, a carriage return as a line
      // feed.
      out.append("&#").append(codePoint).append(';');
    } else {
      out.appendCodePoint(codePoint);
    }
  }

  private static boolean isCharacter(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}
