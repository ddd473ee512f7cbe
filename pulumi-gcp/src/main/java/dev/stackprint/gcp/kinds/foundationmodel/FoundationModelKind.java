package dev.stackprint.gcp.kinds.foundationmodel;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.VertexModel.Available;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.ModelNotes;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.gcp.render.Signal.Aggregation;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders {@code foundation-model}: a model of Vertex AI, and the right to call it. */
public final class FoundationModelKind implements GcpKind {

  /**
   * {@code void grantCall(String to, Output<String> member)}: call the model. {@code to} is unique
   * among those that are granted to, such as a component's id.
   */
  private static final Method GRANT_CALL = new Method("grantCall");

  private static final Method MODEL_ID = new Method("modelId");

  /**
   * Returns the expression that lets a caller's account call a model.
   *
   * @param member the member that the account is, an {@code Output<String>}
   */
  public static Code grant(Component model, Component caller, Code member, RenderContext context) {
    return context.call(model, GRANT_CALL, JavaCode.string(caller.id()), member);
  }

  /**
   * Adds what calls a model to a function: a module with {@code converse}, and its test.
   *
   * @param module the Python module's name
   */
  public static void addCall(
      Component model, String module, PythonFunction function, RenderContext context) {
    ModelCallView view = new ModelCallView(module, resolve(model, context.plan()));
    Class<?> beside = FoundationModelKind.class;
    function
        .file(module + ".py", context.render(beside, view.template(), view))
        .file("test_" + module + ".py", context.render(beside, "test_" + view.template(), view));
  }

  /**
   * Adds what calls a model that was tuned from one of Google's, in the same way.
   *
   * @param id the id of the model that it was tuned from
   * @param module the Python module's name
   */
  public static void addTunedCall(
      String id, String module, PythonFunction function, RenderContext context) {
    TunedCallView view = new TunedCallView(module, id);
    Class<?> beside = FoundationModelKind.class;
    String template = "generate_content.py.ftl";
    function
        .file(module + ".py", context.render(beside, template, view))
        .file("test_" + module + ".py", context.render(beside, "test_" + template, view));
  }

  /** Returns what a {@code foundation-model} comes to in the region of a plan. */
  public static Available resolve(Component model, Plan plan) {
    return ResolvedModel.of(model, plan);
  }

  /** Returns the tokens that a model may think in before it answers, beyond those of an answer. */
  public static int thoughts(Component model, Plan plan) {
    return new ModelCallView("model", resolve(model, plan)).thoughts();
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
