package dev.stackprint.blueprints.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One section of a facts file, its entries parsed when asked for. */
final class Section {

  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  /** The text after the key, by key, in the order of the file. */
  private final Map<String, String> values = new LinkedHashMap<>();

  void add(String line) {
    int end = line.startsWith("\"") ? line.indexOf('"', 1) + 1 : line.indexOf(": ");
    String key = line.substring(0, end);
    values.put(key.startsWith("\"") ? key.substring(1, end - 1) : key, line.substring(end + 2));
  }

  /** The keys, in the order of the file. */
  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Entry entry(String key) {
    return Entry.of(key, new Load(SETTINGS).loadFromString(value(key)));
  }

  /** An entry of plain text, which needs no parser. */
  String text(String key) {
    String value = value(key);
    if ("\"'{[".indexOf(value.charAt(0)) >= 0) {
      throw new IllegalStateException(key + " is not plain text in the facts");
    }
    return value;
  }

  List<String> words(String key) {
    return Entry.split(text(key));
  }

  private String value(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("no " + key + " in the facts");
    }
    return value;
  }
}
