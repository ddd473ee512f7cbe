package dev.stackprint.templates;

/** White space as it does not matter in prose. */
final class Whitespace {
  private Whitespace() {}

  /**
   * One line: each run of spaces, tabs and line ends is a space, and there is none at either end.
   */
  static String fold(String text) {
    var out = new StringBuilder(text.length());
    var pending = false;
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (isFolded(character)) {
        pending = !out.isEmpty();
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(character);
      }
    }
    return out.toString();
  }

  private static boolean isFolded(char character) {
    return character == ' '
        || (character >= '\t' && character <= '\r')
        || character == '\u0085'
        || character == '\u2028'
        || character == '\u2029';
  }
}
