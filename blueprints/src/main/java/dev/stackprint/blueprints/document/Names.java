package dev.stackprint.blueprints.document;

import javax.lang.model.SourceVersion;

/** Which names blueprints, components and packages can have. */
final class Names {

  static final int MAX_LENGTH = 40;

  private Names() {}

  /** Tells whether a name is lower-case words joined by dashes and begins with a letter. */
  static boolean isDashed(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_LENGTH
        && isLowerCase(name.charAt(0))
        && !name.endsWith("-")
        && !name.contains("--")
        && name.chars().allMatch(c -> isLowerCase(c) || isDigit(c) || c == '-');
  }

  /** Returns the dashed name closest to what was written; it may be empty or too long. */
  static String dashed(String written) {
    StringBuilder name = new StringBuilder();
    boolean wordBefore = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean upperCase = c >= 'A' && c <= 'Z';
      char lower = upperCase ? (char) (c - 'A' + 'a') : c;
      if (isLowerCase(lower) || isDigit(lower) && !name.isEmpty()) {
        boolean wordBegins = upperCase && i > 0 && isLowerCase(written.charAt(i - 1));
        name.append((!wordBefore || wordBegins) && !name.isEmpty() ? "-" : "").append(lower);
        wordBefore = true;
      } else {
        wordBefore = false;
      }
    }
    return name.toString();
  }

  /** Tells whether a name is a Java package in the usual spelling. */
  static boolean isPackage(String name) {
    return name.length() <= 100
        && name.chars().allMatch(c -> isLowerCase(c) || isDigit(c) || c == '_' || c == '.')
        && SourceVersion.isName(name, SourceVersion.RELEASE_17);
  }

  /** Returns the package of a blueprint that does not name one. */
  static String defaultPackage(String name) {
    String word = name.replace("-", "");
    String candidate = "infra." + word;
    // Some words cannot be part of a package, such as "default" or "new".
    return isPackage(candidate) ? candidate : candidate + "app";
  }

  private static boolean isLowerCase(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
