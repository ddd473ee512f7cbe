package dev.stackprint.rendering;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values, as glossaries are imported from. */
public final class Csv {

  private Csv() {}

  /** Returns a line, its end included. */
  public static String line(List<String> fields) {
    return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\n"));
  }

  private static String field(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
