package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.value.TemplateValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message with values in it: {@code {source}}, {@code {execution}}, {@code {step}}, {@code
 * {step.label}}, and outputs of components. {@code {{} is a brace.
 *
 * @param parts text, values and outputs, in order
 */
public record Message(List<Part> parts) {

  /** A part. */
  public sealed interface Part {}

  /**
   * Text as it is.
   *
   * @param text its content
   */
  public record Text(String text) implements Part {}

  /**
   * Something that is known when the workflow runs.
   *
   * @param name its name
   */
  public record Named(String name) implements Part {}

  /**
   * Something that is known once deployed.
   *
   * @param output the output
   */
  public record Deployed(TemplateValue.Output output) implements Part {}

  static Message parse(TemplateValue template) {
    List<Part> parts = new ArrayList<>();
    for (TemplateValue.Part part : template.parts()) {
      if (part instanceof TemplateValue.Output output) {
        parts.add(new Deployed(output));
      } else if (part instanceof TemplateValue.Literal literal) {
        parts.addAll(parse(literal.text()).parts());
      }
    }
    return new Message(parts);
  }

  /** Reads text with values in it. */
  public static Message parse(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int end = text.indexOf('}', i);
      if (text.startsWith("{{", i)) {
        literal.append(text.charAt(i++));
      } else if (text.charAt(i) == '{' && end > i) {
        addLiteral(parts, literal);
        parts.add(new Named(text.substring(i + 1, end)));
        i = end;
      } else {
        literal.append(text.charAt(i));
      }
    }
    addLiteral(parts, literal);
    return new Message(parts);
  }

  private static void addLiteral(List<Part> parts, StringBuilder literal) {
    if (!literal.isEmpty()) {
      parts.add(new Text(literal.toString()));
      literal.setLength(0);
    }
  }

  /** Returns the names of all values. */
  public List<String> values() {
    return parts.stream()
        .flatMap(part -> part instanceof Named value ? Stream.of(value.name()) : Stream.empty())
        .toList();
  }

  /** Returns the outputs of components. */
  public List<Deployed> outputs() {
    return parts.stream()
        .flatMap(part -> part instanceof Deployed output ? Stream.of(output) : Stream.empty())
        .toList();
  }

  /** Returns the ids of the steps whose results it names. */
  public List<String> results() {
    return values().stream()
        .map(value -> value.replaceFirst("\\.label$", ""))
        .filter(value -> !value.equals("execution"))
        .toList();
  }
}
