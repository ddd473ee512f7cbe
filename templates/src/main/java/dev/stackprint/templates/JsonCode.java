package dev.stackprint.templates;

import java.util.List;
import java.util.Map;

/** Makes pieces of JSON. */
public final class JsonCode {
  private static final String INDENT = "  ";

  private JsonCode() {}

  /** A string, with its quotes. */
  public static Code string(String text) {
    return Code.json('"' + DoubleQuoted.json(text) + '"');
  }

  /**
   * A value laid out over lines: a map (in its order), a list, a string, a number, a boolean, null,
   * or such code.
   *
   * @throws IllegalArgumentException if it is or contains anything else
   */
  public static Code value(Object value) {
    var out = new StringBuilder();
    append(out, value, "\n");
    return Code.json(out.toString());
  }

  private static void append(StringBuilder out, Object value, String lineEnd) {
    if (value instanceof Map<?, ?> map) {
      appendMap(out, Ordered.check(map), lineEnd);
    } else if (value instanceof List<?> list) {
      appendList(out, list, lineEnd);
    } else {
      out.append(scalar(value));
    }
  }

  private static void appendMap(StringBuilder out, Map<?, ?> map, String lineEnd) {
    var separator = "{";
    for (var entry : map.entrySet()) {
      out.append(separator).append(lineEnd).append(INDENT).append(scalar((String) entry.getKey()));
      append(out.append(": "), entry.getValue(), lineEnd + INDENT);
      separator = ",";
    }
    out.append(map.isEmpty() ? "{}" : lineEnd + "}");
  }

  private static void appendList(StringBuilder out, List<?> list, String lineEnd) {
    var separator = "[";
    for (var element : list) {
      append(out.append(separator).append(lineEnd).append(INDENT), element, lineEnd + INDENT);
      separator = ",";
    }
    out.append(list.isEmpty() ? "[]" : lineEnd + "]");
  }

  private static String scalar(Object value) {
    if (value instanceof String text) {
      return string(text).text();
    }
    if (value instanceof Code code && code.language() == Language.JSON) {
      return code.text();
    }
    if (value == null || value instanceof Boolean || Numbers.isFinite(value)) {
      return String.valueOf(value);
    }
    throw new IllegalArgumentException(
        "JSON has no " + value.getClass().getSimpleName() + ": " + value);
  }
}
