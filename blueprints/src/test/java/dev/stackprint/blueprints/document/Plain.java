package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.NullValue;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Values without origins, to compare what was written in different places. */
final class Plain {

  private Plain() {}

  static Object of(Value value) {
    if (value instanceof MapValue map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> plain.put(key, of(entry.value())));
      return plain;
    }
    if (value instanceof ListValue list) {
      return list.items().stream().map(Plain::of).toList();
    }
    if (value instanceof TextValue text) {
      return text.text();
    }
    if (value instanceof NumberValue number) {
      return number.number();
    }
    if (value instanceof FlagValue flag) {
      return flag.flag();
    }
    return value instanceof NullValue ? "<null>" : value.toString();
  }

  /** Returns a value and everything in it. */
  static Stream<Value> nodes(Value value) {
    if (value instanceof MapValue map) {
      return Stream.concat(
          Stream.of(value), map.entries().values().stream().flatMap(entry -> nodes(entry.value())));
    }
    if (value instanceof ListValue list) {
      return Stream.concat(Stream.of(value), list.items().stream().flatMap(Plain::nodes));
    }
    return Stream.of(value);
  }
}
