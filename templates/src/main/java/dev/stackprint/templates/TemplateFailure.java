package dev.stackprint.templates;

/**
 * A template is wrong, or asks for what its view does not have: a mistake of the one who wrote it.
 */
public final class TemplateFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TemplateFailure(String template, Exception cause) {
    super(template + ": " + cause.getMessage(), cause);
  }
}
