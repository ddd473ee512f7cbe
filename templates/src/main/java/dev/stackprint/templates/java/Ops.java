package dev.stackprint.templates.java;

import dev.stackprint.templates.java.Doc.Blank;
import dev.stackprint.templates.java.Doc.Break;
import dev.stackprint.templates.java.Doc.Fill;
import dev.stackprint.templates.java.Doc.Indent;
import dev.stackprint.templates.java.Doc.Level;
import dev.stackprint.templates.java.Doc.Space;
import dev.stackprint.templates.java.Doc.Tag;
import dev.stackprint.templates.java.Doc.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Walks the tokens from first to last and records them together with the levels and breaks around
 * them. That every token is recorded, in order and once, is what keeps a layout from losing code.
 */
final class Ops {
  private sealed interface Op {}

  private record Open(Indent plus) implements Op {}

  private record Close() implements Op {}

  private record Piece(Doc doc) implements Op {}

  private record Word(Token token, Text text, Wish wish, Indent commentsBefore, boolean opensBlock)
      implements Op {}

  /** What was asked for about a blank line: a decision, or breaks that it depends on. */
  private record Wish(Blank asked, List<Tag> ifBroken) {
    void applyTo(Text text) {
      if (asked != null) {
        text.blank = asked;
      } else if (!ifBroken.isEmpty()) {
        text.blank = Blank.AS_IT_WAS;
        text.blankIfBroken = ifBroken;
      }
    }
  }

  private final Tokens tokens;
  private final List<Op> ops = new ArrayList<>();
  private Blank asked;
  private final List<Tag> askedIfBroken = new ArrayList<>();

  Ops(Tokens tokens) {
    this.tokens = tokens;
  }

  Tokens tokens() {
    return tokens;
  }

  boolean at(String text) {
    return tokens.at(text);
  }

  void open(Indent plus) {
    ops.add(new Open(plus));
  }

  void close() {
    ops.add(new Close());
  }

  void space() {
    ops.add(new Piece(new Space()));
  }

  /** Records the next token, which must be this one. */
  void token(String expected) {
    tokens.expect(expected);
    token();
  }

  void token() {
    word(Indent.NONE, false);
  }

  /** A brace that opens a block: a comment behind it goes to a line of its own. */
  void openingBrace() {
    tokens.expect("{");
    word(Indent.NONE, true);
  }

  /** A brace that closes a block: comments before it are indented like what is in the block. */
  void closingBrace() {
    closingBrace(Indent.TWO);
  }

  void closingBrace(Indent commentsBefore) {
    tokens.expect("}");
    word(commentsBefore, false);
  }

  private void word(Indent commentsBefore, boolean opensBlock) {
    Token token = tokens.take();
    Text text = new Text(token.text(), false, token.newlines() > 1);
    Wish wish = new Wish(asked, List.copyOf(askedIfBroken));
    if (token.before().isEmpty()) {
      wish.applyTo(text);
    }
    ops.add(new Word(token, text, wish, commentsBefore, opensBlock));
    asked = null;
    askedIfBroken.clear();
  }

  /** What to do about a blank line before the next token. */
  void blank(Blank blank) {
    asked = blank;
  }

  /**
   * Asks for a blank line before the next token if a break was used, and to leave things as they
   * were if not. What {@link #blank} says is stronger.
   */
  void blankIfBroken(Tag tag) {
    askedIfBroken.add(tag);
  }

  /** A break that is used when the level does not fit. */
  void breakAll(boolean space) {
    addBreak(Fill.ALL, space, Indent.NONE, null);
  }

  /** A break that is used when what follows it does not fit. */
  void breakNeeded(boolean space) {
    addBreak(Fill.NEEDED, space, Indent.NONE, null);
  }

  void newline() {
    addBreak(Fill.FORCED, false, Indent.NONE, null);
  }

  Break addBreak(Fill fill, boolean space, Indent plus, Tag tag) {
    Break added = new Break(fill, space, plus, tag);
    ops.add(new Piece(added));
    return added;
  }

  /** How many were recorded so far: a mark for {@link #width}. */
  int mark() {
    return ops.size();
  }

  /** Columns of what was recorded since the mark, on one line. */
  int width(int mark) {
    int sum = 0;
    for (Op op : ops.subList(mark, ops.size())) {
      if (op instanceof Word word) {
        sum += word.text.width();
      } else if (op instanceof Piece piece) {
        sum += piece.doc.width();
      }
      sum = Math.min(sum, Doc.ENDLESS);
    }
    return sum;
  }

  /** The same with the comments in it. */
  int widthWithComments(int mark) {
    int sum = width(mark);
    for (Op op : ops.subList(mark, ops.size())) {
      sum += op instanceof Word word ? commentWidth(word.token) : 0;
    }
    return sum;
  }

  private static int commentWidth(Token token) {
    int sum = 0;
    for (Comment comment : token.before()) {
      sum += comment.text().length();
    }
    for (Comment comment : token.after()) {
      sum += comment.text().length();
    }
    return sum;
  }

  /** The whole as a tree. */
  Level build() {
    List<List<Op>> extra = comments();
    Builder builder = new Builder();
    boolean afterNewline = false;
    for (int i = 0; i <= ops.size(); i++) {
      for (Op op : extra.get(i)) {
        if (!(afterNewline && isSpace(op))) {
          builder.add(op);
          afterNewline = isNewline(op);
        }
      }
      if (i == ops.size()) {
        break;
      }
      Op op = ops.get(i);
      if (afterNewline && (isSpace(op) || isPlainBreak(op))) {
        continue;
      }
      builder.add(op);
      if (!(op instanceof Open)) {
        afterNewline = isNewline(op);
      }
    }
    return builder.root;
  }

  private static boolean isSpace(Op op) {
    return op instanceof Piece piece && piece.doc instanceof Space;
  }

  private static boolean isNewline(Op op) {
    return op instanceof Piece piece && piece.doc instanceof Break b && b.fill == Fill.FORCED;
  }

  private static boolean isPlainBreak(Op op) {
    return op instanceof Piece piece && piece.doc instanceof Break b && b.isPlainSpace();
  }

  /** What comments add before each recorded op. */
  private List<List<Op>> comments() {
    List<List<Op>> extra = new ArrayList<>(ops.size() + 1);
    for (int i = 0; i <= ops.size(); i++) {
      extra.add(List.of());
    }
    for (int i = 0; i < ops.size(); i++) {
      if (ops.get(i) instanceof Word word) {
        if (!word.token.before().isEmpty()) {
          int first = i;
          while (first > 0 && ops.get(first - 1) instanceof Open) {
            first--;
          }
          before(word, at(extra, first));
        }
        if (!word.token.after().isEmpty()) {
          int last = i;
          while (last + 1 < ops.size() && ops.get(last + 1) instanceof Close) {
            last++;
          }
          after(word, at(extra, last + 1));
        }
      }
    }
    return extra;
  }

  private static List<Op> at(List<List<Op>> extra, int index) {
    if (extra.get(index).isEmpty()) {
      extra.set(index, new ArrayList<>());
    }
    return extra.get(index);
  }

  private static Op newlineOp(Indent plus) {
    return new Piece(new Break(Fill.FORCED, false, plus, null));
  }

  private void before(Word word, List<Op> extra) {
    Comment last = null;
    for (Comment comment : word.token.before()) {
      Text text = new Text(comment.text(), true, comment.newlines() > 1);
      if (last == null) {
        word.wish.applyTo(text);
      }
      if (last != null && comment.newlines() > 0) {
        extra.add(newlineOp(Indent.NONE));
      } else if (last != null && !last.isLine() && !last.isJavadoc()) {
        extra.add(new Piece(new Space()));
      }
      Fill fill = comment.isLine() ? Fill.FORCED : Fill.ALL;
      extra.add(new Piece(new Break(fill, false, word.commentsBefore, null)));
      extra.add(new Piece(text));
      if (comment.isLine() || comment.isJavadoc()) {
        extra.add(newlineOp(Indent.NONE));
      }
      last = comment;
    }
    if (last == null) {
      return;
    }
    if (!last.isJavadoc() && word.token.newlines() > 1) {
      word.text.blank = Blank.ALWAYS;
    }
    if (word.token.newlines() > 0) {
      extra.add(newlineOp(Indent.NONE));
    } else if (!last.isLine()) {
      extra.add(new Piece(new Space()));
    }
  }

  private void after(Word word, List<Op> extra) {
    for (Comment comment : word.token.after()) {
      boolean ownLine = comment.isJavadoc() || (!comment.isLine() && word.opensBlock);
      extra.add(
          ownLine ? newlineOp(word.opensBlock ? Indent.TWO : Indent.NONE) : new Piece(new Space()));
      extra.add(new Piece(new Text(comment.text(), true, false)));
      if (ownLine || comment.isLine()) {
        extra.add(newlineOp(Indent.NONE));
      }
    }
  }

  /**
   * Makes the tree. What follows the end of a level belongs to that level up to the next break, so
   * that the {@code );} behind an argument counts when it is decided whether the argument fits.
   */
  private static final class Builder {
    private final Level root = new Level(Indent.NONE);
    private final Deque<Level> open = new ArrayDeque<>(List.of(root));
    private Level target = root;

    void add(Op op) {
      if (op instanceof Open start) {
        open.addLast(new Level(start.plus));
      } else if (op instanceof Close) {
        Level closed = open.removeLast();
        open.getLast().add(closed);
      } else if (op instanceof Word word) {
        target.add(word.text);
      } else if (op instanceof Piece piece) {
        if (piece.doc instanceof Break) {
          target = open.getLast();
        }
        target.add(piece.doc);
      }
    }
  }
}
