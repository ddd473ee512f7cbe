package dev.stackprint.rendering.tuning;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Model;
import dev.stackprint.blueprints.facts.ModelMatch;
import dev.stackprint.blueprints.facts.TunableModel;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import java.util.Optional;

/**
 * What a {@code model-customization} has put to use, as others call it.
 *
 * @param customization the {@code model-customization}
 */
public record TunedModel(Component customization) {

  /** Tells whether a component tunes models, so that what it tuned can be called. */
  public static boolean isOf(Component component) {
    return component.kind().name().equals("model-customization");
  }

  /** Returns the model that is tuned, unless it is one with open weights. */
  public Optional<Model> base(Target target) {
    Facts facts = Facts.load();
    return customization
        .properties()
        .optionalText("model")
        .flatMap(name -> facts.tunableModels().find(name, target))
        .map(TunableModel::name)
        .map(name -> ((ModelMatch.Found) facts.models().find(name)).newest());
  }

  /**
   * Reports that what is tuned cannot be called like a managed model.
   *
   * @param target the target that it is called on
   * @param at where the model is named
   * @param properties the properties that name it
   * @param found where to report
   */
  public void check(Target target, Path at, Properties properties, Diagnostics found) {
    if (customization.properties().has("train")) {
      found.report(
          Code.COMBINATION,
          at,
          properties.origin("model"),
          "'" + customization.id() + "' tunes a model with open weights, which has to be served",
          target == Target.AWS
              ? "Serve what it tunes with a `model-endpoint` that names the `weights`, and name that"
              : "Name one that tunes a managed `model`; the project's README says how to serve what"
                  + " this one tunes");
    }
  }
}
