package dev.stackprint.blueprints.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.kind.JsonSchemas;
import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.TemplateValue;
import java.util.List;

/**
 * The JSON Schema of one value, with conditions decided and choices made. A JSON Schema that holds
 * the choices would have each mistake reported once for every shape that was not meant.
 */
final class Specialised {

  private Specialised() {}

  static ObjectNode schema(Node node) {
    if (node.value() instanceof TemplateValue template && template.isUnresolved()) {
      return Json.object();
    }
    ObjectNode schema = assertions(node);
    if (node.value() instanceof MapValue) {
      addKeys(schema, node);
    } else if (node.value() instanceof ListValue && !node.children().isEmpty()) {
      ArrayNode items = schema.putArray("prefixItems");
      node.children().forEach(item -> items.add(schema(item)));
    }
    return schema;
  }

  private static ObjectNode assertions(Node node) {
    List<Schema> parts = node.shape().schemas();
    if (parts.size() == 1) {
      return assertions(node, parts.get(0));
    }
    ObjectNode schema = Json.object();
    ArrayNode all = schema.putArray("allOf");
    parts.forEach(part -> all.add(assertions(node, part)));
    return schema;
  }

  private static ObjectNode assertions(Node node, Schema part) {
    return node.value() instanceof TemplateValue
        ? JsonSchemas.type(part)
        : JsonSchemas.assertions(part);
  }

  private static void addKeys(ObjectNode schema, Node node) {
    ObjectNode properties = schema.putObject("properties");
    for (Node child : node.children()) {
      String key = (String) child.step();
      if (child.filledIn()) {
        // Kinds' tests check defaults; to compile schemas for them takes time in every run.
        properties.put(key, true);
      } else {
        properties.set(key, schema(child));
      }
    }
    boolean described =
        node.shape().schemas().stream().anyMatch(part -> part.types().contains("object"));
    // What belongs to a shape that could not be told is not known to be wrong.
    if (described && node.shape().undecided().isEmpty()) {
      schema.put("additionalProperties", false);
    }
  }
}
