package dev.stackprint.templates.java;

import java.util.Map;
import java.util.Set;

/** Reads operators, which may be made of several tokens. */
final class Operators {
  private static final Map<String, Integer> PRECEDENCE =
      Map.ofEntries(
          Map.entry("||", 1),
          Map.entry("&&", 2),
          Map.entry("|", 3),
          Map.entry("^", 4),
          Map.entry("&", 5),
          Map.entry("==", 6),
          Map.entry("!=", 6),
          Map.entry("<", 7),
          Map.entry(">", 7),
          Map.entry("<=", 7),
          Map.entry(">=", 7),
          Map.entry("instanceof", 7),
          Map.entry("<<", 8),
          Map.entry(">>", 8),
          Map.entry(">>>", 8),
          Map.entry("+", 9),
          Map.entry("-", 9),
          Map.entry("*", 10),
          Map.entry("/", 10),
          Map.entry("%", 10));

  private static final Set<String> ASSIGNMENTS =
      Set.of("=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=");

  private final Tokens tokens;

  Operators(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The operator at an index; those that start with {@code >} are made of several tokens. */
  String at(int at) {
    if (!tokens.is(at, ">")) {
      return tokens.get(at).kind() == Token.Kind.STRING ? "" : tokens.get(at).text();
    }
    StringBuilder operator = new StringBuilder(">");
    for (int i = at + 1; i < at + 4 && tokens.get(i).glued(); i++) {
      String text = tokens.get(i).text();
      if (text.equals(">")) {
        operator.append('>');
      } else {
        if (text.equals(">=") || text.equals("=")) {
          operator.append(text);
        }
        break;
      }
    }
    return operator.toString();
  }

  /** The index behind an operator that starts at an index. */
  int end(int from, String operator) {
    int at = from;
    int columns = 0;
    while (columns < operator.length()) {
      columns += tokens.get(at++).text().length();
    }
    return at;
  }

  /** How strongly a binary operator binds; 0 if it is none. */
  static int precedence(String operator) {
    return PRECEDENCE.getOrDefault(operator, 0);
  }

  static boolean isAssignment(String operator) {
    return ASSIGNMENTS.contains(operator);
  }
}
