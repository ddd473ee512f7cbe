package dev.stackprint.blueprints.kind;

import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a kind says about one particular value: the schemas that hold, with conditions
 * decided and choices made.
 */
public final class Shape {

  private final List<Schema> schemas = new ArrayList<>();
  private final List<Schema> undecided = new ArrayList<>();

  private Shape() {}

  /**
   * Finds out which schemas hold for a value.
   *
   * @param stated the schemas stated for it
   * @param value the value, its defaults filled in
   */
  public static Shape of(List<Schema> stated, Value value) {
    Shape shape = new Shape();
    stated.forEach(schema -> shape.add(schema, value));
    return shape;
  }

  private void add(Schema schema, Value value) {
    schemas.add(schema);
    schema.all().forEach(inner -> add(inner, value));
    if (!schema.choices().isEmpty()) {
      Choice.of(schema.choices(), value)
          .ifPresentOrElse(chosen -> add(chosen, value), () -> undecided.add(schema));
    }
    schema.condition().flatMap(condition -> decide(condition, value)).ifPresent(s -> add(s, value));
  }

  private static Optional<Schema> decide(Schema.Condition condition, Value value) {
    return JsonSchemas.accepts(condition.test(), value) ? condition.then() : condition.otherwise();
  }

  /** Returns the schemas that hold. */
  public List<Schema> schemas() {
    return schemas;
  }

  /** Returns the schemas none of whose choices the value points to. */
  public List<Schema> undecided() {
    return undecided;
  }

  /** Returns the keys that a map of this shape may have by name. */
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    schemas.forEach(schema -> keys.addAll(schema.properties().keySet()));
    return keys;
  }

  /** Returns the keys that a map of this shape must have. */
  public Set<String> required() {
    Set<String> keys = new LinkedHashSet<>();
    schemas.forEach(schema -> keys.addAll(schema.required()));
    return keys;
  }

  /** Returns what is stated for the value of a key; empty if the key is not known. */
  public List<Schema> property(String key) {
    List<Schema> named =
        schemas.stream()
            .filter(schema -> schema.properties().containsKey(key))
            .map(schema -> schema.properties().get(key))
            .toList();
    return named.isEmpty()
        ? schemas.stream().flatMap(schema -> schema.others().stream()).toList()
        : named;
  }

  /** Returns what is stated for the items of a list. */
  public List<Schema> items() {
    return schemas.stream().flatMap(schema -> schema.items().stream()).toList();
  }

  /** Returns which components the value names, if it does. */
  public Optional<Schema.Reference> reference() {
    return schemas.stream().flatMap(schema -> schema.reference().stream()).findFirst();
  }

  /** Tells whether the text may hold outputs of components. */
  public boolean outputs() {
    return schemas.stream().anyMatch(Schema::outputs);
  }
}
