package dev.stackprint.blueprints.check;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Finds rules by their names. */
final class Rules {

  private static final String PACKAGE = Rules.class.getPackageName() + ".rules.";

  private Rules() {}

  /**
   * Returns a rule.
   *
   * @throws IllegalStateException if there is none: the kind that names it is malformed
   */
  static Rule named(String name) {
    String type =
        Arrays.stream(name.split("-"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining("", PACKAGE, ""));
    try {
      return (Rule) Class.forName(type).getConstructor().newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("no rule '" + name + "'", failure);
    }
  }
}
