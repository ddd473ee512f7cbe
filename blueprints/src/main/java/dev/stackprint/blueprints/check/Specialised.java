package dev.stackprint.blueprints.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.kind.JsonSchemas;
import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.kind.Shape;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.blueprints.value.Value;
import java.util.List;

/**
 * The JSON Schema of one value, with conditions decided and choices made. A JSON Schema that holds
 * the choices would have each mistake reported once for every shape that was not meant.
 */
final class Specialised {

  private Specialised() {}

  static ObjectNode schema(List<Schema> stated, Value value) {
    ObjectNode schema = Json.object();
    if (value instanceof TemplateValue template && template.isUnresolved()) {
      return schema;
    }
    Shape shape = Shape.of(stated, value);
    ArrayNode all = schema.putArray("allOf");
    for (Schema part : shape.schemas()) {
      all.add(
          value instanceof TemplateValue ? JsonSchemas.type(part) : JsonSchemas.assertions(part));
    }
    if (value instanceof MapValue map) {
      addKeys(schema, shape, map);
    } else if (value instanceof ListValue list && !list.items().isEmpty()) {
      ArrayNode items = schema.putArray("prefixItems");
      list.items().forEach(item -> items.add(schema(shape.items(), item)));
    }
    return schema;
  }

  private static void addKeys(ObjectNode schema, Shape shape, MapValue map) {
    ObjectNode properties = schema.putObject("properties");
    map.entries()
        .forEach(
            (key, entry) -> {
              List<Schema> known = shape.property(key);
              if (!known.isEmpty()) {
                properties.set(key, schema(known, entry.value()));
              }
            });
    boolean described = shape.schemas().stream().anyMatch(part -> part.types().contains("object"));
    // What belongs to a shape that could not be told is not known to be wrong.
    if (described && shape.undecided().isEmpty()) {
      schema.put("additionalProperties", false);
    }
  }
}
