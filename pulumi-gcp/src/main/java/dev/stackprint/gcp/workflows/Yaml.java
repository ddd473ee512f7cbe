package dev.stackprint.gcp.workflows;

import dev.stackprint.templates.YamlCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes YAML: maps and lists on lines of their own, expressions of Workflows without quotes where
 * YAML takes them for text.
 */
public final class Yaml {

  /** The key of a comment, which is no key of Workflows. */
  private static final String COMMENT = "#";

  private final StringBuilder out = new StringBuilder();

  private Yaml() {}

  /** Returns a map of keys and values in turn, in this order. */
  public static Map<String, Object> map(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }

  /** Returns a step that assigns variables, given in turn with their values. */
  public static Map<String, Object> assign(String name, Object... entries) {
    List<Object> assigned = new ArrayList<>();
    map(entries).forEach((variable, value) -> assigned.add(map(variable, value)));
    return map(name, map("assign", assigned));
  }

  /** Returns an expression. */
  public static String expression(String text) {
    // Literals that follow each other are one.
    return "${" + text.replace("\" + \"", "") + "}";
  }

  /** Returns an item of a list with a comment before it. */
  public static Map<String, Object> commented(String comment, Map<?, ?> item) {
    Map<String, Object> commented = map(COMMENT, comment);
    item.forEach((key, value) -> commented.put((String) key, value));
    return commented;
  }

  /** Returns the text of a map. */
  public static String of(Map<String, Object> map) {
    Yaml yaml = new Yaml();
    yaml.map(map, 0, "");
    return yaml.out.toString();
  }

  private void map(Map<?, ?> map, int indent, String lead) {
    String before = lead;
    for (var entry : map.entrySet()) {
      out.append(before.isEmpty() ? " ".repeat(indent) : before).append(entry.getKey()).append(':');
      value(entry.getValue(), indent);
      before = "";
    }
  }

  private void value(Object value, int indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('\n');
      map(map, indent + 2, "");
    } else if (value instanceof List<?> list && !isShort(list)) {
      out.append('\n');
      list.forEach(item -> item(item, indent + 2));
    } else if (value instanceof List<?> list) {
      out.append(" [")
          .append(String.join(", ", list.stream().map(Yaml::scalar).toList()))
          .append("]\n");
    } else {
      out.append(' ').append(scalar(value)).append('\n');
    }
  }

  private void item(Object item, int indent) {
    String dash = " ".repeat(indent) + "- ";
    if (item instanceof Map<?, ?> map) {
      Map<?, ?> rest = new LinkedHashMap<>(map);
      Object comment = rest.remove(COMMENT);
      if (comment != null) {
        out.append(" ".repeat(indent)).append("# ").append(comment).append('\n');
      }
      map(rest, indent + 2, dash);
    } else {
      out.append(dash).append(scalar(item)).append('\n');
    }
  }

  /** Words stand on one line; an expression would not be text between brackets. */
  private static boolean isShort(List<?> list) {
    return list.stream()
        .allMatch(
            item -> item instanceof String text && !text.contains("${") && text.length() < 30);
  }

  private static String scalar(Object value) {
    if (value instanceof Map<?, ?>) {
      return "{}";
    }
    if (!(value instanceof String text)) {
      return value.toString();
    }
    if (!text.startsWith("${")) {
      return YamlCode.string(text).text();
    }
    boolean plain = !text.contains(": ") && !text.contains(" #");
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }
}
