package dev.stackprint.templates;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes pieces of Python. */
public final class PythonCode {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private PythonCode() {}

  /**
   * The name of something, as {@link Names#python} makes them.
   *
   * @throws IllegalArgumentException if it is not an ASCII identifier, or a keyword
   */
  public static Code identifier(String name) {
    if (!NAME.matcher(name).matches() || Names.isPythonKeyword(name)) {
      throw new IllegalArgumentException("not a name in Python: " + JsonCode.string(name));
    }
    return Code.python(name);
  }

  /** A string literal. */
  public static Code string(String text) {
    return Code.python('"' + DoubleQuoted.python(text) + '"');
  }

  /**
   * A value: a map (in its order), a list, a string, a number, a boolean, null, or such code.
   *
   * @throws IllegalArgumentException if it is or contains anything else
   */
  public static Code value(Object value) {
    return Code.python(text(value));
  }

  private static String text(Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Map<?, ?> map) {
      return Ordered.check(map).entrySet().stream()
          .map(entry -> text(entry.getKey()) + ": " + text(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(PythonCode::text).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof String string) {
      return string(string).text();
    }
    if (value instanceof Boolean bool) {
      return bool ? "True" : "False";
    }
    if (value instanceof Code code && code.language() == Language.PYTHON) {
      return code.text();
    }
    if (Numbers.isFinite(value)) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        "Python has no " + value.getClass().getSimpleName() + ": " + value);
  }
}
