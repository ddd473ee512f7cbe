package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.value.FlagValue;
import dev.stackprint.blueprints.value.ListValue;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills parameters into a document's strings and takes the outputs in them apart. */
final class Expressions {

  private static final String COMPONENTS = "components";
  private static final int MAX_PIECES = 1_000;

  private final Map<String, Parameter> parameters;
  private final History history;
  private final Diagnostics diagnostics;
  private final Set<String> used = new HashSet<>();

  Expressions(Map<String, Parameter> parameters, History history, Diagnostics diagnostics) {
    this.parameters = parameters;
    this.history = history;
    this.diagnostics = diagnostics;
  }

  /** Returns the document filled in; the declarations of the parameters are left as they are. */
  MapValue fill(MapValue document) {
    return map(Path.ROOT, document);
  }

  /** Notes the parameters that a value refers to, and nothing else. */
  void noteUses(Value value) {
    if (value instanceof MapValue map) {
      map.entries().values().forEach(entry -> noteUses(entry.value()));
    } else if (value instanceof ListValue list) {
      list.items().forEach(this::noteUses);
    } else if (value instanceof TextValue text) {
      for (ExpressionParser.Piece piece : ExpressionParser.parse(text.text())) {
        if (piece instanceof ExpressionParser.Reference reference && isParameter(reference)) {
          used.add(reference.name());
        }
      }
    }
  }

  /** Returns the names of the parameters that were referred to. */
  Set<String> used() {
    return used;
  }

  private MapValue map(Path path, MapValue map) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (key, entry) ->
                entries.put(key, new Entry(entry.key(), value(path.key(key), entry.value()))));
    return new MapValue(entries, map.origin());
  }

  private Value value(Path path, Value value) {
    if (path.steps().size() == 1 && path.steps().get(0).equals(ParameterReader.PARAMETERS)) {
      return value;
    }
    if (value instanceof MapValue map) {
      return map(path, map);
    }
    if (value instanceof ListValue list) {
      List<Value> items = new ArrayList<>();
      for (Value item : list.items()) {
        items.add(value(path.index(items.size()), item));
      }
      return new ListValue(items, list.origin());
    }
    return value instanceof TextValue text && text.text().contains("${") ? text(path, text) : value;
  }

  private Value text(Path path, TextValue text) {
    List<ExpressionParser.Piece> pieces = ExpressionParser.parse(text.text());
    if (pieces.size() == 1
        && pieces.get(0) instanceof ExpressionParser.Reference reference
        && isParameter(reference)) {
      Optional<Value> value = parameter(path, text, reference);
      value.ifPresent(
          found ->
              history.filledIn(path, Origins.within(text, reference.start(), reference.end())));
      return value.orElseGet(() -> TemplateValue.unresolved(text.origin()));
    }
    if (pieces.size() > MAX_PIECES) {
      diagnostics.report(
          Code.EXPRESSION_SYNTAX,
          path,
          text.origin(),
          "There are more expressions in this text than can be followed",
          "For the text '${' write '$${'");
      return TemplateValue.unresolved(text.origin());
    }
    List<TemplateValue.Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    boolean resolved = true;
    for (ExpressionParser.Piece piece : pieces) {
      Optional<TemplateValue.Part> part = part(path, text, piece);
      resolved &= part.isPresent();
      if (part.orElse(null) instanceof TemplateValue.Literal found) {
        literal.append(found.text());
      } else if (part.isPresent()) {
        flush(literal, parts);
        parts.add(part.get());
      }
    }
    if (!resolved) {
      return TemplateValue.unresolved(text.origin());
    }
    if (parts.isEmpty()) {
      return new TextValue(literal.toString(), text.origin());
    }
    flush(literal, parts);
    return new TemplateValue(parts, text.origin());
  }

  private static void flush(StringBuilder literal, List<TemplateValue.Part> parts) {
    if (!literal.isEmpty()) {
      parts.add(new TemplateValue.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  /** Returns what a piece stands for; empty if it is wrong, which is reported. */
  private Optional<TemplateValue.Part> part(
      Path path, TextValue text, ExpressionParser.Piece piece) {
    if (piece instanceof ExpressionParser.Literal literal) {
      return Optional.of(new TemplateValue.Literal(literal.text()));
    }
    if (piece instanceof ExpressionParser.Reference reference) {
      return isParameter(reference)
          ? parameter(path, text, reference).map(Expressions::asText)
          : output(path, text, reference);
    }
    Origin origin = Origins.within(text, piece.start(), piece.end());
    if (piece instanceof ExpressionParser.Malformed malformed) {
      diagnostics.report(
          Code.EXPRESSION_SYNTAX,
          path,
          origin,
          malformed.message(),
          "Write ${parameters.name} or ${component.output}; for the text '${' write '$${'");
    } else if (piece instanceof ExpressionParser.Undotted undotted) {
      diagnostics.report(
          Code.EXPRESSION_SYNTAX,
          path,
          origin,
          "'" + undotted.name() + "' names neither a parameter nor an output of a component",
          parameters.containsKey(undotted.name())
              ? "Did you mean '${parameters." + undotted.name() + "}'?"
              : "Write ${parameters.name} or ${component.output}; for the text '${' write '$${'");
    }
    return Optional.empty();
  }

  private static boolean isParameter(ExpressionParser.Reference reference) {
    return reference.scope().equals(ParameterReader.PARAMETERS);
  }

  private Optional<Value> parameter(
      Path path, TextValue text, ExpressionParser.Reference reference) {
    used.add(reference.name());
    Parameter parameter = parameters.get(reference.name());
    if (parameter == null) {
      diagnostics.report(
          Code.UNKNOWN_PARAMETER,
          path,
          Origins.within(text, reference.start(), reference.end()),
          "There is no parameter '" + reference.name() + "'",
          DidYouMean.hint(reference.name(), parameters.keySet())
              .orElse("Declare it under `parameters`"));
      return Optional.empty();
    }
    return parameter.value();
  }

  private Optional<TemplateValue.Part> output(
      Path path, TextValue text, ExpressionParser.Reference reference) {
    Origin origin = Origins.within(text, reference.start(), reference.end());
    boolean inComponent = path.steps().size() > 2 && path.steps().get(0).equals(COMPONENTS);
    if (inComponent) {
      return Optional.of(new TemplateValue.Output(reference.scope(), reference.name(), origin));
    }
    diagnostics.report(
        Code.OUTPUT_NOT_HERE,
        path,
        origin,
        "Outputs of components can be used in properties of components only",
        DidYouMean.closest(reference.scope(), List.of(ParameterReader.PARAMETERS))
            .map(scope -> "Did you mean '${" + scope + "." + reference.name() + "}'?")
            .orElse("For the text '${' write '$${'"));
    return Optional.empty();
  }

  private static TemplateValue.Part asText(Value value) {
    if (value instanceof NumberValue number) {
      return new TemplateValue.Literal(number.number().toPlainString());
    }
    if (value instanceof FlagValue flag) {
      return new TemplateValue.Literal(Boolean.toString(flag.flag()));
    }
    return new TemplateValue.Literal(((TextValue) value).text());
  }
}
