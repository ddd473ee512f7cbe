package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.List;
import java.util.Optional;

/** Reads values that should have a certain type, and reports those that have not. */
record Expected(Diagnostics diagnostics) {

  /** Returns a map, if the value is one. */
  Optional<MapValue> map(Path path, Value value) {
    if (value instanceof MapValue map) {
      return Optional.of(map);
    }
    wrongType(path, value, "a map", "Write keys and values below it, each on a line of its own");
    return Optional.empty();
  }

  /** Returns text, if the value is that. */
  Optional<TextValue> text(Path path, Value value) {
    if (value instanceof TextValue text) {
      return Optional.of(text);
    }
    boolean nested = value instanceof MapValue || value instanceof ListValue;
    wrongType(
        path, value, "text", nested ? "Write a single text" : "Put it in quotes to make it text");
    return Optional.empty();
  }

  /** Reports each key of a map that it should not have. */
  void onlyKeys(Path path, MapValue map, List<String> keys) {
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!keys.contains(key)) {
                diagnostics.report(
                    Code.UNKNOWN_KEY,
                    path.key(key),
                    entry.key(),
                    "There is no key '" + key + "' here",
                    DidYouMean.hint(key, keys).orElse("There can be " + String.join(", ", keys)));
              }
            });
  }

  /** Tells whether a key is missing because another one, which is reported, was meant to be it. */
  boolean isMisspelt(String missing, MapValue map, List<String> keys) {
    return map.entries().keySet().stream()
        .filter(key -> !keys.contains(key))
        .anyMatch(key -> DidYouMean.closest(key, keys).equals(Optional.of(missing)));
  }

  private void wrongType(Path path, Value value, String expected, String hint) {
    boolean reported = value instanceof TemplateValue template && template.isUnresolved();
    if (!reported) {
      diagnostics.report(
          Code.WRONG_TYPE,
          path,
          value.origin(),
          "'" + path + "' has to be " + expected + ", and this is " + value.typeName(),
          hint);
    }
  }
}
