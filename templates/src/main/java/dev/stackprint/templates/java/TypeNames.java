package dev.stackprint.templates.java;

import java.util.List;

/** Tells by the usual spelling of Java which part of a dotted name is the name of a type. */
final class TypeNames {
  private enum Spelling {
    UPPERCASE,
    LOWERCASE,
    UPPER_CAMEL,
    LOWER_CAMEL
  }

  private TypeNames() {}

  /**
   * The index of the type's name, or of the member behind it that stays with it; -1 if there is no
   * type.
   */
  static int prefix(List<String> names) {
    int found = -1;
    boolean constant = false;
    for (int i = 0; i < names.size(); i++) {
      Spelling spelling = spelling(names.get(i));
      if (found >= 0 && spelling != Spelling.UPPER_CAMEL) {
        return i;
      }
      switch (spelling) {
        case UPPER_CAMEL -> found = i;
        case UPPERCASE -> constant = true;
        case LOWER_CAMEL -> {
          return -1;
        }
        case LOWERCASE -> {
          if (constant) {
            return -1;
          }
        }
      }
    }
    return found;
  }

  private static Spelling spelling(String name) {
    boolean first = true;
    boolean upperStart = false;
    boolean upper = false;
    boolean lower = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isAlphabetic(c)) {
        upperStart = first ? Character.isUpperCase(c) : upperStart;
        first = false;
        upper |= Character.isUpperCase(c);
        lower |= Character.isLowerCase(c);
      }
    }
    if (upperStart) {
      return lower || name.length() == 1 ? Spelling.UPPER_CAMEL : Spelling.UPPERCASE;
    }
    return upper ? Spelling.LOWER_CAMEL : Spelling.LOWERCASE;
  }
}
