package dev.stackprint.cli;

/** Fits text on a line. */
final class Lines {

  private static final int LONGEST = 60;

  private Lines() {}

  /** Returns text on one line, cut off if it is long. */
  static String shorten(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int length = line.codePointCount(0, line.length());
    if (length <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** Returns the first sentence of a text, on one line. */
  static String firstSentence(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int end = line.indexOf(". ");
    return end < 0 ? line : line.substring(0, end + 1);
  }
}
