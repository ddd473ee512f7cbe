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

  Places(SourceFile file) {
    this.file = file;
    this.lines = file.text().lines().toList();
  }

  /** Returns the origin of one character. */
  Origin at(Optional<Mark> mark) {
    return at(mark, 1);
  }

  /** Returns the origin of a token of a known length. */
  Origin at(Optional<Mark> mark, int length) {
    return mark.map(start -> origin(start.getLine(), start.getColumn(), length))
        .orElseGet(() -> origin(0, 0, length));
  }

  /** Returns the origin of what lies between two marks, as far as it is in the first line. */
  Origin between(Optional<Mark> start, Optional<Mark> end) {
    if (start.isEmpty() || end.isEmpty()) {
      return at(start);
    }
    Mark from = start.get();
    Mark to = end.get();
    int length =
        from.getLine() == to.getLine()
            ? to.getColumn() - from.getColumn()
            : restOfLine(from.getLine(), from.getColumn());
    return origin(from.getLine(), from.getColumn(), length);
  }

  /** Returns the origin of the word (what has no blanks in it) that begins at a mark. */
  Origin word(Optional<Mark> mark) {
    if (mark.isEmpty()) {
      return at(mark);
    }
    int column = mark.get().getColumn();
    int[] points = line(mark.get().getLine()).codePoints().skip(column).toArray();
    int length = 0;
    while (length < points.length && !Character.isWhitespace(points[length])) {
      length++;
    }
    return origin(mark.get().getLine(), column, length);
  }

  /** Tells whether there is nothing but blanks before a mark. */
  boolean startsLine(Optional<Mark> mark) {
    return mark.isEmpty()
        || line(mark.get().getLine())
            .codePoints()
            .limit(mark.get().getColumn())
            .allMatch(Character::isWhitespace);
  }

  private int restOfLine(int line, int column) {
    String text = line(line).stripTrailing();
    return text.codePointCount(0, text.length()) - column;
  }

  private String line(int line) {
    return line < lines.size() ? lines.get(line) : "";
  }

  private Origin origin(int line, int column, int length) {
    // The end of the text can be the start of a line that has nothing in it: point behind the last.
    if (line >= lines.size() && !lines.isEmpty()) {
      String last = lines.get(lines.size() - 1);
      return new Origin(file, lines.size(), last.codePointCount(0, last.length()) + 1, 1);
    }
    return new Origin(file, line + 1, column + 1, Math.max(1, length));
  }
}
