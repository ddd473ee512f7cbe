package dev.stackprint.blueprints.value;

import dev.stackprint.blueprints.source.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A map, in the order it was written.
 *
 * @param entries key to entry
 * @param origin where it begins
 */
public record MapValue(Map<String, Entry> entries, Origin origin) implements Value {

  /**
   * A value and the place of its key.
   *
   * @param key where the key stands
   * @param value the value
   */
  public record Entry(Origin key, Value value) {}

  public MapValue {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** Returns the value of a key, if the map has it. */
  public Optional<Value> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  @Override
  public String typeName() {
    return "a map";
  }
}
