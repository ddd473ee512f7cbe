package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.templates.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message with values in it: {@code {source}}, {@code {execution}}, {@code {step}}, {@code
 * {step.label}}. {@code {{} is a brace.
 *
 * @param parts text and values, by turns or not
 */
record Message(List<Part> parts) {

  /**
   * A part.
   *
   * @param text the text, or the name of the value
   * @param value whether it names a value
   */
  record Part(String text, boolean value) {}

  static Message parse(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int end = text.indexOf('}', i);
      if (text.startsWith("{{", i)) {
        literal.append(text.charAt(i++));
      } else if (text.charAt(i) == '{' && end > i) {
        addLiteral(parts, literal);
        parts.add(new Part(text.substring(i + 1, end), true));
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
      parts.add(new Part(literal.toString(), false));
      literal.setLength(0);
    }
  }

  /** Returns the names of all values. */
  List<String> values() {
    return parts.stream().filter(Part::value).map(Part::text).toList();
  }

  /** Returns the ids of the steps whose results it names. */
  List<String> results() {
    return values().stream()
        .map(value -> value.replaceFirst("\\.label$", ""))
        .filter(value -> !value.equals("execution"))
        .toList();
  }

  /** Returns a JSONata expression of the message. */
  String expression() {
    return parts.stream().map(Message::expression).collect(Collectors.joining(" & "));
  }

  private static String expression(Part part) {
    if (!part.value()) {
      return Jsonata.string(part.text());
    }
    if (part.text().equals("execution")) {
      return "$states.context.Execution.Name";
    }
    if (part.text().equals(Workflow.SOURCE)) {
      return "$source.key";
    }
    if (part.text().endsWith(".label")) {
      return "$" + Names.variable(part.text().replaceFirst("\\.label$", "")) + ".label";
    }
    return "$join($map($"
        + Names.variable(part.text())
        + ", function($one) { 's3://' & $one.bucket & '/' & $one.key }), ', ')";
  }
}
