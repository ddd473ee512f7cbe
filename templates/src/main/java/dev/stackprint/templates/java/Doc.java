package dev.stackprint.templates.java;

import java.util.ArrayList;
import java.util.List;

/**
 * What a piece of source becomes before its line breaks are chosen: text, possible breaks, and
 * levels of both that stay on one line if they fit.
 */
abstract sealed class Doc {
  /** The widest line. */
  static final int COLUMNS = 100;

  /** A width that fits no line. */
  static final int ENDLESS = 1 << 20;

  /** Columns taken when nothing in it breaks. */
  abstract int width();

  /**
   * Chooses the breaks.
   *
   * @return the column after it
   */
  abstract int place(int indent, int column);

  /** Prints it, after it was placed. */
  abstract void print(Output out);

  /** Prints it without a single break. */
  abstract void printFlat(Output out);

  /** Which of the breaks of a level are used once the level does not fit on a line. */
  enum Fill {
    /** All of them. */
    ALL,
    /** Only those in front of something that does not fit. */
    NEEDED,
    /** This one always, and so the level never fits on a line. */
    FORCED
  }

  /** Remembers whether a break was used, for an indentation or a blank line that depends on it. */
  static final class Tag {
    boolean broken;
  }

  /** Columns to indent by, which may depend on a break before. */
  record Indent(int plus, Tag tag, int plusIfBroken) {
    static final Indent NONE = new Indent(0, null, 0);
    static final Indent TWO = new Indent(2, null, 0);
    static final Indent FOUR = new Indent(4, null, 0);
    static final Indent BACK_TWO = new Indent(-2, null, 0);
    static final Indent BACK_FOUR = new Indent(-4, null, 0);

    static Indent ifBroken(Tag tag, int then, int otherwise) {
      return new Indent(otherwise, tag, then);
    }

    int columns() {
      return tag != null && tag.broken ? plusIfBroken : plus;
    }
  }

  /** Whether there is a blank line before a token. */
  enum Blank {
    NEVER,
    ALWAYS,
    AS_IT_WAS
  }

  /** A token or a comment. */
  static final class Text extends Doc {
    final String text;
    final boolean comment;

    /** Whether a blank line stood before it. */
    final boolean blankBefore;

    Blank blank = Blank.NEVER;

    /** A blank line in any case if one of these breaks was used. */
    List<Tag> blankIfBroken = List.of();

    private String placed;

    Text(String text, boolean comment, boolean blankBefore) {
      this.text = text;
      this.comment = comment;
      this.blankBefore = blankBefore;
      this.placed = comment ? CommentText.spaced(text) : text;
    }

    @Override
    int width() {
      if (!comment) {
        return text.indexOf('\n') < 0 ? text.length() : ENDLESS;
      }
      return CommentText.firstLineWidth(text);
    }

    @Override
    int place(int indent, int column) {
      if (!comment) {
        return column + width();
      }
      placed = CommentText.layout(text, column);
      int lastLine = placed.lastIndexOf('\n');
      return lastLine < 0 ? column + placed.length() : placed.length() - lastLine - 1;
    }

    @Override
    void print(Output out) {
      boolean always = blank == Blank.ALWAYS;
      for (Tag tag : blankIfBroken) {
        always |= tag.broken;
      }
      boolean kept = blankBefore && (comment || blank == Blank.AS_IT_WAS);
      if (always || kept) {
        out.blankLine();
      }
      out.text(placed);
    }

    @Override
    void printFlat(Output out) {
      print(out);
    }
  }

  /** A space that never breaks. */
  static final class Space extends Doc {
    @Override
    int width() {
      return 1;
    }

    @Override
    int place(int indent, int column) {
      return column + 1;
    }

    @Override
    void print(Output out) {
      out.space();
    }

    @Override
    void printFlat(Output out) {
      out.space();
    }
  }

  /** A place where a line may end. */
  static final class Break extends Doc {
    Fill fill;
    private final boolean space;
    private final Indent plus;
    private final Tag tag;
    private int indent = -1;

    Break(Fill fill, boolean space, Indent plus, Tag tag) {
      this.fill = fill;
      this.space = space;
      this.plus = plus;
      this.tag = tag;
    }

    boolean isPlainSpace() {
      return space && plus == Indent.NONE;
    }

    @Override
    int width() {
      return fill == Fill.FORCED ? ENDLESS : space ? 1 : 0;
    }

    @Override
    int place(int indent, int column) {
      return space ? column + 1 : column;
    }

    int breakLine(int levelIndent) {
      indent = Math.max(0, levelIndent + plus.columns());
      if (tag != null) {
        tag.broken = true;
      }
      return indent;
    }

    @Override
    void print(Output out) {
      if (indent >= 0) {
        out.newline(indent);
      } else {
        printFlat(out);
      }
    }

    @Override
    void printFlat(Output out) {
      if (space) {
        out.space();
      }
    }
  }

  /** A run of text and breaks that is decided on together. */
  static final class Level extends Doc {
    private final Indent plus;
    private final List<Doc> docs = new ArrayList<>();
    private int width = -1;
    private boolean flat;

    Level(Indent plus) {
      this.plus = plus;
    }

    void add(Doc doc) {
      docs.add(doc);
    }

    @Override
    int width() {
      if (width < 0) {
        width = width(0, docs.size());
      }
      return width;
    }

    private int width(int from, int to) {
      int sum = 0;
      for (int i = from; i < to && sum < ENDLESS; i++) {
        sum += docs.get(i).width();
      }
      return Math.min(sum, ENDLESS);
    }

    @Override
    int place(int indent, int column) {
      if (column + width() <= COLUMNS) {
        flat = true;
        return column + width();
      }
      return placeBroken(indent + plus.columns(), column);
    }

    /** Places run after run between the breaks; a run that did not fit has the next break used. */
    private int placeBroken(int indent, int start) {
      int column = start;
      boolean mustBreak = false;
      Break lead = null;
      int from = 0;
      while (true) {
        int to = from;
        while (to < docs.size() && !(docs.get(to) instanceof Break)) {
          to++;
        }
        int runWidth = width(from, to);
        if (lead != null) {
          boolean used =
              lead.fill != Fill.NEEDED || mustBreak || column + lead.width() + runWidth > COLUMNS;
          column = used ? lead.breakLine(indent) : lead.place(indent, column);
        }
        mustBreak = column + runWidth > COLUMNS;
        for (int i = from; i < to; i++) {
          column = docs.get(i).place(indent, column);
        }
        if (to == docs.size()) {
          return column;
        }
        lead = (Break) docs.get(to);
        from = to + 1;
      }
    }

    @Override
    void print(Output out) {
      for (Doc doc : docs) {
        if (flat) {
          doc.printFlat(out);
        } else {
          doc.print(out);
        }
      }
    }

    @Override
    void printFlat(Output out) {
      for (Doc doc : docs) {
        doc.printFlat(out);
      }
    }
  }
}
