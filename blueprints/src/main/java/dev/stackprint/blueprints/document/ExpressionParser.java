package dev.stackprint.blueprints.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a string apart into literal text and expressions. {@code ${scope.name}} is an expression,
 * {@code $${} stands for the text <code>${</code>, and any other {@code $} for itself.
 */
final class ExpressionParser {

  private static final String OPEN = "${";
  private static final String ESCAPED = "$${";

  private static final int LONGEST = 200;

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  private ExpressionParser(String text) {
    this.text = text;
  }

  /** Returns the pieces of a string in order. */
  static List<Piece> parse(String text) {
    return new ExpressionParser(text).parse();
  }

  private List<Piece> parse() {
    int next = 0;
    while (next < text.length()) {
      if (text.startsWith(ESCAPED, next)) {
        literal.append(OPEN);
        next += ESCAPED.length();
      } else if (text.startsWith(OPEN, next)) {
        finishLiteral(next);
        Piece piece = expression(next);
        pieces.add(piece);
        next = piece.end();
      } else {
        literal.append(text.charAt(next++));
      }
    }
    finishLiteral(text.length());
    return pieces;
  }

  private void finishLiteral(int end) {
    if (!literal.isEmpty()) {
      int start = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).end();
      pieces.add(new Literal(start, end, literal.toString()));
      literal.setLength(0);
    }
  }

  private Piece expression(int start) {
    int close = close(start);
    if (close < 0) {
      return new Malformed(start, start + OPEN.length(), "This '${' has no '}' in the same line");
    }
    int end = close + 1;
    String content = text.substring(start + OPEN.length(), close);
    if (content.contains(OPEN)) {
      return new Malformed(start, end, "An expression cannot stand inside another one");
    }
    if (content.isBlank()) {
      return new Malformed(start, end, "There is nothing between '${' and '}'");
    }
    if (content.chars().anyMatch(Character::isWhitespace)) {
      return new Malformed(start, end, "An expression has no blanks");
    }
    int dot = content.indexOf('.');
    if (dot < 0) {
      return new Undotted(start, end, content);
    }
    String scope = content.substring(0, dot);
    String name = content.substring(dot + 1);
    return isName(scope) && isName(name)
        ? new Reference(start, end, scope, name)
        : new Malformed(start, end, "An expression is two names joined by a dot");
  }

  private int close(int start) {
    int last = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < last && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '}') {
        return i;
      }
    }
    return -1;
  }

  /** Tells whether a text can name a parameter or an output. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && isLetter(name.charAt(0))
        && name.chars().allMatch(c -> isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == '_');
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** A part of a string, from one offset to another. */
  sealed interface Piece {
    int start();

    int end();
  }

  /** Text as it is, without escapes. */
  record Literal(int start, int end, String text) implements Piece {}

  /** {@code ${scope.name}}. */
  record Reference(int start, int end, String scope, String name) implements Piece {}

  /** {@code ${name}}, which may lack its scope. */
  record Undotted(int start, int end, String name) implements Piece {}

  /** What is no expression, and why. */
  record Malformed(int start, int end, String message) implements Piece {}
}
