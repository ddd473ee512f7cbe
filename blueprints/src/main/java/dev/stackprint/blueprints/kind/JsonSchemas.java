package dev.stackprint.blueprints.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON Schema library, asked about our schemas. Safe for use by many threads. */
public final class JsonSchemas {

  /** Keywords that hold one schema. */
  private static final Set<String> OF_A_SCHEMA =
      Set.of("items", "additionalProperties", "propertyNames", "not", "if", "then", "else");

  /** Keywords that hold a list of schemas. */
  private static final Set<String> OF_SCHEMAS = Set.of("allOf", "oneOf", "anyOf");

  private static final Set<String> CHOOSING = Set.of("oneOf", "anyOf");

  private static final Set<String> OURS =
      Set.of("reference", "many", "outputs", "format", "expects", "defaults");

  /** Built when first needed: it takes longer than anything else here. */
  private static final class Registry {
    static final SchemaRegistry INSTANCE = SchemaRegistry.withDialect(Dialects.getDraft202012());
  }

  private static final Map<Schema, com.networknt.schema.Schema> COMPILED =
      new ConcurrentHashMap<>();

  private JsonSchemas() {}

  /** Tells whether a value satisfies a schema. */
  static boolean accepts(Schema schema, Value value) {
    return COMPILED
        .computeIfAbsent(schema, key -> Registry.INSTANCE.getSchema(standard(key.source())))
        .validate(Json.of(value), OutputFormat.BOOLEAN);
  }

  /**
   * Returns what is wrong with a value.
   *
   * @param schema a JSON Schema
   * @param value the value
   */
  public static List<com.networknt.schema.Error> errors(JsonNode schema, JsonNode value) {
    com.networknt.schema.Schema compiled = Registry.INSTANCE.getSchema(schema);
    return compiled.validate(value, OutputFormat.BOOLEAN) ? List.of() : compiled.validate(value);
  }

  /** Returns what a schema asserts about the type of a value, and nothing else. */
  public static ObjectNode type(Schema schema) {
    ObjectNode assertions = Json.object();
    if (!schema.types().isEmpty()) {
      ArrayNode types = assertions.putArray("type");
      schema.types().forEach(types::add);
    }
    return assertions;
  }

  /** Returns what a schema asserts about a value itself, and not about what the value holds. */
  public static ObjectNode assertions(Schema schema) {
    ObjectNode assertions = type(schema);
    MapValue source = schema.source();
    source
        .entries()
        .forEach(
            (keyword, entry) -> {
              boolean needsKeys = schema.choices().isEmpty() && CHOOSING.contains(keyword);
              boolean asserts = needsKeys || SchemaReader.ASSERTIONS.contains(keyword);
              if (asserts && isStandard(keyword, source)) {
                assertions.set(keyword, keyword(keyword, entry.value()));
              }
            });
    return assertions;
  }

  /** Returns a schema in the words of the standard alone. */
  static ObjectNode standard(MapValue source) {
    ObjectNode schema = Json.object();
    source
        .entries()
        .forEach(
            (keyword, entry) -> {
              if (isStandard(keyword, source)) {
                schema.set(keyword, keyword(keyword, entry.value()));
              }
            });
    return schema;
  }

  /** Tells whether a keyword means here what it means in the standard. */
  private static boolean isStandard(String keyword, MapValue source) {
    boolean limit = keyword.equals("minimum") || keyword.equals("maximum");
    return !OURS.contains(keyword) && !(limit && SchemaReader.isDuration(source));
  }

  private static JsonNode keyword(String keyword, Value value) {
    if (OF_A_SCHEMA.contains(keyword) && value instanceof MapValue schema) {
      return standard(schema);
    }
    if (keyword.equals("properties")) {
      ObjectNode properties = Json.object();
      Fields.map(value)
          .entries()
          .forEach((name, entry) -> properties.set(name, standard(Fields.map(entry.value()))));
      return properties;
    }
    if (OF_SCHEMAS.contains(keyword)) {
      ArrayNode schemas = Json.object().arrayNode();
      Fields.list(value).forEach(item -> schemas.add(standard(Fields.map(item))));
      return schemas;
    }
    return Json.of(value);
  }
}
