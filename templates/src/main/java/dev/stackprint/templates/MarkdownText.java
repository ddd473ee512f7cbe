package dev.stackprint.templates;

/**
 * Text of a Markdown paragraph, heading, list item or table cell: on one line, and nothing in it is
 * markup, a link, HTML or the end of a cell. (A viewer that links bare e-mail addresses still
 * does.)
 */
final class MarkdownText {
  private static final String ALWAYS = "\\`*{}[]<>|~$^";
  private static final String AT_THE_START = "+-=";

  private MarkdownText() {}

  static String escape(String text) {
    var line = Whitespace.fold(text);
    var out = new StringBuilder(line.length() + 16);
    for (int i = 0, codePoint; i < line.length(); i += Character.charCount(codePoint)) {
      codePoint = line.codePointAt(i);
      if (codePoint == '&') {
        out.append("&amp;");
      } else if (codePoint == 0 || Unseen.isLoneSurrogate(codePoint)) {
        out.append('\uFFFD');
      } else if (Unseen.contains(codePoint)) {
        out.append("&#").append(codePoint).append(';');
      } else {
        if (isMarkup(line, i)) {
          out.append('\\');
        }
        out.appendCodePoint(codePoint);
      }
    }
    return out.toString();
  }

  private static boolean isMarkup(String line, int at) {
    var character = line.charAt(at);
    if (ALWAYS.indexOf(character) >= 0) {
      return true;
    }
    return switch (character) {
      case '_' -> !isInsideWord(line, at);
      case '.' -> isListNumber(line, at) || line.regionMatches(true, at - 3, "www", 0, 3);
      case ')' -> isListNumber(line, at);
      // At the end of a heading, too.
      case '#' -> at == 0 || line.charAt(at - 1) == ' ';
      case ':' -> at == 0 || line.startsWith("//", at + 1);
      default -> at == 0 && AT_THE_START.indexOf(character) >= 0;
    };
  }

  private static boolean isInsideWord(String line, int at) {
    return at > 0
        && at + 1 < line.length()
        && isAsciiLetterOrDigit(line.charAt(at - 1))
        && isAsciiLetterOrDigit(line.charAt(at + 1));
  }

  private static boolean isListNumber(String line, int at) {
    return at > 0 && line.chars().limit(at).allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isAsciiLetterOrDigit(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }
}
