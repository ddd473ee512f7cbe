package dev.stackprint.templates;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The language of a file, told by its name. It decides how plain text is escaped where a template
 * interpolates it: the text always stands inside a string literal of that language (in Markdown and
 * XML: as text), and does no harm inside a comment either.
 */
public enum Language {
  /** Inside a string literal (not a text block) or a comment of any kind. */
  JAVA(JavaText::escape),
  /** Inside a string. */
  JSON(DoubleQuoted::json),
  /** Inside a double-quoted scalar or a comment. */
  YAML(DoubleQuoted::yaml),
  /** Inside an ordinary literal in double quotes (not a raw or an f-string) or a comment. */
  PYTHON(DoubleQuoted::python),
  /** As text of a paragraph, a heading, a list item or a table cell. */
  MARKDOWN(MarkdownText::escape),
  /**
   * As text, in an attribute, or between the spaces of a comment. What XML 1.0 cannot hold becomes
   * U+FFFD.
   */
  XML(XmlText::escape),
  /**
   * Inside single quotes of a script for bash, or a comment. What a variable cannot hold, as the
   * null character, becomes U+FFFD.
   */
  SHELL(ShellText::escape),
  /**
   * Anything else: no text can be escaped, so that only numbers, booleans and {@link Code} can be
   * interpolated.
   */
  PLAIN(PlainText::escape);

  private final UnaryOperator<String> escaping;

  Language(UnaryOperator<String> escaping) {
    this.escaping = escaping;
  }

  /**
   * The text as it is written in this language.
   *
   * @throws IllegalArgumentException if this language cannot hold the text
   */
  public String escape(String text) {
    return escaping.apply(text);
  }

  /** The language of a file of that name, {@link #PLAIN} where it is not known. */
  public static Language of(String fileName) {
    var name = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "java" -> JAVA;
      case "json" -> JSON;
      case "yaml", "yml" -> YAML;
      case "py" -> PYTHON;
      case "md" -> MARKDOWN;
      case "xml" -> XML;
      case "sh" -> SHELL;
      default -> PLAIN;
    };
  }
}
