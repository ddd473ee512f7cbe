package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A merged blueprint whose parameters are to be filled in, again for each target if one of them has
 * a value of its own there.
 *
 * @param file the file that the user named
 * @param merged the document
 * @param parameters the parameters by name
 * @param history what merging did
 * @param diagnostics gets what is wrong
 */
record Filling(
    SourceFile file,
    MapValue merged,
    Map<String, Parameter> parameters,
    History history,
    Diagnostics diagnostics) {

  private static final Path PARAMETERS = Path.ROOT.key(ParameterReader.PARAMETERS);

  /**
   * Returns the blueprint as far as it is the same on every target.
   *
   * @param environments overlays, which can use parameters that nothing else does
   */
  Loaded common(MapValue environments) {
    Expressions expressions = new Expressions(parameters, history, diagnostics);
    MapValue filled = expressions.fill(merged);
    expressions.noteUses(environments);
    reportUnused(expressions);
    return loaded(filled, Optional.empty());
  }

  /** Tells whether a parameter has another value on each target. */
  boolean differsByTarget() {
    return parameters.values().stream().anyMatch(Parameter::differsByTarget);
  }

  /** Returns the blueprint as it is on a target. */
  Loaded on(Target target) {
    Map<String, Parameter> here = new LinkedHashMap<>();
    parameters.forEach((name, parameter) -> here.put(name, on(target, parameter)));
    return loaded(new Expressions(here, history, diagnostics).fill(merged), Optional.of(target));
  }

  private Loaded loaded(MapValue filled, Optional<Target> target) {
    Document document = new DocumentReader(diagnostics).read(filled, target);
    return Loaded.of(this, document, new Explanation(filled, history));
  }

  private Parameter on(Target target, Parameter parameter) {
    if (parameter.lacks(target)) {
      diagnostics.report(
          Code.PARAMETER_WITHOUT_VALUE,
          PARAMETERS.key(parameter.name()),
          parameter.origin(),
          "The parameter '" + parameter.name() + "' has no value on " + target.key(),
          "Add `" + target.key() + ": ...` to its default");
    }
    return parameter.on(target);
  }

  /** Reports parameters of the user's own that do nothing; inherited ones cannot be helped. */
  private void reportUnused(Expressions expressions) {
    for (Parameter parameter : parameters.values()) {
      Origin origin = parameter.origin();
      boolean own = origin.file() == file && ExpressionParser.isName(parameter.name());
      if (own && !expressions.used().contains(parameter.name())) {
        diagnostics.report(
            Code.UNUSED_PARAMETER,
            PARAMETERS.key(parameter.name()),
            origin,
            "Nothing uses the parameter '" + parameter.name() + "'",
            "Use it as ${parameters." + parameter.name() + "}, or remove it");
      }
    }
  }
}
