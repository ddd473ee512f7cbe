package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.NumberValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TemplateValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the parameters of a merged document and checks their values. */
final class ParameterReader {

  static final String PARAMETERS = "parameters";

  private final Diagnostics diagnostics;

  ParameterReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Returns the parameters by name. */
  Map<String, Parameter> read(MapValue document) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    if (document.get(PARAMETERS).orElse(null) instanceof MapValue map) {
      map.entries().forEach((name, entry) -> parameters.put(name, read(name, entry, map)));
    }
    return parameters;
  }

  private Parameter read(String name, Entry entry, MapValue all) {
    return declaration(name, entry, all)
        .map(declaration -> read(name, entry, (MapValue) entry.value(), declaration))
        .orElseGet(() -> new Parameter(name, Optional.empty(), Map.of(), entry.key()));
  }

  private Optional<Declaration> declaration(String name, Entry entry, MapValue all) {
    Path path = Path.ROOT.key(PARAMETERS).key(name);
    if (!(entry.value() instanceof MapValue map)) {
      diagnostics.report(
          Code.UNDECLARED_PARAMETER,
          path,
          entry.key(),
          "There is no parameter '" + name + "' whose value this could be",
          DidYouMean.hint(name, declared(all))
              .orElse("To declare it, write `" + name + ": {type: string, default: ...}`"));
      return Optional.empty();
    }
    if (!ExpressionParser.isName(name)) {
      diagnostics.report(
          Code.BAD_PARAMETER,
          path,
          entry.key(),
          "'" + name + "' cannot be the name of a parameter",
          "Names are letters, digits, '-' and '_', and begin with a letter");
      return Optional.empty();
    }
    return Declaration.read(map, path, entry.key(), diagnostics);
  }

  private static List<String> declared(MapValue all) {
    return all.entries().entrySet().stream()
        .filter(entry -> entry.getValue().value() instanceof MapValue)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Parameter read(String name, Entry entry, MapValue map, Declaration declaration) {
    Path path = Path.ROOT.key(PARAMETERS).key(name);
    Optional<Value> written = map.get(Declaration.DEFAULT);
    Path valuePath = path.key(Declaration.DEFAULT);
    if (written.orElse(null) instanceof MapValue values) {
      return new Parameter(
          name, Optional.empty(), byTarget(name, values, declaration, valuePath), entry.key());
    }
    if (written.isEmpty()) {
      diagnostics.report(
          Code.PARAMETER_WITHOUT_VALUE,
          path,
          entry.key(),
          "The parameter '" + name + "' has no value",
          "Give it a default, or set it with `--set parameters." + name + "=...`");
    }
    Optional<Value> value = written.flatMap(any -> value(name, any, declaration, valuePath));
    return new Parameter(name, value, Map.of(), entry.key());
  }

  /** Returns the value for each target that has one; those that cannot be used are empty. */
  private Map<Target, Optional<Value>> byTarget(
      String name, MapValue values, Declaration declaration, Path path) {
    Map<Target, Optional<Value>> byTarget = new EnumMap<>(Target.class);
    values
        .entries()
        .forEach(
            (key, entry) ->
                Target.of(key)
                    .ifPresentOrElse(
                        target ->
                            byTarget.put(
                                target, value(name, entry.value(), declaration, path.key(key))),
                        () -> noTarget(key, entry, path)));
    return byTarget;
  }

  private void noTarget(String key, Entry entry, Path path) {
    diagnostics.report(
        Code.BAD_PARAMETER,
        path.key(key),
        entry.key(),
        "There is no target '" + key + "' to have a value of its own",
        DidYouMean.hint(key, Target.keys())
            .orElse("Write one value, or one for each of " + String.join(", ", Target.keys())));
  }

  private Optional<Value> value(String name, Value written, Declaration declaration, Path path) {
    return plain(written, path).filter(value -> fits(name, value, declaration, path));
  }

  /** Returns a value without escapes; empty if it has expressions, which is reported. */
  private Optional<Value> plain(Value value, Path path) {
    if (value instanceof TemplateValue) {
      // Whatever it was meant to be, it was reported.
      return Optional.empty();
    }
    if (!(value instanceof TextValue text)) {
      return Optional.of(value);
    }
    StringBuilder plain = new StringBuilder();
    for (ExpressionParser.Piece piece : ExpressionParser.parse(text.text())) {
      if (!(piece instanceof ExpressionParser.Literal literal)) {
        diagnostics.report(
            Code.EXPRESSION_IN_PARAMETER,
            path,
            Origins.within(text, piece.start(), piece.end()),
            "The value of a parameter cannot hold an expression",
            "Write the value itself; for the text '${' write '$${'");
        return Optional.empty();
      }
      plain.append(literal.text());
    }
    return Optional.of(new TextValue(plain.toString(), text.origin()));
  }

  /** Tells whether to name the type of a value would only confuse. */
  private static boolean isSimilar(Value value, ParameterType type) {
    return value instanceof NumberValue ? type.isNumber() : value instanceof TextValue;
  }

  private boolean fits(String name, Value value, Declaration declaration, Path path) {
    if (!declaration.type().accepts(value)) {
      boolean quotes = declaration.type().isText() && !(value instanceof TextValue);
      diagnostics.report(
          Code.BAD_PARAMETER_VALUE,
          path,
          value.origin(),
          "The parameter '"
              + name
              + "' takes "
              + declaration.type().description()
              + " ("
              + declaration.declared().fileAndLine()
              + "), and this is "
              + (isSimilar(value, declaration.type()) ? "not one" : value.typeName()),
          quotes
              ? Optional.of("Text that looks like something else goes into quotes")
              : Optional.empty());
      return false;
    }
    for (Constraint constraint : declaration.constraints()) {
      if (!constraint.accepts(value)) {
        diagnostics.report(
            Code.CONSTRAINT_VIOLATED,
            path,
            value.origin(),
            "The parameter '"
                + name
                + "' has to "
                + constraint.demand()
                + " ("
                + constraint.origin().fileAndLine()
                + ")",
            constraint.hint(value));
        return false;
      }
    }
    return true;
  }
}
