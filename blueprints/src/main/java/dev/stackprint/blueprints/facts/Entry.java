package dev.stackprint.blueprints.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One mapping of a facts file. Our own files are right, so a wrong type is a bug of ours. */
record Entry(String name, Map<?, ?> fields) {

  String text(String key) {
    return optionalText(key).orElseThrow(() -> wrong(key, "is missing"));
  }

  Optional<String> optionalText(String key) {
    return Optional.ofNullable(fields.get(key)).map(Object::toString);
  }

  OptionalInt number(String key) {
    Object value = fields.get(key);
    if (value == null) {
      return OptionalInt.empty();
    }
    if (value instanceof Integer number) {
      return OptionalInt.of(number);
    }
    throw wrong(key, "is not a whole number");
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(fields.get(key));
  }

  Optional<LocalDate> date(String key) {
    return optionalText(key).map(LocalDate::parse);
  }

  Optional<BigDecimal> amount(String key) {
    return optionalText(key).map(BigDecimal::new);
  }

  /** Words that the file joins by blanks. */
  List<String> words(String key) {
    return optionalText(key).map(Entry::split).orElse(List.of());
  }

  /** All fields as text, in the order of the file. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach((key, value) -> texts.put(key.toString(), value.toString()));
    return texts;
  }

  /** The fields of a nested mapping; empty if there is none. */
  Map<String, String> texts(String key) {
    return entry(key).map(Entry::texts).orElse(Map.of());
  }

  Optional<Entry> entry(String key) {
    return Optional.ofNullable(fields.get(key)).map(value -> of(name + "." + key, value));
  }

  static Entry of(String name, Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Entry(name, map);
    }
    throw new IllegalStateException(name + " is not a mapping in the facts");
  }

  static List<String> split(String words) {
    return Arrays.asList(words.split(" "));
  }

  private IllegalStateException wrong(String key, String what) {
    return new IllegalStateException(name + "." + key + " " + what + " in the facts");
  }
}
