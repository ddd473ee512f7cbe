package dev.stackprint.templates;

import java.util.regex.Pattern;

/** What can stand in a file of an unknown language: a number or a boolean. */
final class PlainText {
  private static final Pattern HARMLESS = Pattern.compile("-?[0-9]+(\\.[0-9]+)?|true|false");

  private PlainText() {}

  static String escape(String text) {
    if (!HARMLESS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "this file has no rule for escaping text: only numbers, booleans and code can stand in it");
    }
    return text;
  }
}
