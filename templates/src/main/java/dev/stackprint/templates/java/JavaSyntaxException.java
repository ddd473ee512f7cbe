package dev.stackprint.templates.java;

/**
 * A template printed something that is not Java: a bug in the template, so nobody has to catch it.
 */
public final class JavaSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  JavaSyntaxException(int line, String problem) {
    super("line " + line + ": " + problem);
  }

  JavaSyntaxException(String message, JavaSyntaxException cause) {
    super(message, cause);
  }
}
