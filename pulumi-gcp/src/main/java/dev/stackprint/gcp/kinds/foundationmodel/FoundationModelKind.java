package dev.stackprint.gcp.kinds.foundationmodel;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.VertexModel.Available;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.ModelNotes;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.guardrail.GuardrailKind;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.gcp.render.Signal.Aggregation;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Renders {@code foundation-model}: a model of Vertex AI, and the right to call it.
 *
 * <p>A component with a function that calls a model
 *
 * <ol>
 *   <li>adds {@link #addCall the Python that does} to its {@link PythonFunction};
 *   <li>sets the function's {@link #environment environment};
 *   <li>makes its service account's {@link #grants grants}.
 * </ol>
 */
public final class FoundationModelKind implements GcpKind {

  /**
   * {@code void grantCall(String to, Output<String> member)}: call the model. {@code to} is unique
   * among those that are granted to, such as a component's id.
   */
  private static final Method GRANT_CALL = new Method("grantCall");

  private static final Method MODEL_ID = new Method("modelId");

  /**
   * Returns the expressions that let a caller's account call a model and apply the guardrail, if
   * there is one.
   *
   * @param model the {@code foundation-model}
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
    Code to = JavaCode.string(caller.id());
    List<Code> grants = new ArrayList<>();
    grants.add(context.call(model, GRANT_CALL, to, member));
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
   * @param model the {@code foundation-model}
   * @param guardrail the {@code guardrail}, if the caller has one
   */
  public static void addCall(
      Component model,
      Optional<Component> guardrail,
      PythonFunction function,
      RenderContext context) {
    ModelCallView view =
        new ModelCallView(
            guardrail.isPresent() ? "unguarded" : "model", resolve(model, context.plan()));
    Class<?> beside = FoundationModelKind.class;
    function
        .resource(beside, "conversation.py")
        .file(view.module() + ".py", context.render(beside, view.template(), view))
        .file(
            "test_" + view.module() + ".py",
            context.render(beside, "test_" + view.template(), view));
    guardrail.ifPresent(guard -> GuardrailKind.addGuard(guard, function, context));
  }

  /**
   * Returns the variables that {@code model.py} looks for in its environment, each with the
   * expression of its value, an {@code Output<String>} or a string; {@code project} is at hand.
   */
  public static Map<String, Code> environment(
      Optional<Component> guardrail, RenderContext context) {
    Map<String, Code> environment = new TreeMap<>();
    environment.put("GOOGLE_CLOUD_PROJECT", Code.java("project.id()"));
    guardrail.ifPresent(
        guard ->
            environment.put(
                "GUARDRAIL_TEMPLATE", context.call(guard, GuardrailKind.TEMPLATE_NAME)));
    return environment;
  }

  /** Returns what a {@code foundation-model} comes to in the region of a plan. */
  public static Available resolve(Component model, Plan plan) {
    return ResolvedModel.of(model, plan);
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return ModelNotes.of(component, "model", ResolvedModel.of(component, plan).notes());
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, MODEL_ID);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.api("aiplatform.googleapis.com");
    Available model = ResolvedModel.of(component, context.plan());
    FoundationModelView view =
        new FoundationModelView(
            context.header(component, List.of()),
            model,
            context.accountId(component, "caller").replace('-', '_'),
            context.isNeeded(component, GRANT_CALL),
            context.isNeeded(component, MODEL_ID));
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, view.summary())
            .file(
                context.mainFile(component),
                context.render(getClass(), "FoundationModel.java.ftl", view));
    if (view.grants() || view.partner()) {
      rendered.file(
          context.testFile(component),
          context.render(getClass(), "FoundationModelTest.java.ftl", view));
    }
    if (view.partner()) {
      rendered.step(
          "Accept the terms of `"
              + model.id()
              + "` before the first deployment: Model Garden in the console, the model's card, Enable.");
    }
    return rendered.build();
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return List.of(
        signal(component, context, "calls", "model_invocation_count", Map.of(), Aggregation.COUNT),
        signal(
            component,
            context,
            "latency in milliseconds",
            "model_invocation_latencies",
            Map.of(),
            Aggregation.P95),
        signal(
            component,
            context,
            "tokens in",
            "token_count",
            Map.of("metric.labels.type", "input"),
            Aggregation.COUNT),
        signal(
            component,
            context,
            "tokens out",
            "token_count",
            Map.of("metric.labels.type", "output"),
            Aggregation.COUNT));
  }

  private static Signal signal(
      Component component,
      RenderContext context,
      String what,
      String metric,
      Map<String, String> more,
      Aggregation aggregation) {
    Map<String, Code> labels = new LinkedHashMap<>();
    labels.put("resource.labels.model_user_id", context.call(component, MODEL_ID));
    more.forEach((label, value) -> labels.put(label, JavaCode.string(value)));
    return new Signal(
        component.id() + ": " + what,
        "aiplatform.googleapis.com/publisher/online_serving/" + metric,
        "aiplatform.googleapis.com/PublisherModel",
        labels,
        aggregation,
        Optional.empty());
  }
}
