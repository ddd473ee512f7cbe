package dev.stackprint.templates.java;

/**
 * A comment as it stood in the source.
 *
 * @param text with its delimiters, without the line end
 * @param newlines line ends between the comment and what came before it
 */
record Comment(String text, int newlines) {
  boolean isLine() {
    return text.startsWith("//");
  }

  /**
   * Whether this is the likes of <code>/* name= *&#47;</code>, which tells what the argument behind
   * it is.
   */
  boolean isParameterName() {
    return !isLine() && !isJavadoc() && !CommentText.parameterName(text).isEmpty();
  }

  boolean isJavadoc() {
    return isJavadoc(text);
  }

  static boolean isJavadoc(String text) {
    return text.startsWith("/**") && text.length() > 4 && text.charAt(3) != '*';
  }
}
