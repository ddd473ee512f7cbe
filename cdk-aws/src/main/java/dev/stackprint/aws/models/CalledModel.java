package dev.stackprint.aws.models;

import static dev.stackprint.blueprints.diagnostic.Code.TARGET_COMBINATION;

import dev.stackprint.aws.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.aws.kinds.guardrail.GuardrailKind;
import dev.stackprint.aws.kinds.modelcustomization.ModelCustomizationKind;
import dev.stackprint.aws.kinds.modelendpoint.ModelEndpointKind;
import dev.stackprint.aws.kinds.modelendpoint.imported.ImportedModel;
import dev.stackprint.aws.kinds.network.GatewayEndpoint;
import dev.stackprint.aws.kinds.network.InterfaceEndpoint;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Model;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.Need;
import dev.stackprint.rendering.ResourceText;
import dev.stackprint.rendering.placement.ModelPlacement;
import dev.stackprint.rendering.tuning.TunedModel;
import dev.stackprint.templates.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A model as a function calls it: one of Bedrock's, one that was tuned there, or one on an
 * endpoint.
 *
 * @param model the {@code foundation-model}, {@code model-customization} or {@code model-endpoint}
 * @param guardrail the {@code guardrail} that the calls are under, if there is one
 */
public record CalledModel(Component model, Optional<Component> guardrail) {

  /** Tells whether the model is on an endpoint, and not one of Bedrock's. */
  public boolean served() {
    return model.kind().name().equals("model-endpoint");
  }

  /** Tells whether Bedrock imported the weights, so that the model is on no endpoint. */
  public boolean imported() {
    return ImportedModel.is(model);
  }

  /** Tells whether the model is what a {@code model-customization} has put to use. */
  public boolean tuned() {
    return TunedModel.isOf(model);
  }

  /** Returns the model of Bedrock that answers, tuned or not, if it is one. */
  public Optional<Model> managed(Plan plan) {
    if (served()) {
      return Optional.empty();
    }
    return tuned()
        ? new TunedModel(model).base(Target.AWS)
        : Optional.of(FoundationModelKind.resolve(model, plan).model());
  }

  /** Returns the Python that a function needs besides its own to find the model: name to text. */
  public Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    if (tuned() || imported()) {
      for (String file : List.of("in_use.py", "test_in_use.py")) {
        files.put(file, ResourceText.of(CalledModel.class, "functions/" + file));
      }
    }
    return files;
  }

  /** Returns the tokens of a request and its answer together that an endpoint's model holds. */
  public Optional<Integer> context() {
    return served() ? Optional.of(ModelPlacement.context(model.properties())) : Optional.empty();
  }

  /**
   * Reports that a model is not one that somebody can call, or wait for.
   *
   * @param at where the model is named
   * @param properties the properties that name it
   * @param found where to report
   */
  public void checkAnswersAtOnce(Path at, Properties properties, Diagnostics found) {
    if (tuned()) {
      new TunedModel(model).check(Target.AWS, at, properties, found);
    }
    if (served() && !ModelEndpointKind.answersAtOnce(model)) {
      found.report(
          TARGET_COMBINATION,
          at,
          properties.origin("model"),
          "'" + model.id() + "' answers through files, and nobody waits for those here",
          "Set its `aws.mode` to real-time, or name another model");
    }
  }

  /** Returns the environment that tells a function what to call: names to expressions. */
  public Map<String, Code> environment(RenderContext context) {
    Map<String, Code> environment = new TreeMap<>();
    if (imported()) {
      environment.put("MODEL_IN_USE", context.call(model, ImportedModel.IN_USE));
    } else if (served()) {
      environment.put("MODEL_ID", context.call(model, ModelEndpointKind.ENDPOINT_NAME));
      if (ModelEndpointKind.isComponent(model, context.plan())) {
        environment.put("MODEL_COMPONENT", context.call(model, ModelEndpointKind.COMPONENT_NAME));
      }
    } else if (tuned()) {
      environment.put("MODEL_IN_USE", context.call(model, ModelCustomizationKind.IN_USE));
    } else {
      environment.put("MODEL_ID", context.call(model, FoundationModelKind.MODEL_ID));
    }
    guardrail.ifPresent(
        guard -> {
          environment.put("GUARDRAIL_ID", context.call(guard, GuardrailKind.GUARDRAIL_ID));
          environment.put("GUARDRAIL_VERSION", context.call(guard, GuardrailKind.VERSION));
        });
    return environment;
  }

  /**
   * Returns the statements that let somebody call the model. Under a guardrail, one of Bedrock's
   * can only be called with it; for an endpoint it is the function that does so.
   *
   * @param caller an {@code IGrantable}
   */
  public List<Code> grants(Code caller, RenderContext context) {
    if (tuned()) {
      return ModelCustomizationKind.grants(model, guardrail, caller, context);
    }
    if (!served()) {
      return FoundationModelKind.grants(model, guardrail, caller, context);
    }
    List<Code> grants = new ArrayList<>();
    grants.add(context.call(model, ModelEndpointKind.GRANT_INVOKE, caller));
    guardrail.ifPresent(
        guard -> grants.add(context.call(guard, GuardrailKind.GRANT_APPLY, caller)));
    return grants;
  }

  /** Returns the services that calls go to. */
  public List<Need> services() {
    List<Need> services = new ArrayList<>();
    if (served() && !imported()) {
      services.add(new InterfaceEndpoint("sagemaker.runtime"));
    }
    if (!served() || imported() || guardrail.isPresent()) {
      services.add(new InterfaceEndpoint("bedrock-runtime"));
    }
    if (tuned() || imported()) {
      services.add(GatewayEndpoint.S3);
    }
    return services;
  }
}
