package dev.stackprint.templates.java;

import java.util.ArrayList;
import java.util.List;

/** Cuts Java source into tokens and hands each comment to the token that it belongs to. */
final class Tokenizer {
  /**
   * Longest first, so that the first match is the right one. {@code >} is always a token of its
   * own.
   */
  private static final String[] OPERATORS = {
    "<<=", "...", "->", "::", "++", "--", "&&", "||", "==", "!=", "<=", ">=", "+=", "-=", "*=",
    "/=", "&=", "|=", "^=", "%=", "<<"
  };

  private static final String SINGLE = "(){}[];,.@=<>!~?:+-*/&|^%";

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int position;
  private int line = 1;
  private int lineStart;

  private Tokenizer(String source) {
    this.source = source;
  }

  /** All tokens of the source and a last one of kind END. */
  static List<Token> tokenize(String source) {
    Tokenizer tokenizer = new Tokenizer(source);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() {
    List<Comment> pending = new ArrayList<>();
    int newlines = 0;
    boolean glued = false;
    while (true) {
      if (position >= source.length()) {
        tokens.add(token(Token.Kind.END, "", position, glued, newlines, pending));
        return;
      }
      char c = source.charAt(position);
      if (c == '\n') {
        newlines++;
        nextLine();
        glued = false;
      } else if (Character.isWhitespace(c)) {
        position++;
        glued = false;
      } else if (c == '/' && (at("//") || at("/*"))) {
        Comment comment = comment(newlines);
        if (newlines == 0 && pending.isEmpty() && trails(comment)) {
          tokens.get(tokens.size() - 1).after().add(comment);
        } else {
          pending.add(comment);
        }
        newlines = 0;
        glued = false;
      } else {
        tokens.add(next(c, glued, newlines, pending));
        pending = new ArrayList<>();
        newlines = 0;
        glued = true;
      }
    }
  }

  private void nextLine() {
    position++;
    line++;
    lineStart = position;
  }

  private boolean at(String text) {
    return source.startsWith(text, position);
  }

  private Token token(
      Token.Kind kind, String text, int start, boolean glued, int newlines, List<Comment> before) {
    return new Token(
        kind, text, start, line, start - lineStart, glued, newlines, before, new ArrayList<>(0));
  }

  /** Whether a comment on the line of the last token stays with that token. */
  private boolean trails(Comment comment) {
    if (tokens.isEmpty()) {
      return false;
    }
    if (comment.isLine()) {
      return true;
    }
    if (comment.isParameterName() || comment.isJavadoc()) {
      return false;
    }
    String last = tokens.get(tokens.size() - 1).text();
    if (last.equals(",")) {
      return endsLine();
    }
    return !last.equals("(") && !last.equals("<") && !last.equals(".");
  }

  private boolean endsLine() {
    int at = position;
    while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
      at++;
    }
    return at == source.length() || source.charAt(at) == '\n';
  }

  private Comment comment(int newlines) {
    int start = position;
    if (at("//")) {
      int end = source.indexOf('\n', position);
      position = end < 0 ? source.length() : end;
      return new Comment(source.substring(start, position).stripTrailing(), newlines);
    }
    int end = source.indexOf("*/", position + 2);
    if (end < 0) {
      throw new JavaSyntaxException(line, "a comment is not closed");
    }
    skipTo(end + 2);
    return new Comment(source.substring(start, position), newlines);
  }

  private void skipTo(int end) {
    while (position < end) {
      if (source.charAt(position) == '\n') {
        nextLine();
      } else {
        position++;
      }
    }
  }

  private Token next(char c, boolean glued, int newlines, List<Comment> before) {
    int start = position;
    if (Character.isJavaIdentifierStart(c) || Character.isHighSurrogate(c)) {
      position = wordEnd(position);
      String word = source.substring(start, position);
      return token(Token.Kind.WORD, word, start, glued, newlines, before);
    }
    if (isDigit(c)
        || (c == '.' && start + 1 < source.length() && isDigit(source.charAt(start + 1)))) {
      position = numberEnd(position);
      String number = source.substring(start, position);
      return token(Token.Kind.NUMBER, number, start, glued, newlines, before);
    }
    if (at("\"\"\"")) {
      return textBlock(glued, newlines, before);
    }
    if (c == '"' || c == '\'') {
      position = literalEnd(c);
      String literal = source.substring(start, position);
      return token(Token.Kind.STRING, literal, start, glued, newlines, before);
    }
    String operator = operator(c);
    position += operator.length();
    return token(Token.Kind.OPERATOR, operator, start, glued, newlines, before);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < source.length()) {
      int c = source.codePointAt(end);
      if (!Character.isJavaIdentifierPart(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    if (end == from) {
      throw new JavaSyntaxException(line, "unexpected character in " + quote(from));
    }
    return end;
  }

  private int numberEnd(int from) {
    int end = from;
    while (end < source.length()) {
      char c = source.charAt(end);
      boolean exponentSign =
          (c == '+' || c == '-')
              && "eEpP".indexOf(source.charAt(end - 1)) >= 0
              && !(source.startsWith("0x", from) && "eE".indexOf(source.charAt(end - 1)) >= 0);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '.' && !exponentSign) {
        break;
      }
      end++;
    }
    return end;
  }

  private int literalEnd(char quote) {
    int end = position + 1;
    while (end < source.length() && source.charAt(end) != '\n') {
      char c = source.charAt(end);
      if (c == quote) {
        return end + 1;
      }
      end += c == '\\' ? 2 : 1;
    }
    throw new JavaSyntaxException(line, "a literal is not closed: " + quote(position));
  }

  private Token textBlock(boolean glued, int newlines, List<Comment> before) {
    int start = position;
    int end = position + 3;
    while (!source.startsWith("\"\"\"", end)) {
      if (end >= source.length()) {
        throw new JavaSyntaxException(line, "a text block is not closed");
      }
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    String text = source.substring(start, end + 3);
    Token token = token(Token.Kind.TEXT_BLOCK, text, start, glued, newlines, before);
    skipTo(end + 3);
    return token;
  }

  private String operator(char c) {
    for (String operator : OPERATORS) {
      if (operator.charAt(0) == c && at(operator)) {
        return operator;
      }
    }
    if (SINGLE.indexOf(c) < 0) {
      throw new JavaSyntaxException(line, "unexpected character in " + quote(position));
    }
    return String.valueOf(c);
  }

  private String quote(int from) {
    int end = source.indexOf('\n', from);
    return source.substring(from, end < 0 ? source.length() : end).strip();
  }
}
