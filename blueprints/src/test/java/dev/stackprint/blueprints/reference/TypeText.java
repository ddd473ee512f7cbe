package dev.stackprint.blueprints.reference;

import dev.stackprint.blueprints.kind.Json;
import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a property takes. */
final class TypeText {

  private TypeText() {}

  static String of(Schema schema) {
    List<String> parts = new ArrayList<>();
    parts.add(type(schema));
    addLimits(schema, parts);
    String text = String.join(", ", parts);
    boolean list = schema.reference().isEmpty() && schema.items().isPresent();
    return list ? text + "; each: " + of(schema.items().get()) : text;
  }

  private static String type(Schema schema) {
    if (schema.reference().isPresent()) {
      return reference(schema.reference().get());
    }
    if (!schema.allowed().isEmpty()) {
      return schema.allowed().stream().map(TypeText::literal).collect(Collectors.joining(", "));
    }
    if (schema.format().isPresent()) {
      return format(schema.format().get());
    }
    if (schema.types().contains("array")) {
      return "list";
    }
    List<String> types = new ArrayList<>();
    schema.types().forEach(type -> types.add(name(type)));
    if (types.isEmpty()) {
      schema.choices().forEach(choice -> types.add(of(choice)));
    }
    return types.stream().distinct().collect(Collectors.joining(" or "));
  }

  private static String reference(Schema.Reference reference) {
    String kinds =
        reference.kinds().stream()
            .map(kind -> "[" + kind + "](" + kind + ".md)")
            .collect(Collectors.joining(" or "));
    return (reference.many() ? "ids of components: " : "id of a component: ") + kinds;
  }

  private static String format(String format) {
    return switch (format) {
      case "foundation-model" -> "name of a model";
      case "embedding-model" -> "name of an embedding model";
      default -> "[" + format + "](README.md#formats-of-text)";
    };
  }

  private static String name(String type) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "whole number";
      case "boolean" -> "`true` or `false`";
      case "object" -> "map";
      default -> type;
    };
  }

  private static void addLimits(Schema schema, List<String> limits) {
    Optional<String> least = keyword(schema, "minimum");
    Optional<String> most = keyword(schema, "maximum");
    if (least.isPresent() && most.isPresent()) {
      limits.add(least.get() + " to " + most.get());
    } else {
      least.ifPresent(limit -> limits.add("at least " + limit));
      most.ifPresent(limit -> limits.add("at most " + limit));
    }
    keyword(schema, "exclusiveMinimum").ifPresent(limit -> limits.add("more than " + limit));
    keyword(schema, "exclusiveMaximum").ifPresent(limit -> limits.add("less than " + limit));
    keyword(schema, "multipleOf").ifPresent(limit -> limits.add("in steps of " + limit));
    addSize(schema, "minLength", "maxLength", "characters", limits);
    addSize(schema, "minItems", "maxItems", "items", limits);
    addSize(schema, "minProperties", "maxProperties", "keys", limits);
    Optional<String> pattern = keyword(schema, "pattern");
    keyword(schema, "expects")
        .or(() -> pattern.map(regex -> "matching " + Markdown.code(regex)))
        .ifPresent(limits::add);
    if (schema.outputs()) {
      limits.add("may hold outputs");
    }
  }

  private static void addSize(
      Schema schema, String least, String most, String unit, List<String> limits) {
    Optional<String> from = keyword(schema, least);
    Optional<String> to = keyword(schema, most);
    if (from.isPresent() && to.isPresent()) {
      limits.add(from.get() + " to " + to.get() + " " + unit);
    } else {
      from.ifPresent(size -> limits.add(size.equals("1") ? "not empty" : size + " " + unit));
      to.ifPresent(size -> limits.add("up to " + size + " " + unit));
    }
  }

  private static Optional<String> keyword(Schema schema, String name) {
    return schema.keyword(name).map(value -> Json.of(value).asText());
  }

  static String literal(Value value) {
    String text = Json.of(value).isTextual() ? Json.of(value).asText() : Json.of(value).toString();
    return Markdown.code(text.isEmpty() ? "\"\"" : text);
  }
}
