package dev.stackprint.templates.java;

import java.util.Set;

/** Finds out whether a type starts at a token, and where it ends. */
final class TypeScan {
  /** What a scan returns when there is no type. */
  static final int NONE = -1;

  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "int", "long", "char", "float", "double", "void");

  /** Words that cannot be names. */
  private static final Set<String> RESERVED =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while");

  private final Tokens tokens;

  TypeScan(Tokens tokens) {
    this.tokens = tokens;
  }

  boolean isPrimitive(int index) {
    return PRIMITIVES.contains(tokens.get(index).text());
  }

  boolean isName(int index) {
    Token token = tokens.get(index);
    return token.isWord() && !RESERVED.contains(token.text());
  }

  /** The end of the type that starts at the index, with its dimensions, or {@link #NONE}. */
  int type(int from) {
    int at = annotations(from);
    if (isPrimitive(at)) {
      return dimensions(at + 1);
    }
    while (true) {
      at = annotations(at);
      if (!isName(at)) {
        return NONE;
      }
      at++;
      if (tokens.is(at, "<")) {
        at = arguments(at);
        if (at == NONE) {
          return NONE;
        }
      }
      if (!tokens.is(at, ".") || !(isName(at + 1) || tokens.is(at + 1, "@"))) {
        return dimensions(at);
      }
      at++;
    }
  }

  /** The end of the type arguments or parameters that start with {@code <}, or {@link #NONE}. */
  int arguments(int from) {
    int at = from + 1;
    if (tokens.is(at, ">")) {
      return at + 1;
    }
    while (true) {
      at = argument(at);
      if (at == NONE) {
        return NONE;
      }
      if (tokens.is(at, ">")) {
        return at + 1;
      }
      if (!tokens.is(at, ",")) {
        return NONE;
      }
      at++;
    }
  }

  private int argument(int from) {
    int at = annotations(from);
    if (tokens.is(at, "?")) {
      at++;
      if (!tokens.is(at, "extends") && !tokens.is(at, "super")) {
        return at;
      }
      return type(at + 1);
    }
    at = type(at);
    if (at != NONE && tokens.is(at, "extends")) {
      at = type(at + 1);
      while (at != NONE && tokens.is(at, "&")) {
        at = type(at + 1);
      }
    }
    return at;
  }

  private int dimensions(int from) {
    int at = from;
    while (true) {
      int bracket = annotations(at);
      if (!tokens.is(bracket, "[") || !tokens.is(bracket + 1, "]")) {
        return at;
      }
      at = bracket + 2;
    }
  }

  /** The end of the annotations that start at the index. */
  int annotations(int from) {
    int at = from;
    while (tokens.is(at, "@") && !tokens.is(at + 1, "interface")) {
      at = annotation(at);
    }
    return at;
  }

  /** The end of the annotation that starts at the index. */
  int annotation(int from) {
    int at = from + 2;
    while (tokens.is(at, ".")) {
      at += 2;
    }
    return tokens.is(at, "(") ? tokens.partner(at) + 1 : at;
  }
}
