package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a blueprint says that a parameter can be.
 *
 * @param type the type of its value
 * @param declared where the type stands
 * @param constraints what the value has to satisfy
 */
record Declaration(ParameterType type, Origin declared, List<Constraint> constraints) {

  static final String DEFAULT = "default";

  private static final List<String> KEYS =
      List.of("type", DEFAULT, "description", "values", "pattern", "min", "max");

  /** Reads a declaration; empty if it has no type that there is, which is reported. */
  static Optional<Declaration> read(MapValue map, Path path, Origin name, Diagnostics diagnostics) {
    Reader reader = new Reader(map, path, diagnostics);
    reader.refuseUnknownKeys();
    Entry type = map.entries().get("type");
    if (type == null) {
      diagnostics.report(
          Code.BAD_PARAMETER,
          path,
          name,
          "This parameter has no type",
          "Types are " + String.join(", ", ParameterType.keys()));
      return Optional.empty();
    }
    String key = type.value() instanceof TextValue text ? text.text() : "";
    Optional<ParameterType> known = ParameterType.of(key);
    if (known.isEmpty()) {
      reader.report(
          "type",
          "There is no such type of parameter",
          DidYouMean.hint(key, ParameterType.keys())
              .orElse("Types are " + String.join(", ", ParameterType.keys())));
      return Optional.empty();
    }
    List<Constraint> constraints = new ArrayList<>();
    reader.values(known.get(), name).ifPresent(constraints::add);
    reader.pattern(known.get()).ifPresent(constraints::add);
    reader.bound("min", known.get()).ifPresent(constraints::add);
    reader.bound("max", known.get()).ifPresent(constraints::add);
    reader.description();
    return Optional.of(
        new Declaration(known.get(), type.value().origin(), List.copyOf(constraints)));
  }

  private record Reader(MapValue map, Path path, Diagnostics diagnostics) {

    void refuseUnknownKeys() {
      map.entries()
          .forEach(
              (key, entry) -> {
                if (!KEYS.contains(key)) {
                  diagnostics.report(
                      Code.BAD_PARAMETER,
                      path.key(key),
                      entry.key(),
                      "A parameter has no '" + key + "'",
                      DidYouMean.hint(key, KEYS).orElse("It can have " + String.join(", ", KEYS)));
                }
              });
    }

    void description() {
      if (map.get("description").filter(value -> !(value instanceof TextValue)).isPresent()) {
        report("description", "A description is text", "Put it in quotes");
      }
    }

    Optional<Constraint> values(ParameterType type, Origin name) {
      Entry written = map.entries().get("values");
      if (written == null) {
        if (type == ParameterType.ENUM) {
          diagnostics.report(
              Code.BAD_PARAMETER,
              path,
              name,
              "This parameter is an enum without values",
              "Add its `values`, such as [small, large]");
        }
        return Optional.empty();
      }
      List<Value> items = written.value() instanceof ListValue list ? list.items() : List.of();
      List<String> values = new ArrayList<>();
      for (Value item : items) {
        if (item instanceof TextValue text) {
          values.add(text.text());
        }
      }
      if (!type.isText() || values.isEmpty() || values.size() < items.size()) {
        report(
            "values",
            type.isText()
                ? "The values of a parameter are a list of texts"
                : "A parameter of the type " + type.key() + " has no values to choose from",
            type.isText()
                ? "Write them as [small, large]"
                : "Use `min` and `max`, or the type enum");
        return Optional.empty();
      }
      return Optional.of(new Constraint.OneOf(values, written.value().origin()));
    }

    Optional<Constraint> pattern(ParameterType type) {
      Entry written = map.entries().get("pattern");
      if (written == null) {
        return Optional.empty();
      }
      try {
        if (type.isText() && written.value() instanceof TextValue text) {
          Pattern pattern = Pattern.compile(text.text());
          return Optional.of(new Constraint.Matching(pattern, text.origin()));
        }
        report(
            "pattern",
            type.isText() ? "A pattern is text" : "Only text can match a pattern",
            "Put a regular expression for the whole value in quotes");
      } catch (PatternSyntaxException e) {
        report(
            "pattern",
            "This is not a regular expression: " + e.getDescription(),
            "In single quotes, backslashes stand for themselves");
      } catch (StackOverflowError e) {
        report("pattern", "This regular expression is nested too deeply", "Simplify it");
      }
      return Optional.empty();
    }

    Optional<Constraint> bound(String key, ParameterType type) {
      Entry written = map.entries().get(key);
      if (written == null) {
        return Optional.empty();
      }
      boolean measurable = type.isNumber() || type == ParameterType.STRING;
      if (measurable && written.value() instanceof NumberValue limit) {
        return Optional.of(new Constraint.Bound(key.equals("min"), limit.number(), limit.origin()));
      }
      report(
          key,
          measurable
              ? "'" + key + "' is a number"
              : "A parameter of the type " + type.key() + " has no '" + key + "'",
          "'min' and 'max' limit numbers, and how many characters a string has");
      return Optional.empty();
    }

    void report(String key, String message, String hint) {
      diagnostics.report(
          Code.BAD_PARAMETER,
          path.key(key),
          map.entries().get(key).value().origin(),
          message,
          hint);
    }
  }
}
