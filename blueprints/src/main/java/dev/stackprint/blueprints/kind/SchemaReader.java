package dev.stackprint.blueprints.kind;

import dev.stackprint.blueprints.format.TextFormat;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the schemas of a kind, strictly: a keyword that nobody checks would be a silent hole. */
final class SchemaReader {

  private static final Set<String> TYPES =
      Set.of("string", "integer", "number", "boolean", "array", "object");

  private static final Set<String> STRUCTURE =
      Set.of(
          "type",
          "description",
          "default",
          "defaults",
          "reference",
          "many",
          "outputs",
          "format",
          "properties",
          "additionalProperties",
          "items",
          "allOf",
          "oneOf",
          "anyOf",
          "if",
          "then",
          "else",
          "examples",
          "expects");

  /** Keywords that assert something and that the JSON Schema library checks as they are. */
  static final Set<String> ASSERTIONS =
      Set.of(
          "enum",
          "const",
          "required",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minLength",
          "maxLength",
          "pattern",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "propertyNames",
          "dependentRequired",
          "not");

  /** Formats of names that the facts know. */
  private static final Set<String> NAMES =
      Set.of("foundation-model", "embedding-model", "open-model", "open-chat-model", "accelerator");

  /** The default of a list of references that means every component which fits. */
  private static final String ALL = "all";

  private SchemaReader() {}

  /** Durations are text, and so are their limits, which the standard only knows for numbers. */
  static boolean isDuration(MapValue source) {
    return source.get("format").filter(value -> Fields.text(value).equals("duration")).isPresent();
  }

  static Schema read(Value value) {
    MapValue source = Fields.map(value);
    source
        .entries()
        .forEach(
            (keyword, entry) -> {
              if (!STRUCTURE.contains(keyword) && !ASSERTIONS.contains(keyword)) {
                throw new MalformedKindException(entry.key(), "unknown keyword '" + keyword + "'");
              }
            });
    Optional<Schema.Reference> reference = reference(source);
    boolean choosesShape = choosesShape(source);
    return new Schema(
        source,
        Fields.optionalText(source, "description").orElse(""),
        types(source, reference),
        source.get("default"),
        defaults(source),
        reference,
        Fields.flag(source, "outputs"),
        format(source),
        allowed(source),
        properties(source),
        Fields.texts(source, "required"),
        source.get("propertyNames").map(SchemaReader::read),
        source.get("additionalProperties").flatMap(SchemaReader::others),
        source.get("items").map(SchemaReader::read),
        schemas(source, "allOf"),
        choosesShape ? choices(source) : List.of(),
        condition(source));
  }

  /**
   * Tells whether {@code oneOf} or {@code anyOf} chooses between shapes. It may also only say which
   * keys are needed ({@code oneOf: [{required: [a]}, {required: [b]}]}); that is an assertion.
   */
  private static boolean choosesShape(MapValue source) {
    return !choices(source).stream()
        .allMatch(choice -> choice.source().entries().keySet().equals(Set.of("required")));
  }

  private static List<Schema> choices(MapValue source) {
    return schemas(source, source.entries().containsKey("oneOf") ? "oneOf" : "anyOf");
  }

  private static List<Schema> schemas(MapValue source, String keyword) {
    return Fields.items(source, keyword).stream().map(SchemaReader::read).toList();
  }

  private static Optional<Schema.Reference> reference(MapValue source) {
    if (!source.entries().containsKey("reference")) {
      return Optional.empty();
    }
    boolean many = Fields.flag(source, "many");
    boolean all =
        source.get("default").filter(value -> Json.of(value).asText().equals(ALL)).isPresent();
    if (all && !many) {
      throw new MalformedKindException(source.origin(), "only a list can be all by default");
    }
    return Optional.of(new Schema.Reference(Fields.texts(source, "reference"), many, all));
  }

  private static Set<String> types(MapValue source, Optional<Schema.Reference> reference) {
    if (reference.isPresent()) {
      return Set.of(reference.get().many() ? "array" : "string");
    }
    Set<String> types = new LinkedHashSet<>();
    source
        .get("type")
        .ifPresent(
            type -> {
              if (type instanceof TextValue text) {
                types.add(text.text());
              } else {
                types.addAll(Fields.texts(source, "type"));
              }
              if (!TYPES.containsAll(types)) {
                throw new MalformedKindException(type.origin(), "unknown type");
              }
            });
    if (types.isEmpty() && source.entries().containsKey("properties")) {
      return Set.of("object");
    }
    return types.isEmpty() && source.entries().containsKey("format") ? Set.of("string") : types;
  }

  private static Map<Target, Value> defaults(MapValue source) {
    Map<Target, Value> defaults = new EnumMap<>(Target.class);
    source
        .get("defaults")
        .map(Fields::map)
        .ifPresent(
            map ->
                map.entries()
                    .forEach((key, entry) -> defaults.put(target(key, entry), entry.value())));
    return Collections.unmodifiableMap(defaults);
  }

  private static Target target(String key, Entry entry) {
    return Target.of(key)
        .orElseThrow(() -> new MalformedKindException(entry.key(), "unknown target '" + key + "'"));
  }

  private static Optional<String> format(MapValue source) {
    Optional<String> format = Fields.optionalText(source, "format");
    if (format.filter(name -> !NAMES.contains(name) && TextFormat.of(name).isEmpty()).isPresent()) {
      throw new MalformedKindException(source.origin(), "unknown format '" + format.get() + "'");
    }
    return format;
  }

  private static List<Value> allowed(MapValue source) {
    return source.get("const").map(List::of).orElseGet(() -> Fields.items(source, "enum"));
  }

  private static Map<String, Schema> properties(MapValue source) {
    Map<String, Schema> properties = new LinkedHashMap<>();
    source
        .get("properties")
        .map(Fields::map)
        .ifPresent(
            map ->
                map.entries().forEach((name, entry) -> properties.put(name, read(entry.value()))));
    return Collections.unmodifiableMap(properties);
  }

  /** {@code additionalProperties: false} is what we add anyway. */
  private static Optional<Schema> others(Value value) {
    return value instanceof FlagValue flag && !flag.flag()
        ? Optional.empty()
        : Optional.of(read(value));
  }

  private static Optional<Schema.Condition> condition(MapValue source) {
    return source
        .get("if")
        .map(
            test ->
                new Schema.Condition(
                    read(test),
                    source.get("then").map(SchemaReader::read),
                    source.get("else").map(SchemaReader::read)));
  }
}
