package dev.stackprint.templates.java;

import java.util.List;

/**
 * A token with the comments that belong to it.
 *
 * @param offset where it starts
 * @param line the line where it starts, from 1
 * @param column the column where it starts, from 0
 * @param glued whether it follows the token before it without a gap, which tells {@code >>} from
 *     {@code > >}
 * @param newlines line ends between the token and the token or comment before it
 * @param before comments that move with this token
 * @param after comments at the end of its line
 */
record Token(
    Kind kind,
    String text,
    int offset,
    int line,
    int column,
    boolean glued,
    int newlines,
    List<Comment> before,
    List<Comment> after) {

  enum Kind {
    WORD,
    NUMBER,
    STRING,
    TEXT_BLOCK,
    OPERATOR,
    END
  }

  boolean is(String expected) {
    return text.equals(expected) && kind != Kind.STRING;
  }

  Token withText(String other) {
    return new Token(kind, other, offset, line, column, glued, newlines, before, after);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }
}
