package dev.stackprint.aws.kinds.modelendpoint;

import static dev.stackprint.blueprints.diagnostic.Code.TARGET_COMBINATION;

import dev.stackprint.aws.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.aws.kinds.guardrail.GuardrailKind;
import dev.stackprint.aws.kinds.network.InterfaceEndpoint;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.placement.ModelPlacement;
import dev.stackprint.templates.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A model as a function calls it: one of Bedrock's, or one on an endpoint.
 *
 * @param model the {@code foundation-model} or {@code model-endpoint}
 * @param guardrail the {@code guardrail} that the calls are under, if there is one
 */
public record CalledModel(Component model, Optional<Component> guardrail) {

  /** Tells whether the model is on an endpoint, and not one of Bedrock's. */
  public boolean served() {
    return model.kind().name().equals("model-endpoint");
  }

  /** Returns the tokens of a request and its answer together that an endpoint's model holds. */
  public Optional<Integer> context() {
    return served() ? Optional.of(ModelPlacement.context(model.properties())) : Optional.empty();
  }

  /**
   * Reports that a model on an endpoint is not one that somebody can wait for.
   *
   * @param at where the model is named
   * @param properties the properties that name it
   * @param found where to report
   */
  public void checkAnswersAtOnce(Path at, Properties properties, Diagnostics found) {
    if (served() && new Endpoint(model).asynchronous()) {
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
    if (served()) {
      environment.put("MODEL_ID", context.call(model, ModelEndpointKind.ENDPOINT_NAME));
      if (ModelEndpointKind.isComponent(model, context.plan())) {
        environment.put("MODEL_COMPONENT", context.call(model, ModelEndpointKind.COMPONENT_NAME));
      }
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
  public List<InterfaceEndpoint> services() {
    List<InterfaceEndpoint> services = new ArrayList<>();
    if (served()) {
      services.add(new InterfaceEndpoint("sagemaker.runtime"));
    }
    if (!served() || guardrail.isPresent()) {
      services.add(new InterfaceEndpoint("bedrock-runtime"));
    }
    return services;
  }
}
