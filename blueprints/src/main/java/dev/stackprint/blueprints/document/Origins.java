package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.TextValue;

/** Turns offsets in a text into origins. */
final class Origins {

  private Origins() {}

  /** Returns the origin of a piece of a text, as far as it is in the first line. */
  static Origin of(SourceFile file, int start, int end) {
    String text = file.text();
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < start; i++) {
      if (endsLine(text, i)) {
        line++;
        lineStart = i + 1;
      }
    }
    int stop = start;
    while (stop < Math.min(end, text.length()) && !isBreak(text.charAt(stop))) {
      stop++;
    }
    int from = Math.min(start, text.length());
    int column = text.codePointCount(Math.min(lineStart, from), from) + 1;
    return new Origin(file, line, column, Math.max(1, text.codePointCount(from, stop)));
  }

  /** Returns the offset of an origin in its text. */
  static int offset(Origin origin) {
    String text = origin.file().text();
    int line = 1;
    int offset = 0;
    while (line < origin.line() && offset < text.length()) {
      if (endsLine(text, offset)) {
        line++;
      }
      offset++;
    }
    for (int column = 1; column < origin.column() && offset < text.length(); column++) {
      offset += Character.charCount(text.codePointAt(offset));
    }
    return offset;
  }

  /**
   * Returns the origin of a piece of a string. The file has it in quotes, escaped, folded or
   * indented, so the piece is looked for as it is written; the whole string is the answer if it is
   * not there.
   */
  static Origin within(TextValue value, int start, int end) {
    String piece = firstLine(value.text().substring(start, end));
    String text = value.origin().file().text();
    int found = text.indexOf(piece, offset(value.origin()));
    for (int skip = occurrences(value.text(), piece, start); skip > 0 && found >= 0; skip--) {
      found = text.indexOf(piece, found + 1);
    }
    return found < 0 ? value.origin() : of(value.origin().file(), found, found + piece.length());
  }

  private static int occurrences(String text, String piece, int before) {
    int count = 0;
    for (int at = text.indexOf(piece); at >= 0 && at < before; at = text.indexOf(piece, at + 1)) {
      count++;
    }
    return count;
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static boolean endsLine(String text, int i) {
    return text.charAt(i) == '\n'
        || text.charAt(i) == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
