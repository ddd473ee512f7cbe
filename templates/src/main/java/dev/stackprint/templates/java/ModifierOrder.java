package dev.stackprint.templates.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

  private static final Set<String> MODIFIERS = Set.copyOf(ORDER);

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
    return token.isWord() && MODIFIERS.contains(token.text());
  }

  private static void sort(List<Token> run) {
    List<String> texts = new ArrayList<>();
    for (String modifier : ORDER) {
      for (Token token : run) {
        if (token.is(modifier)) {
          texts.add(modifier);
        }
      }
    }
    for (int i = 0; i < run.size(); i++) {
      run.set(i, run.get(i).withText(texts.get(i)));
    }
  }
}
