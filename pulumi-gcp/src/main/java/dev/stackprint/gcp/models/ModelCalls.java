package dev.stackprint.gcp.models;

import dev.stackprint.blueprints.facts.VertexListing;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.gcp.kinds.guardrail.GuardrailKind;
import dev.stackprint.gcp.kinds.modelcustomization.ModelCustomizationKind;
import dev.stackprint.gcp.kinds.modelendpoint.ModelEndpointKind;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.placement.ModelPlacement;
import dev.stackprint.rendering.tuning.TunedModel;
import dev.stackprint.templates.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Has a function call a model, a {@code foundation-model}, a {@code model-endpoint}, or what a
 * {@code model-customization} has put to use.
 *
 * <p>A component with a function that calls a model
 *
 * <ol>
 *   <li>adds {@link #addCall the Python that does} to its {@link PythonFunction};
 *   <li>sets the function's {@link #environment environment};
 *   <li>makes its service account's {@link #grants grants}.
 * </ol>
 */
public final class ModelCalls {

  private ModelCalls() {}

  /** Tells whether a model is served on machines of one's own. */
  public static boolean isServed(Component model) {
    return model.kind().name().equals("model-endpoint");
  }

  /**
   * Returns how many tokens of a request and its answer together a model holds that is served on
   * machines of one's own.
   */
  public static Optional<Integer> context(Component model) {
    return isServed(model)
        ? Optional.of(ModelPlacement.context(model.properties()))
        : Optional.empty();
  }

  /**
   * Returns the expressions that let a caller's account call a model and apply the guardrail, if
   * there is one.
   *
   * @param guardrail the {@code guardrail}, if the caller has one
   * @param caller the component that calls
   * @param member the member that its account is, an {@code Output<String>}
   */
  public static List<Code> grants(
      Component model,
      Optional<Component> guardrail,
      Component caller,
      Code member,
      RenderContext context) {
    List<Code> grants = new ArrayList<>();
    if (isServed(model)) {
      grants.add(ModelEndpointKind.grant(model, caller, member, context));
    } else if (TunedModel.isOf(model)) {
      grants.add(ModelCustomizationKind.grant(model, caller, member, context));
    } else {
      grants.add(FoundationModelKind.grant(model, caller, member, context));
    }
    guardrail.ifPresent(guard -> grants.add(GuardrailKind.grant(guard, caller, member, context)));
    return grants;
  }

  /**
   * Adds the module {@code model.py} to a function. It has
   *
   * <pre>{@code
   * converse(session, system, turns, max_tokens, temperature=None, *, sources=(), timeout=20) -> Answer
   * }</pre>
   *
   * <p>with {@code Turn(text, by_model=False)}, {@code Answer(text, finish, input_tokens,
   * output_tokens, intervened)} and {@code Finish} of {@code conversation.py}; {@code CallFailed}
   * of {@code calls.py} is raised if there is no answer. With a guardrail, {@code converse} looks
   * at the last turn before the model sees it, and at the answer before anybody does: there is then
   * no other way to the model in the function.
   *
   * @param guardrail the {@code guardrail}, if the caller has one
   */
  public static void addCall(
      Component model,
      Optional<Component> guardrail,
      PythonFunction function,
      RenderContext context) {
    String module = guardrail.isPresent() ? "unguarded" : "model";
    function.resource(ModelCalls.class, "conversation.py");
    if (isServed(model)) {
      ModelEndpointKind.addCall(model, module, function, context);
    } else if (TunedModel.isOf(model)) {
      for (String file : List.of("in_use.py", "test_in_use.py")) {
        function.resource(ModelCalls.class, file);
      }
      FoundationModelKind.addTunedCall(tunedFrom(model).id(), module, function, context);
    } else {
      FoundationModelKind.addCall(model, module, function, context);
    }
    guardrail.ifPresent(guard -> GuardrailKind.addGuard(guard, function, context));
  }

  /**
   * Returns the variables that {@code model.py} looks for in its environment, besides {@code
   * GOOGLE_CLOUD_PROJECT}, each with the expression of its value, an {@code Output<String>}.
   */
  public static Map<String, Code> environment(
      Component model, Optional<Component> guardrail, RenderContext context) {
    Map<String, Code> environment = new TreeMap<>();
    if (isServed(model)) {
      environment.put(ModelEndpointKind.VARIABLE, context.call(model, ModelEndpointKind.NAME));
    }
    if (TunedModel.isOf(model)) {
      environment.put("MODEL_IN_USE", context.call(model, ModelCustomizationKind.IN_USE));
    }
    guardrail.ifPresent(
        guard ->
            environment.put(
                "GUARDRAIL_TEMPLATE", context.call(guard, GuardrailKind.TEMPLATE_NAME)));
    return environment;
  }

  /** Returns the hosts of APIs that a call asks and that may answer for a region alone. */
  public static List<String> hosts(
      Component model, Optional<Component> guardrail, RenderContext context) {
    List<String> hosts = new ArrayList<>();
    if (TunedModel.isOf(model)) {
      hosts.add(context.region() + "-aiplatform.googleapis.com");
    } else if (!isServed(model)) {
      hosts.add(FoundationModelKind.resolve(model, context.plan()).host());
    }
    if (guardrail.isPresent()) {
      hosts.add(GuardrailKind.host(context.region()));
    }
    return hosts;
  }

  private static VertexListing tunedFrom(Component customization) {
    return new TunedModel(customization).base(Target.GCP).orElseThrow().vertex().orElseThrow();
  }
}
