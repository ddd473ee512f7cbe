package dev.stackprint.aws.kinds.foundationmodel;

import dev.stackprint.aws.kinds.guardrail.GuardrailKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.CustomResourceCode;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.BedrockModel.Available;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.ModelNotes;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders {@code foundation-model}: the id to call, and the right to call it and nothing else. */
public final class FoundationModelKind implements AwsKind {

  /** {@code String modelId()}: what Converse and InvokeModel take as the model's id. */
  public static final Method MODEL_ID = new Method("modelId");

  /** {@code String modelArn()}: the same as an ARN. */
  public static final Method MODEL_ARN = new Method("modelArn");

  /** {@code void grantInvoke(IGrantable caller)}: call the model. */
  public static final Method GRANT_INVOKE = new Method("grantInvoke");

  /**
   * {@code void grantGuardedInvoke(IGrantable caller, String guardrailArn)}: call the model under a
   * guardrail, and not otherwise.
   */
  public static final Method GRANT_GUARDED_INVOKE = new Method("grantGuardedInvoke");

  /** {@code void grantBatch(IGrantable starter)}: start jobs in which the model answers. */
  public static final Method GRANT_BATCH = new Method("grantBatch");

  /** {@code String metricId()}: the model in the metrics of Bedrock. */
  private static final Method METRIC_ID = new Method("metricId");

  /**
   * Returns the expressions that let somebody call a model, under the guardrail if there is one.
   * The guardrail has to be applied by each call, too.
   *
   * @param model the {@code foundation-model}
   * @param guardrail the {@code guardrail}, if the caller has one
   * @param caller an {@code IGrantable}
   */
  public static List<Code> grants(
      Component model, Optional<Component> guardrail, Code caller, RenderContext context) {
    return guardrail
        .map(
            guard ->
                List.of(
                    context.call(
                        model,
                        GRANT_GUARDED_INVOKE,
                        caller,
                        context.call(guard, GuardrailKind.GUARDRAIL_ARN)),
                    context.call(guard, GuardrailKind.GRANT_APPLY, caller)))
        .orElseGet(() -> List.of(context.call(model, GRANT_INVOKE, caller)));
  }

  /** Returns what a {@code foundation-model} comes to in the Region of a plan. */
  public static Available resolve(Component model, Plan plan) {
    return ResolvedModel.of(model, plan);
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    ProvisionedThroughput.check(component, plan, found);
    return Stream.concat(
            ModelNotes.of(component, "model", ResolvedModel.of(component, plan).notes()).stream(),
            found.sorted().stream())
        .toList();
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, MODEL_ID);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    return ProvisionedThroughput.of(component, context.plan())
        .map(throughput -> provisioned(throughput, context))
        .orElseGet(() -> shared(component, context));
  }

  private static RenderedComponent provisioned(
      ProvisionedThroughput throughput, RenderContext context) {
    Component component = throughput.component();
    context.need(component, MODEL_ARN);
    ProvisionedModelView view =
        new ProvisionedModelView(
            context.header(component, List.of()),
            throughput,
            context.region(),
            context.isNeeded(component, MODEL_ID),
            context.isNeeded(component, MODEL_ARN),
            context.isNeeded(component, METRIC_ID),
            context.isNeeded(component, GRANT_INVOKE),
            context.isNeeded(component, GRANT_GUARDED_INVOKE),
            CustomResourceCode.acknowledgement());
    Class<?> beside = FoundationModelKind.class;
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, view.summary())
            .classes(context, beside, "ProvisionedModel", view)
            .idleCost(throughput.cost())
            .output(
                new StackOutput(
                    context.className(component) + "Throughput",
                    "The Provisioned Throughput of " + component.id() + ".",
                    context.call(component, MODEL_ARN)));
    throughput.steps().forEach(rendered::step);
    return rendered.build();
  }

  private static RenderedComponent shared(Component component, RenderContext context) {
    Available model = ResolvedModel.of(component, context.plan());
    FoundationModelView view =
        new FoundationModelView(
            context.header(component, List.of()),
            model,
            component.knobs().flag("cost-profile"),
            context.isNeeded(component, MODEL_ID),
            context.isNeeded(component, MODEL_ARN),
            context.isNeeded(component, METRIC_ID),
            context.isNeeded(component, GRANT_INVOKE),
            context.isNeeded(component, GRANT_GUARDED_INVOKE),
            context.isNeeded(component, GRANT_BATCH));
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, view.summary())
            .file(
                context.mainFile(component),
                context.render(FoundationModelKind.class, "FoundationModel.java.ftl", view));
    if (view.grants() || view.costProfile()) {
      rendered.file(
          context.testFile(component),
          context.render(FoundationModelKind.class, "FoundationModelTest.java.ftl", view));
    }
    if (model.id().contains("anthropic.")) {
      rendered.step(
          "An account that has never called a model of Anthropic fills in the form for it first: Bedrock"
              + " console, Model catalog, any Claude model.");
    }
    return rendered.build();
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    Map<String, Code> dimensions = Map.of("ModelId", context.call(component, METRIC_ID));
    return List.of(
        signal(component, "calls", "Invocations", dimensions, "Sum", Optional.empty()),
        signal(
            component,
            "throttled calls",
            "InvocationThrottles",
            dimensions,
            "Sum",
            Optional.of(
                new Signal.Alarm(
                    BigDecimal.TEN,
                    2,
                    "Bedrock refuses calls of the model: ask for a higher quota, or let fewer in."))),
        signal(
            component,
            "failed calls",
            "InvocationServerErrors",
            dimensions,
            "Sum",
            Optional.of(
                new Signal.Alarm(
                    BigDecimal.TEN,
                    2,
                    "Bedrock fails to run the model: see the AWS Health dashboard."))),
        signal(component, "latency", "InvocationLatency", dimensions, "p90", Optional.empty()),
        signal(component, "tokens in", "InputTokenCount", dimensions, "Sum", Optional.empty()),
        signal(component, "tokens out", "OutputTokenCount", dimensions, "Sum", Optional.empty()));
  }

  private static Signal signal(
      Component component,
      String what,
      String metric,
      Map<String, Code> dimensions,
      String statistic,
      Optional<Signal.Alarm> alarm) {
    return new Signal(
        component.id() + ": " + what, "AWS/Bedrock", metric, dimensions, statistic, alarm);
  }
}
