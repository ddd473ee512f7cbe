package dev.stackprint.templates.java;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts modifiers into the order that the Java Language Specification recommends. */
final class ModifierOrder {
  private static final List<String> ORDER =
      List.of(
          "public",
          "protected",
          "private",
          "abstract",
          "default",
          "static",
          "sealed",
          "final",
          "transient",
          "volatile",
          "synchronized",
          "native",
          "strictfp");

  private ModifierOrder() {}

  /** The same tokens, with each run of modifiers in order. */
  static List<Token> sorted(List<Token> tokens) {
    List<Token> sorted = new ArrayList<>(tokens);
    for (int from = 0; from < sorted.size(); from++) {
      int to = from;
      while (to < sorted.size() && isModifier(sorted.get(to))) {
        to++;
      }
      if (to > from + 1) {
        sort(sorted.subList(from, to));
      }
      from = Math.max(from, to - 1);
    }
    return sorted;
  }

  static boolean isModifier(Token token) {
    return token.isWord() && ORDER.contains(token.text());
  }

  private static void sort(List<Token> run) {
    List<String> texts =
        run.stream().map(Token::text).sorted(Comparator.comparing(ORDER::indexOf)).toList();
    for (int i = 0; i < run.size(); i++) {
      run.set(i, run.get(i).withText(texts.get(i)));
    }
  }
}
