package dev.stackprint.blueprints.check.rules;

import dev.stackprint.blueprints.check.Draft;
import dev.stackprint.blueprints.check.Drafts;
import dev.stackprint.blueprints.check.Rule;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.kind.Shape;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Once there is a guardrail, whatever calls a model names one, beside the model or in a map around
 * it.
 */
public final class GuardsEveryModelCall implements Rule {

  private static final String MODEL = "foundation-model";

  @Override
  public void check(Draft guardrail, Drafts blueprint, Diagnostics diagnostics) {
    for (Draft draft : blueprint.all()) {
      List<Scope> scopes = new ArrayList<>();
      draft
          .properties()
          .visit(
              (path, origin, value, shape) -> {
                if (value instanceof MapValue map) {
                  scopes.add(Scope.of(path, map, shape, guardrail.kind().name()));
                }
              });
      for (Scope scope : scopes) {
        scope
            .model()
            .filter(model -> blueprint.find(model.value().text()).isPresent())
            .ifPresent(model -> check(scope, model, scopes, guardrail, diagnostics));
      }
    }
  }

  private static void check(
      Scope scope, Model model, List<Scope> scopes, Draft guardrail, Diagnostics diagnostics) {
    List<Scope> around =
        scopes.stream().filter(outer -> scope.path().startsWith(outer.path())).toList();
    Optional<String> beside = scope.guardKey();
    Optional<String> key =
        beside.or(() -> around.stream().flatMap(outer -> outer.guardKey().stream()).findFirst());
    if (key.isPresent() && around.stream().noneMatch(Scope::guarded)) {
      diagnostics.report(
          Code.UNGUARDED_MODEL,
          model.path(),
          model.value().origin(),
          "'" + model.value().text() + "' is called without the guardrail '" + guardrail.id() + "'",
          "Add `"
              + key.get()
              + ": "
              + guardrail.id()
              + (beside.isPresent() ? "` beside it" : "` to the component"));
    }
  }

  /**
   * A map that may call a model.
   *
   * @param path the map
   * @param model the model that it calls
   * @param guardKey the key that can name a guardrail
   * @param guarded whether it does
   */
  private record Scope(
      Path path, Optional<Model> model, Optional<String> guardKey, boolean guarded) {

    static Scope of(Path path, MapValue map, Shape shape, String guardrailKind) {
      Optional<String> guardKey = keyFor(shape, guardrailKind);
      return new Scope(
          path,
          keyFor(shape, MODEL).flatMap(key -> model(path.key(key), map.get(key))),
          guardKey,
          guardKey.flatMap(map::get).isPresent());
    }

    private static Optional<Model> model(Path path, Optional<Value> value) {
      return value
          .filter(TextValue.class::isInstance)
          .map(text -> new Model(path, (TextValue) text));
    }

    private static Optional<String> keyFor(Shape shape, String kind) {
      return shape.keys().stream()
          .filter(
              key ->
                  shape.property(key).stream()
                      .flatMap(schema -> schema.reference().stream())
                      .anyMatch(reference -> reference.kinds().contains(kind)))
          .findFirst();
    }
  }

  private record Model(Path path, TextValue value) {}
}
