package dev.stackprint.blueprints.kind;

import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a kind says about one value: a JSON Schema (2020-12) with keywords of our own.
 *
 * @param source the schema as the kind states it, with the keywords that only assert something
 * @param description what the value is for, in Markdown; "" where the kind need not say
 * @param types the JSON types that the value may have; empty if any
 * @param defaultValue what is filled in where the value is missing
 * @param defaults what is filled in on one target instead of {@code defaultValue}
 * @param reference says that the value names other components, and which
 * @param outputs whether the text may hold {@code ${component.output}}
 * @param format a format, most of them our own
 * @param allowed the only values allowed ({@code enum} or {@code const}); empty if any
 * @param properties the keys of a map
 * @param required the keys that a map must have
 * @param keys what a map's keys themselves must be
 * @param others what a map's other keys hold; without it other keys are refused
 * @param items what a list holds
 * @param all schemas that hold too
 * @param choices schemas one of which holds: the one that the value's keys or type point to
 * @param condition a schema that holds only if another one does
 */
public record Schema(
    MapValue source,
    String description,
    Set<String> types,
    Optional<Value> defaultValue,
    Map<Target, Value> defaults,
    Optional<Reference> reference,
    boolean outputs,
    Optional<String> format,
    List<Value> allowed,
    Map<String, Schema> properties,
    List<String> required,
    Optional<Schema> keys,
    Optional<Schema> others,
    Optional<Schema> items,
    List<Schema> all,
    List<Schema> choices,
    Optional<Condition> condition) {

  /**
   * Says that a value is the id of a component, or a list of them.
   *
   * @param kinds the kinds that fit
   * @param many whether the value is a list of ids
   * @param all whether all components that fit are meant where none are named
   */
  public record Reference(List<String> kinds, boolean many, boolean all) {}

  /**
   * {@code if}, {@code then} and {@code else}.
   *
   * @param test what decides
   * @param then what holds if the value satisfies the test
   * @param otherwise what holds if it does not
   */
  public record Condition(Schema test, Optional<Schema> then, Optional<Schema> otherwise) {}

  /** Returns what is filled in on a target where the value is missing; what is on any if none. */
  public Optional<Value> defaultOn(Optional<Target> target) {
    return target.map(defaults::get).or(() -> defaultValue);
  }

  /** Returns a keyword's value as the kind states it. */
  public Optional<Value> keyword(String name) {
    return source.get(name);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return source.origin().toString();
  }
}
