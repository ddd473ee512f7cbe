package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.diagnostic.DidYouMean;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names like one that does not exist. Names of models and Regions are words and numbers joined by
 * dashes, and a wrong one is a slip of the finger or has another number. The nearest by letters
 * comes first, then those with words in common; names that have as many keep the order that they
 * are given in.
 */
record Suggestions(Collection<String> names) {

  List<String> like(String wrong, int most) {
    List<String> words = words(wrong);
    Stream<String> alike =
        names.stream()
            .filter(name -> likeness(words, name) > 0)
            .sorted(Comparator.comparingInt((String name) -> -likeness(words, name)));
    return Stream.concat(DidYouMean.closest(wrong, names).stream(), alike)
        .distinct()
        .limit(most)
        .toList();
  }

  /** Words in common; a word of letters tells more than a number. */
  private static int likeness(List<String> words, String name) {
    Set<String> own = new HashSet<>(words(name));
    int likeness = 0;
    for (String word : words) {
      if (own.remove(word)) {
        likeness += Character.isLetter(word.charAt(0)) ? 3 : 1;
      }
    }
    return likeness < 3 ? 0 : likeness;
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
