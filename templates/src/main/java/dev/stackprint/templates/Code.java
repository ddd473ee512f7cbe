package dev.stackprint.templates;

import java.util.Objects;

/**
 * A piece of source code. A template prints it as it is, whereas it escapes a string; so making one
 * is a deliberate act of Java code, mostly through {@link JavaCode} and its siblings, which
 * validate or escape what they are given. The methods of this class take text as it is: never pass
 * them what a blueprint may contain.
 */
public final class Code {
  private final Language language;
  private final String text;

  private Code(Language language, String text) {
    this.language = Objects.requireNonNull(language);
    this.text = Objects.requireNonNull(text);
  }

  /** Takes text for Java, unchecked. */
  public static Code java(String text) {
    return new Code(Language.JAVA, text);
  }

  /** Takes text for JSON, unchecked. */
  public static Code json(String text) {
    return new Code(Language.JSON, text);
  }

  /** Takes text for YAML, unchecked. */
  public static Code yaml(String text) {
    return new Code(Language.YAML, text);
  }

  /** Takes text for Python, unchecked. */
  public static Code python(String text) {
    return new Code(Language.PYTHON, text);
  }

  /** Takes text for Markdown, unchecked. */
  public static Code markdown(String text) {
    return new Code(Language.MARKDOWN, text);
  }

  /** Takes text for XML, unchecked. */
  public static Code xml(String text) {
    return new Code(Language.XML, text);
  }

  /** Takes text for a script of bash, unchecked. */
  public static Code shell(String text) {
    return new Code(Language.SHELL, text);
  }

  /** Text of a file in a language without a rule for escaping; not checked. */
  public static Code plain(String text) {
    return new Code(Language.PLAIN, text);
  }

  /** Takes text for code of some language, unchecked. */
  static Code of(Language language, String text) {
    return new Code(language, text);
  }

  /** This code with more of the same language directly behind it. */
  public Code then(Code next) {
    if (next.language != language) {
      throw new IllegalArgumentException(
          "code of " + next.language + " cannot follow code of " + language + ": " + next);
    }
    return new Code(language, text + next.text);
  }

  public Language language() {
    return language;
  }

  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Code code && language == code.language && text.equals(code.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(language, text);
  }

  @Override
  public String toString() {
    return text;
  }
}
