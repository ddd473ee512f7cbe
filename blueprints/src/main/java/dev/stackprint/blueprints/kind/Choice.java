package dev.stackprint.blueprints.kind;

import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the one of several shapes that a value is meant to have, be the value right or wrong. What
 * counts is, in this order: its type, the key whose value tells the shapes apart, the keys that
 * only one of the shapes has.
 */
public final class Choice {

  private Choice() {}

  /** Returns the choice that a value points to. */
  static Optional<Schema> of(List<Schema> choices, Value value) {
    List<Schema> fitting = choices.stream().filter(choice -> fitsType(choice, value)).toList();
    if (fitting.size() <= 1 && choices.size() > fitting.size()) {
      return fitting.stream().findFirst();
    }
    if (value instanceof MapValue map) {
      return discriminator(fitting)
          .map(key -> byValue(fitting, map, key))
          .orElseGet(() -> byKeys(fitting, map));
    }
    return fitting.stream()
        .filter(choice -> JsonSchemas.accepts(choice, value))
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  /** Returns the key whose value tells the choices apart, if there is one. */
  public static Optional<String> discriminator(List<Schema> choices) {
    return choices.stream().filter(choice -> !choice.properties().isEmpty()).findFirst().stream()
        .flatMap(choice -> choice.properties().keySet().stream())
        .filter(key -> tellsApart(choices, key))
        .findFirst();
  }

  /** Returns the keys that belong to one of the choices only, in order. */
  static Set<String> ownKeys(List<Schema> choices) {
    Set<String> seen = new LinkedHashSet<>();
    Set<String> shared = new HashSet<>();
    for (Schema choice : choices) {
      for (String key : choice.properties().keySet()) {
        if (!seen.add(key)) {
          shared.add(key);
        }
      }
    }
    seen.removeAll(shared);
    return seen;
  }

  /** Returns the keys that say which of the choices is meant: one that each of them requires. */
  public static Set<String> namingKeys(List<Schema> choices) {
    Set<String> own = ownKeys(choices);
    Set<String> naming = new LinkedHashSet<>();
    for (Schema choice : choices) {
      choice.required().stream().filter(own::contains).findFirst().ifPresent(naming::add);
    }
    return naming.isEmpty() ? own : naming;
  }

  private static boolean tellsApart(List<Schema> choices, String key) {
    Set<Object> seen = new HashSet<>();
    for (Schema choice : choices) {
      Schema property = choice.properties().get(key);
      if (property == null || property.allowed().isEmpty()) {
        return false;
      }
      for (Value value : property.allowed()) {
        if (!seen.add(Json.of(value))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Optional<Schema> byValue(List<Schema> choices, MapValue map, String key) {
    Optional<Value> value = map.get(key);
    return choices.stream()
        .filter(
            choice ->
                value
                    .map(found -> allows(choice.properties().get(key), found))
                    .orElseGet(() -> choice.properties().get(key).defaultValue().isPresent()))
        .findFirst();
  }

  private static boolean allows(Schema schema, Value value) {
    return schema.allowed().stream().anyMatch(allowed -> Json.of(allowed).equals(Json.of(value)));
  }

  private static Optional<Schema> byKeys(List<Schema> choices, MapValue map) {
    Set<String> own = ownKeys(choices);
    Optional<Schema> byOwnKey =
        map.entries().keySet().stream()
            .filter(own::contains)
            .findFirst()
            .flatMap(
                key ->
                    choices.stream()
                        .filter(choice -> choice.properties().containsKey(key))
                        .findFirst());
    // Without a key of its own, only the choice that needs none of its own can be meant.
    return byOwnKey.or(
        () ->
            choices.stream()
                .filter(choice -> choice.required().stream().noneMatch(own::contains))
                .findFirst());
  }

  private static boolean fitsType(Schema choice, Value value) {
    Set<String> types = choice.types();
    if (types.isEmpty()) {
      return choice.allowed().isEmpty() || allows(choice, value);
    }
    if (value instanceof MapValue) {
      return types.contains("object");
    }
    if (value instanceof ListValue) {
      return types.contains("array");
    }
    if (value instanceof FlagValue) {
      return types.contains("boolean");
    }
    if (value instanceof NumberValue) {
      return types.contains("number") || types.contains("integer");
    }
    return types.contains("string");
  }
}
