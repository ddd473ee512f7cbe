package dev.stackprint.blueprints.reference;

import dev.stackprint.blueprints.kind.Kind;
import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page of one kind. */
final class KindPage {

  private static final List<String> COLUMNS =
      List.of("Property", "Takes", "Default", "Description");

  private final Kind kind;
  private final Markdown page = new Markdown();

  private KindPage(Kind kind) {
    this.kind = kind;
  }

  static String of(Kind kind, Optional<Example> example) {
    return new KindPage(kind).write(example);
  }

  private String write(Optional<Example> example) {
    page.paragraph("<!-- Written from kinds/" + kind.name() + ".yaml; change that. -->");
    page.heading(1, kind.name());
    page.paragraph(kind.summary());
    page.paragraph("Available on " + targets(kind) + ".");
    page.paragraph(kind.description());
    example.ifPresent(
        found -> {
          page.heading(2, "Example");
          page.paragraph("From the blueprint `" + found.blueprint() + "`:");
          page.yaml(found.yaml());
        });
    section("Properties", "", kind.properties());
    kind.knobs()
        .forEach((target, knobs) -> section("Settings for " + target.title(), target.key(), knobs));
    if (!kind.outputs().isEmpty()) {
      page.heading(2, "Outputs");
      page.paragraph("Other components can use them as `${id.output}`.");
      page.table(
          List.of("Output", "Description"),
          kind.outputs().entrySet().stream()
              .map(output -> List.of(Markdown.code(output.getKey()), output.getValue()))
              .toList());
    }
    return page.toString();
  }

  static String targets(Kind kind) {
    return kind.targets().stream().map(Target::title).collect(Collectors.joining(" and "));
  }

  private void section(String title, String path, Schema schema) {
    if (schema.properties().isEmpty() && schema.choices().isEmpty()) {
      return;
    }
    page.heading(2, title);
    if (!path.isEmpty()) {
      page.paragraph("They stand under `" + path + ":`.");
    }
    map(path, schema, 3);
  }

  /** A map inside another one, to be described after it. */
  private record Nested(String title, String path, Schema schema) {}

  /** Writes what a map holds, and then what its properties hold. */
  private void map(String path, Schema schema, int level) {
    List<Nested> nested = new ArrayList<>();
    table(path, schema, Optional.empty(), "", nested);
    schema.all().forEach(part -> conditional(path, part, nested));
    conditional(path, schema, nested);
    for (Schema choice : schema.choices()) {
      Variant variant = Variant.of(choice, schema.choices());
      page.paragraph(variant.introduction());
      table(path, choice, variant.discriminator(), " with " + variant.name(), nested);
    }
    for (Nested inner : nested) {
      page.heading(level, inner.title());
      map(inner.path(), inner.schema(), Math.min(6, level + 1));
    }
  }

  private void conditional(String path, Schema schema, List<Nested> nested) {
    schema
        .condition()
        .ifPresent(
            condition -> {
              String test = test(condition.test());
              part("If " + test, path, condition.then(), nested);
              part("Unless " + test, path, condition.otherwise(), nested);
            });
  }

  private void part(String title, String path, Optional<Schema> part, List<Nested> nested) {
    part.filter(schema -> !schema.properties().isEmpty())
        .ifPresent(
            schema -> {
              page.paragraph(title + ":");
              table(path, schema, Optional.empty(), "", nested);
            });
  }

  private static String test(Schema test) {
    List<String> parts = new ArrayList<>();
    test.properties()
        .forEach(
            (key, property) ->
                parts.add("`" + key + "` is " + TypeText.of(property).replace(", ", " or ")));
    test.required().stream()
        .filter(key -> !test.properties().containsKey(key))
        .forEach(key -> parts.add("`" + key + "` is set"));
    return String.join(" and ", parts);
  }

  /**
   * Writes the properties of a map.
   *
   * @param without a property that is not worth a row
   * @param suffix what the titles of maps in it end with, since other choices can have them, too
   */
  private void table(
      String path, Schema schema, Optional<String> without, String suffix, List<Nested> nested) {
    List<List<String>> rows = new ArrayList<>();
    schema
        .properties()
        .forEach(
            (name, property) -> {
              String full = (path.isEmpty() ? name : path + "." + name) + mark(property);
              if (!without.equals(Optional.of(name))) {
                rows.add(row(name, property, schema.required().contains(name)));
              }
              inner(property)
                  .ifPresent(
                      inner -> nested.add(new Nested(Markdown.code(full) + suffix, full, inner)));
            });
    page.table(COLUMNS, rows);
  }

  private static List<String> row(String name, Schema schema, boolean required) {
    String missing = required ? "required" : "";
    boolean all = schema.reference().filter(Schema.Reference::all).isPresent();
    String value =
        schema.defaults().isEmpty()
            ? schema.defaultValue().map(TypeText::literal).orElse(missing)
            : byTarget(schema);
    return List.of(
        Markdown.code(name),
        TypeText.of(schema),
        all ? "all that fit" : value,
        schema.description());
  }

  private static String byTarget(Schema schema) {
    Stream<String> others =
        schema.defaultValue().map(value -> TypeText.literal(value) + " elsewhere").stream();
    return Stream.concat(
            schema.defaults().entrySet().stream()
                .map(each -> TypeText.literal(each.getValue()) + " on " + each.getKey().title()),
            others)
        .collect(Collectors.joining(", "));
  }

  /** Returns the map that a property holds, or each of its items, if it says what is in it. */
  private static Optional<Schema> inner(Schema schema) {
    if (schema.items().isPresent()) {
      return inner(schema.items().get());
    }
    boolean hasKeys =
        !schema.properties().isEmpty()
            || schema.choices().stream().anyMatch(choice -> !choice.properties().isEmpty());
    return hasKeys
        ? Optional.of(schema)
        : schema.others().filter(others -> !others.properties().isEmpty());
  }

  private static String mark(Schema schema) {
    return schema.items().isPresent() ? "[]" : schema.others().isPresent() ? ".*" : "";
  }
}
