package dev.stackprint.blueprints.diagnostic;

import dev.stackprint.blueprints.source.Origin;

/**
 * A line of a file as a terminal shows it, and where on the screen a token of it lies.
 *
 * @param text what to print: tabs are spaces, what is not printable is visible, a long line is cut
 * @param caretColumn how many cells come before the token
 * @param carets how many cells the token takes
 */
record SourceLine(String text, int caretColumn, int carets) {

  private static final int WIDTH = 100;
  private static final int BEFORE_TOKEN = 40;
  private static final int TAB = 4;
  private static final String ELLIPSIS = "…";

  static SourceLine of(Origin origin) {
    int[] points = origin.file().line(origin.line()).codePoints().toArray();
    int start = Math.min(Math.max(origin.column() - 1, 0), points.length);
    int end = (int) Math.min((long) start + Math.max(origin.length(), 1), points.length);
    int from = cells(points, 0, points.length) <= WIDTH ? 0 : Math.max(0, start - BEFORE_TOKEN);
    int to = from;
    StringBuilder text = new StringBuilder(from > 0 ? ELLIPSIS : "");
    int width = 0;
    while (to < points.length && width + cells(points[to]) <= WIDTH) {
      width += cells(points[to]);
      append(text, points[to]);
      to++;
    }
    if (to < points.length) {
      text.append(ELLIPSIS);
    }
    int column = (from > 0 ? 1 : 0) + cells(points, from, start);
    int carets = Math.max(1, cells(points, start, Math.min(end, to)));
    return new SourceLine(text.toString().stripTrailing(), column, carets);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Returns a text without anything that could move the cursor or the direction of writing. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(printable, point == '\t' ? ' ' : point));
    return printable.toString();
  }

  private static void append(StringBuilder text, int point) {
    if (point == '\t') {
      text.append(" ".repeat(TAB));
    } else if (point < 0x20) {
      // Unicode has a picture for each of the first control characters.
      text.appendCodePoint(0x2400 + point);
    } else if (isInvisible(point)) {
      text.append('\uFFFD');
    } else {
      text.appendCodePoint(point);
    }
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // U+200D joins emoji; the others of this type change the direction of writing or hide.
      case Character.FORMAT -> point != 0x200D;
      default -> false;
    };
  }

  private static int cells(int[] points, int from, int to) {
    int cells = 0;
    for (int i = from; i < to; i++) {
      cells += cells(points[i]);
    }
    return cells;
  }

  private static int cells(int point) {
    if (point == '\t') {
      return TAB;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || point == 0x200D) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  /** Tells whether a terminal gives a character two cells: East Asian scripts and emoji. */
  private static boolean isWide(int point) {
    return point >= 0x1100 && point <= 0x115F
        || point >= 0x2E80 && point <= 0xA4CF && point != 0x303F
        || point >= 0xAC00 && point <= 0xD7A3
        || point >= 0xF900 && point <= 0xFAFF
        || point >= 0xFE30 && point <= 0xFE6F
        || point >= 0xFF00 && point <= 0xFF60
        || point >= 0xFFE0 && point <= 0xFFE6
        || point >= 0x1F300 && point <= 0x1FAFF
        || point >= 0x20000 && point <= 0x3FFFD;
  }
}
