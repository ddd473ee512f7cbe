package dev.stackprint.blueprints.kind;

import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.List;
import java.util.Optional;

/** Typed reading of a kind's file; what is not as expected is a malformed kind. */
final class Fields {

  private Fields() {}

  static MapValue map(Value value) {
    if (value instanceof MapValue map) {
      return map;
    }
    throw unexpected(value, "a map");
  }

  static Optional<String> optionalText(MapValue map, String key) {
    return map.get(key).map(Fields::text);
  }

  static String text(MapValue map, String key) {
    return optionalText(map, key)
        .orElseThrow(() -> new MalformedKindException(map.origin(), "no '" + key + "'"));
  }

  static String text(Value value) {
    if (value instanceof TextValue text) {
      return text.text();
    }
    throw unexpected(value, "text");
  }

  static boolean flag(MapValue map, String key) {
    Optional<Value> value = map.get(key);
    if (value.isEmpty()) {
      return false;
    }
    if (value.get() instanceof FlagValue flag) {
      return flag.flag();
    }
    throw unexpected(value.get(), "true or false");
  }

  static List<Value> items(MapValue map, String key) {
    return map.get(key).map(Fields::list).orElse(List.of());
  }

  static List<Value> list(Value value) {
    if (value instanceof ListValue list) {
      return list.items();
    }
    throw unexpected(value, "a list");
  }

  static List<String> texts(MapValue map, String key) {
    return items(map, key).stream().map(Fields::text).toList();
  }

  private static MalformedKindException unexpected(Value value, String expected) {
    return new MalformedKindException(
        value.origin(), value.typeName() + " where " + expected + " belongs");
  }
}
