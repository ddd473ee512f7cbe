package dev.stackprint.blueprints.check;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.format.DurationText;
import dev.stackprint.blueprints.format.TextFormat;
import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.kind.Shape;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks texts of a format: by their look, and models and accelerators by the facts. */
final class FormatCheck {

  private final ModelCheck models;
  private final OpenModelCheck openModels;
  private final AcceleratorCheck accelerators;
  private final Diagnostics diagnostics;

  /**
   * Prepares checking.
   *
   * @param location where the blueprint is deployed, if it is known
   */
  FormatCheck(Facts facts, Optional<Location> location, Diagnostics diagnostics) {
    this.models = new ModelCheck(facts, location, diagnostics);
    this.openModels = new OpenModelCheck(facts.openModels(), diagnostics);
    this.accelerators = new AcceleratorCheck(facts, location, diagnostics);
    this.diagnostics = diagnostics;
  }

  void check(Section section) {
    Map<Path, MapValue> maps = new HashMap<>();
    section.visit(
        node -> {
          Path path = node.path();
          if (node.value() instanceof MapValue map) {
            maps.put(path, map);
            checkKeys(path, map, node.shape());
          } else if (node.value() instanceof TextValue text) {
            MapValue around = maps.getOrDefault(path.parent(), section.value());
            node.shape().schemas().forEach(schema -> check(path, text, schema, around));
          }
        });
  }

  private void checkKeys(Path path, MapValue map, Shape shape) {
    List<Schema> names =
        shape.schemas().stream().flatMap(schema -> schema.keys().stream()).toList();
    if (!names.isEmpty()) {
      map.entries()
          .forEach(
              (key, entry) -> {
                TextValue name = new TextValue(key, entry.key());
                Shape.of(names, name)
                    .schemas()
                    .forEach(schema -> check(path.key(key), name, schema, map));
              });
    }
  }

  private void check(Path path, TextValue text, Schema schema, MapValue around) {
    Optional<String> format = schema.format();
    if (format.isEmpty()) {
      return;
    }
    if (ModelCheck.FORMATS.contains(format.get())) {
      models.check(path, text, format.get(), around);
      return;
    }
    switch (format.get()) {
      case OpenModelCheck.FORMAT, OpenModelCheck.CHAT -> openModels.check(path, text, format.get());
      case AcceleratorCheck.FORMAT -> accelerators.check(path, text);
      default -> checkLook(path, text, schema, TextFormat.of(format.get()).orElseThrow());
    }
  }

  private void checkLook(Path path, TextValue text, Schema schema, TextFormat known) {
    if (!known.accepts(text.text())) {
      diagnostics.report(
          Code.WRONG_FORMAT,
          path,
          text.origin(),
          Wording.subject(path) + " must be " + known.description());
    } else if (known == TextFormat.DURATION) {
      checkLimits(path, text, schema);
    }
  }

  private void checkLimits(Path path, TextValue text, Schema schema) {
    for (String bound : List.of("minimum", "maximum")) {
      Optional<String> limit = schema.keyword(bound).map(FormatCheck::text);
      int order = limit.map(any -> compare(text.text(), any)).orElse(0);
      boolean low = bound.equals("minimum");
      if (low ? order < 0 : order > 0) {
        diagnostics.report(
            Code.OUT_OF_RANGE,
            path,
            text.origin(),
            Wording.subject(path)
                + " must be at "
                + (low ? "least " : "most ")
                + limit.get()
                + ", not "
                + text.text());
      }
    }
  }

  private static int compare(String duration, String other) {
    return DurationText.parse(duration).compareTo(DurationText.parse(other));
  }

  private static String text(Value value) {
    return Wording.literal(value);
  }
}
