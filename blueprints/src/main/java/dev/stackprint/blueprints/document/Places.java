package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the parser's marks into origins that always lie inside the file. */
final class Places {

  private final SourceFile file;
  private final List<String> lines;
  private int currentLine = -1;
  private int[] currentPoints = {};

  Places(SourceFile file) {
    this.file = file;
    this.lines = file.text().lines().toList();
  }

  /** Returns the origin of one character. */
  Origin at(Optional<Mark> mark) {
    return mark.map(start -> origin(start.getLine(), start.getColumn(), 1))
        .orElseGet(() -> origin(0, 0, 1));
  }

  /** Returns the origin of what lies between two marks, as far as it is in the first line. */
  Origin between(Optional<Mark> start, Optional<Mark> end) {
    return start.map(from -> between(from, from.getColumn(), end)).orElseGet(() -> at(start));
  }

  /** Returns the origin of a value between two marks, without its anchor and tag. */
  Origin value(Optional<Mark> start, Optional<Mark> end) {
    return start.map(from -> between(from, content(from), end)).orElseGet(() -> at(start));
  }

  /** Returns the origin of the first character of a value, or the word if it begins a block. */
  Origin beginOfValue(Optional<Mark> start, boolean block) {
    if (start.isEmpty()) {
      return at(start);
    }
    int column = content(start.get());
    return block ? word(start.get().getLine(), column) : origin(start.get().getLine(), column, 1);
  }

  /** Returns the origin of the word (what has no blanks in it) that begins at a mark. */
  Origin word(Optional<Mark> mark) {
    return mark.map(start -> word(start.getLine(), start.getColumn())).orElseGet(() -> at(mark));
  }

  /** Tells whether there is nothing but blanks before a mark. */
  boolean startsLine(Optional<Mark> mark) {
    return mark.isEmpty()
        || line(mark.get().getLine())
            .codePoints()
            .limit(mark.get().getColumn())
            .allMatch(Character::isWhitespace);
  }

  private Origin word(int line, int column) {
    return origin(line, column, wordLength(points(line), column));
  }

  private Origin between(Mark start, int column, Optional<Mark> end) {
    boolean oneLine = end.isPresent() && end.get().getLine() == start.getLine();
    int length = oneLine ? end.get().getColumn() - column : restOfLine(start.getLine(), column);
    return origin(start.getLine(), column, length);
  }

  /** Returns the column behind a value's anchor and tag, which the parser counts as part of it. */
  private int content(Mark start) {
    int[] points = points(start.getLine());
    int next = start.getColumn();
    while (next < points.length && (points[next] == '&' || points[next] == '!')) {
      next += wordLength(points, next);
      while (next < points.length && Character.isWhitespace(points[next])) {
        next++;
      }
    }
    return next < points.length && points[next] != '#' ? next : start.getColumn();
  }

  private static int wordLength(int[] points, int start) {
    int end = start;
    while (end < points.length && !Character.isWhitespace(points[end])) {
      end++;
    }
    return end - start;
  }

  private int restOfLine(int line, int column) {
    int[] points = points(line);
    int end = points.length;
    while (end > column && Character.isWhitespace(points[end - 1])) {
      end--;
    }
    return end - column;
  }

  /**
   * Returns the characters of a line; those of the last one are kept, since tokens come in order.
   */
  private int[] points(int line) {
    if (line != currentLine) {
      currentPoints = line(line).codePoints().toArray();
      currentLine = line;
    }
    return currentPoints;
  }

  private String line(int line) {
    return line < lines.size() ? lines.get(line) : "";
  }

  private Origin origin(int line, int column, int length) {
    // The end of the text can be the start of a line that has nothing in it: point behind the last.
    if (line >= lines.size() && !lines.isEmpty()) {
      return origin(lines.size() - 1, Integer.MAX_VALUE, 1);
    }
    // For the parser, a carriage return at the very end is a character of the last line.
    int start = Math.min(column, points(line).length);
    int end = (int) Math.min((long) start + length, points(line).length);
    return new Origin(file, line + 1, start + 1, Math.max(1, end - start));
  }
}
