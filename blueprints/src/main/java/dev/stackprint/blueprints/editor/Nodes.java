package dev.stackprint.blueprints.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stackprint.blueprints.kind.Json;
import java.util.Collection;

/** Small pieces of JSON Schema. */
final class Nodes {

  private Nodes() {}

  static ObjectNode type(String type, String description) {
    return Json.object().put("type", type).put("description", description);
  }

  /** Returns the schema of a map without other keys than its properties. */
  static ObjectNode closedMap(String description, ObjectNode properties) {
    ObjectNode map = type("object", description).put("additionalProperties", false);
    map.set("properties", properties);
    return map;
  }

  /** Returns the schema of a map from names to values of a schema. */
  static ObjectNode mapOf(String description, JsonNode values) {
    ObjectNode map = type("object", description);
    map.set("additionalProperties", values);
    return map;
  }

  static ObjectNode ref(String definition) {
    return Json.object().put("$ref", "#/definitions/" + definition);
  }

  static ObjectNode enumOf(Collection<String> values) {
    ObjectNode schema = Json.object();
    values.forEach(schema.putArray("enum")::add);
    return schema;
  }

  static ObjectNode pattern(String pattern) {
    return Json.object().put("type", "string").put("pattern", pattern);
  }

  static ObjectNode required(Collection<String> keys) {
    ObjectNode schema = Json.object();
    keys.forEach(schema.putArray("required")::add);
    return schema;
  }

  /** Returns the schema of a value that one of several schemas takes. */
  static ObjectNode anyOf(JsonNode... schemas) {
    ObjectNode any = Json.object();
    for (JsonNode schema : schemas) {
      any.withArray("anyOf").add(schema);
    }
    return any;
  }

  /** Returns the condition that a key has a value. */
  static ObjectNode has(String key, String value) {
    ObjectNode condition = Json.object().put("type", "object");
    condition.putObject("properties").putObject(key).put("const", value);
    condition.putArray("required").add(key);
    return condition;
  }

  static ObjectNode ifThen(JsonNode condition, JsonNode then) {
    ObjectNode schema = Json.object();
    schema.set("if", condition);
    schema.set("then", then);
    return schema;
  }

  /** Lets a schema that states one type take null, which removes what is inherited. */
  static ObjectNode nullable(ObjectNode schema) {
    String type = schema.get("type").asText();
    schema.putArray("type").add(type).add("null");
    return schema;
  }

  /** Returns a text on one line, as editors show it. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
