package dev.stackprint.aws.kinds.batchinference;

import dev.stackprint.aws.kinds.workflow.WorkflowKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.JavaCode;
import java.util.List;

/** Renders {@code batch-inference} as a workflow of one step. */
public final class BatchInferenceKind implements AwsKind {

  /** Where it is said which models have batch inference, and in which Regions. */
  private static final String SUPPORTED =
      "https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-supported.html";

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    if (Inference.of(component) instanceof Inference.Served) {
      Diagnostics found = new Diagnostics();
      found.report(
          Code.TARGET_LIMIT,
          Plan.pathOf(component).key("serve"),
          component.properties().origin("serve"),
          "On AWS batch inferences are of managed models",
          "Name a foundation-model in `model`, or have a model-endpoint with `aws: {mode:"
              + " asynchronous}` and `copies: {minimum: 0}` answer");
      return found.sorted();
    }
    return WorkflowKind.check(Inference.workflow(component), plan);
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return JavaCode.call(context.call(component, WorkflowKind.STATE_MACHINE), "getStateMachineArn");
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Component model = component.properties().reference("model");
    Workflow workflow = Inference.workflow(component);
    return WorkflowKind.begin(
            workflow,
            "A Step Functions state machine: a batch inference job of Bedrock, in which "
                + model.id()
                + " answers a file of prompts.",
            context)
        .step(
            "The answers of `"
                + component.id()
                + "` are in the bucket of `"
                + workflow.results().id()
                + "`, as `executions/EXECUTION/answers.jsonl`: a line for each prompt, with its id.")
        .step(
            "Bedrock has batch inference for some models, in some Regions: "
                + SUPPORTED
                + " lists them. The fewest prompts of a job are a quota of each model, *Minimum number of"
                + " records per batch inference job*. The answers are billed by the token.")
        .build();
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return WorkflowKind.signalsOf(component, context);
  }
}
