package dev.stackprint.blueprints.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stackprint.blueprints.kind.Choice;
import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.blueprints.kind.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind's schema in the words of draft 7, the one that all editors know. It takes everything that
 * the check takes, and refuses as much as can be said without a long list of errors for one
 * mistake.
 */
final class KindSchema {

  /** Keywords that mean the same in the kind, in draft 7 and to editors. */
  private static final List<String> KEPT =
      List.of(
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
          "enum",
          "const");

  private final Formats formats;

  KindSchema(Formats formats) {
    this.formats = formats;
  }

  /** Returns the schema of a component that may leave out what it inherits. */
  ObjectNode component(Kind kind) {
    ObjectNode schema = map(kind.properties(), Set.of(Kind.KEY));
    ObjectNode properties = (ObjectNode) schema.get("properties");
    properties.putObject(Kind.KEY).put("const", kind.name()).put("description", kind.summary());
    kind.knobs()
        .forEach(
            (target, knobs) ->
                properties.set(
                    target.key(),
                    map(knobs, Set.of())
                        .put("description", "Settings for " + target.key() + " alone.")));
    return schema.put("title", kind.name()).put("description", description(kind));
  }

  private static String description(Kind kind) {
    return Nodes.oneLine(kind.summary() + " " + kind.description());
  }

  /** Returns the schema of a value; null, which removes what is inherited, is one, too. */
  private JsonNode value(Schema schema) {
    ObjectNode value = described(plain(schema), schema);
    boolean statesType = value.path("type").isTextual();
    if (takesAnyText(schema) && statesType) {
      return Nodes.nullable(value);
    }
    ObjectNode either = Nodes.anyOf(value, Json.object().put("type", "null"));
    if (!isStructure(schema)) {
      // Parameters can stand for any value that is not a map or a list.
      either.withArray("anyOf").add(Nodes.ref(Formats.EXPRESSION));
    }
    return described(either, schema);
  }

  private static boolean isStructure(Schema schema) {
    return schema.types().contains("object")
        || schema.types().contains("array")
        || !schema.choices().isEmpty();
  }

  private static boolean takesAnyText(Schema schema) {
    return schema.types().equals(Set.of("string"))
        && schema.allowed().isEmpty()
        && schema.format().isEmpty()
        && schema.choices().isEmpty()
        && Stream.of("pattern", "minLength", "maxLength")
            .allMatch(keyword -> schema.keyword(keyword).isEmpty());
  }

  private ObjectNode described(ObjectNode node, Schema schema) {
    String description = Nodes.oneLine(schema.description());
    String names =
        schema.reference().map(reference -> "Names " + references(reference) + ".").orElse("");
    String text = Nodes.oneLine(description + " " + names + " " + defaults(schema));
    if (!text.isEmpty()) {
      node.put("description", text);
    }
    schema
        .defaultValue()
        .filter(value -> schema.reference().isEmpty())
        .ifPresent(value -> node.set("default", Json.of(value)));
    return node;
  }

  /** Says what is filled in on each target: draft 7 has a word for one default only. */
  private static String defaults(Schema schema) {
    return schema.defaults().isEmpty()
        ? ""
        : schema.defaults().entrySet().stream()
            .map(each -> Json.of(each.getValue()).asText() + " on " + each.getKey().key())
            .collect(Collectors.joining(", ", "By default ", "."));
  }

  private static String references(Schema.Reference reference) {
    String kinds = String.join(" or ", reference.kinds());
    return reference.many() ? "components of kind " + kinds : "a component of kind " + kinds;
  }

  private ObjectNode plain(Schema schema) {
    if (schema.reference().isPresent()) {
      return reference(schema);
    }
    if (schema.format().isPresent()) {
      return formats.schema(schema.format().get());
    }
    if (schema.types().equals(Set.of("object"))) {
      return map(schema, Set.of());
    }
    ObjectNode node = assertions(schema);
    schema.items().ifPresent(items -> node.set("items", value(items)));
    if (!schema.choices().isEmpty()) {
      ArrayNode choices = node.putArray("anyOf");
      schema.choices().forEach(choice -> choices.add(value(choice)));
    }
    return node;
  }

  private static ObjectNode reference(Schema schema) {
    if (schema.reference().orElseThrow().many()) {
      ObjectNode list = Json.object().put("type", "array");
      list.putObject("items").put("type", "string");
      return list;
    }
    return Json.object().put("type", "string");
  }

  private static ObjectNode assertions(Schema schema) {
    ObjectNode node = Json.object();
    if (schema.types().size() == 1) {
      node.put("type", schema.types().iterator().next());
    } else if (!schema.types().isEmpty()) {
      schema.types().forEach(node.putArray("type")::add);
    }
    for (String keyword : KEPT) {
      schema.keyword(keyword).ifPresent(value -> node.set(keyword, Json.of(value)));
    }
    return node;
  }

  /**
   * Returns the schema of a map. No key is required, since what is inherited can be left out at any
   * depth.
   *
   * @param others keys that are described elsewhere
   */
  private ObjectNode map(Schema schema, Set<String> others) {
    ObjectNode node = assertions(schema).put("type", "object");
    ObjectNode properties = node.putObject("properties");
    schema.properties().forEach((key, property) -> properties.set(key, value(property)));
    Set<String> elsewhere = new TreeSet<>(others);
    addParts(schema, node, elsewhere);
    elsewhere.removeAll(schema.properties().keySet());
    elsewhere.forEach(key -> properties.set(key, Json.object()));
    if (schema.others().isPresent()) {
      node.set("additionalProperties", value(schema.others().get()));
    } else {
      node.put("additionalProperties", false);
    }
    return node;
  }

  /** Adds what holds under conditions, and collects the keys that it has. */
  private void addParts(Schema schema, ObjectNode node, Set<String> keys) {
    schema.all().forEach(part -> addPart(part, node, keys));
    schema
        .condition()
        .ifPresent(
            condition -> {
              ObjectNode decided = Json.object();
              decided.set("if", Json.of(condition.test().source()));
              condition.then().ifPresent(then -> decided.set("then", part(then, keys)));
              condition.otherwise().ifPresent(other -> decided.set("else", part(other, keys)));
              node.withArray("allOf").add(decided);
            });
    if (!schema.choices().isEmpty()) {
      addChoices(schema, node, keys);
    }
  }

  private void addPart(Schema part, ObjectNode node, Set<String> keys) {
    ObjectNode content = part(part, keys);
    if (!content.isEmpty()) {
      node.withArray("allOf").add(content);
    }
  }

  private ObjectNode part(Schema part, Set<String> keys) {
    ObjectNode node = Json.object();
    if (!part.properties().isEmpty()) {
      ObjectNode properties = node.putObject("properties");
      part.properties().forEach((key, property) -> properties.set(key, value(property)));
      keys.addAll(part.properties().keySet());
    }
    addParts(part, node, keys);
    return node;
  }

  /** Adds the choices, each without the keys of the others. */
  private void addChoices(Schema schema, ObjectNode node, Set<String> keys) {
    ArrayNode choices = node.putArray("anyOf");
    // Only the key that tells the choice is required; others can be inherited.
    Set<String> naming =
        Choice.discriminator(schema.choices())
            .map(Set::of)
            .orElseGet(() -> Choice.namingKeys(schema.choices()));
    for (Schema choice : schema.choices()) {
      Set<String> own = new LinkedHashSet<>();
      ObjectNode content = part(choice, own);
      keys.addAll(own);
      ObjectNode properties = content.withObjectProperty("properties");
      schema.properties().keySet().forEach(key -> properties.putIfAbsent(key, Json.object()));
      content.put("additionalProperties", false);
      List<String> telling = choice.required().stream().filter(naming::contains).toList();
      if (!telling.isEmpty()) {
        content.setAll(Nodes.required(telling));
      }
      choices.add(described(content, choice));
    }
  }

  /** Returns the snippet that begins a component of a kind. */
  static ObjectNode snippet(Kind kind) {
    ObjectNode snippet = Json.object().put("label", kind.name());
    snippet.put("description", kind.summary());
    ObjectNode body = snippet.putObject("body").put(Kind.KEY, kind.name());
    int stop = 1;
    for (String key : kind.properties().required()) {
      Schema property = kind.properties().properties().get(key);
      if (property != null && !property.types().contains("object")) {
        body.put(key, "$" + stop);
        stop++;
      }
    }
    return snippet;
  }
}
