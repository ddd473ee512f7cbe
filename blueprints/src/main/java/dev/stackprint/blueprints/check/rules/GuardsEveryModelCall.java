package dev.stackprint.blueprints.check.rules;

import dev.stackprint.blueprints.check.Draft;
import dev.stackprint.blueprints.check.Drafts;
import dev.stackprint.blueprints.check.Node;
import dev.stackprint.blueprints.check.Rule;
import dev.stackprint.blueprints.check.Wording;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.kind.Schema;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Once there is a guardrail, whatever calls a model names one, beside the model or in a map around
 * it.
 */
public final class GuardsEveryModelCall implements Rule {

  /** Kinds that write what nobody has seen before. */
  private static final Set<String> MODELS =
      Set.of("foundation-model", "model-customization", "model-endpoint");

  @Override
  public void check(Draft guardrail, Drafts blueprint, Diagnostics diagnostics) {
    String kind = guardrail.kind().name();
    List<Draft> guardrails = blueprint.ofKinds(Set.of(kind));
    if (!guardrail.equals(guardrails.get(0))) {
      // Whatever calls a model needs one of them, and lacks it once.
      return;
    }
    List<String> ids = guardrails.stream().map(Draft::id).toList();
    for (Draft draft : blueprint.all()) {
      List<Scope> scopes = new ArrayList<>();
      draft.properties().visit(node -> Scope.of(node, kind).ifPresent(scopes::add));
      for (Scope scope : scopes) {
        List<Scope> around = scopes.stream().filter(scope::isIn).toList();
        for (Node model : scope.models()) {
          if (blueprint.find(id(model)).isPresent()) {
            check(model, scope, around, ids, diagnostics);
          }
        }
      }
    }
  }

  private static void check(
      Node model, Scope scope, List<Scope> around, List<String> ids, Diagnostics diagnostics) {
    Optional<String> beside = scope.guardKey();
    Optional<String> key =
        beside.or(() -> around.stream().flatMap(outer -> outer.guardKey().stream()).findFirst());
    if (key.isPresent() && around.stream().noneMatch(Scope::guarded)) {
      diagnostics.report(
          Code.UNGUARDED_MODEL,
          model.path(),
          model.value().origin(),
          "'" + id(model) + "' is called without the guardrail " + Wording.list(ids, "or"),
          "Add `"
              + key.get()
              + ": "
              + ids.get(0)
              + (beside.isPresent() ? "` beside it" : "` to the component"));
    }
  }

  private static String id(Node reference) {
    return reference.value() instanceof TextValue text ? text.text() : "";
  }

  /**
   * A map that may call models.
   *
   * @param node the map
   * @param models where it names the models that it calls
   * @param guardKey the key that can name a guardrail
   * @param guarded whether it does
   */
  private record Scope(Node node, List<Node> models, Optional<String> guardKey, boolean guarded) {

    static Optional<Scope> of(Node node, String guardrailKind) {
      if (!(node.value() instanceof MapValue map)) {
        return Optional.empty();
      }
      Optional<String> guardKey =
          node.shape().keys().stream()
              .filter(key -> takes(node.shape().property(key), Set.of(guardrailKind)))
              .findFirst();
      List<Node> models = new ArrayList<>();
      for (Node child : node.children()) {
        if (takes(child.shape().schemas(), MODELS)) {
          models.addAll(child.children().isEmpty() ? List.of(child) : child.children());
        }
      }
      boolean guarded = guardKey.flatMap(map::get).isPresent();
      return Optional.of(new Scope(node, models, guardKey, guarded));
    }

    boolean isIn(Scope outer) {
      return node.path().startsWith(outer.node.path());
    }

    private static boolean takes(List<Schema> schemas, Set<String> kinds) {
      return schemas.stream()
          .flatMap(schema -> schema.reference().stream())
          .anyMatch(reference -> reference.kinds().stream().anyMatch(kinds::contains));
    }
  }
}
