package dev.stackprint.aws.kinds.batchinference;

import dev.stackprint.aws.kinds.modelendpoint.TransformJob;
import dev.stackprint.aws.kinds.workflow.WorkflowKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.ServedInferenceCheck;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.List;

/** Renders {@code batch-inference} as a workflow of one step. */
public final class BatchInferenceKind implements AwsKind {

  /** Where it is said which models have batch inference, and in which Regions. */
  private static final String SUPPORTED =
      "https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-supported.html";

  /** The bytes of a prompt below which a model is of little use. */
  private static final int LEAST_ROOM = 256;

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    List<Diagnostic> findings =
        new ArrayList<>(WorkflowKind.check(Inference.workflow(component), plan));
    if (Inference.of(component) instanceof Inference.Served served) {
      findings.addAll(checkServed(component, served, plan));
    }
    return findings;
  }

  private static List<Diagnostic> checkServed(
      Component component, Inference.Served served, Plan plan) {
    TransformJob job = TransformJob.of(component, plan);
    List<Diagnostic> findings =
        new ArrayList<>(ServedInferenceCheck.findings(component, plan, job, true));
    if (findings.isEmpty() && job.room(served.answering()) < LEAST_ROOM) {
      Diagnostics found = new Diagnostics();
      found.report(
          Code.TARGET_COMBINATION,
          Plan.pathOf(component).key("max-tokens"),
          component.properties().origin("max-tokens"),
          "Beside an answer of that length, a prompt is sure to fit only if it is shorter than "
              + LEAST_ROOM
              + " bytes, and what does not fit fails a batch transform job",
          "Lower it, shorten `instruction`, or raise `serve.context`");
      findings.addAll(found.sorted());
    }
    findings.addAll(ServedInferenceCheck.quota(component, plan, job, QuotaUse.SAGEMAKER_TRANSFORM));
    return findings;
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return JavaCode.call(context.call(component, WorkflowKind.STATE_MACHINE), "getStateMachineArn");
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Workflow workflow = Inference.workflow(component);
    RenderedComponent.Builder rendered =
        WorkflowKind.begin(workflow, summary(component), context)
            .step(Inference.whereAnswersAre(workflow));
    if (Inference.of(component) instanceof Inference.Served served) {
      servedSteps(component, served, context).forEach(rendered::step);
    } else {
      rendered.step(
          "Bedrock has batch inference for some models, in some Regions: "
              + SUPPORTED
              + " lists them. The fewest prompts of a job are a quota of each model, *Minimum number of"
              + " records per batch inference job*. The answers are billed by the token.");
    }
    return rendered.build();
  }

  private static String summary(Component component) {
    return Inference.of(component) instanceof Inference.Managed managed
        ? "A Step Functions state machine: a batch inference job of Bedrock, in which "
            + managed.model().id()
            + " answers a file of prompts."
        : "A Step Functions state machine: a batch transform job of SageMaker, in which "
            + component.properties().section("serve").text("model")
            + " answers a file of prompts.";
  }

  /**
   * Returns what the owner has to do and to know. The half an hour is what AWS says in issue 815 of
   * amazon-sagemaker-examples; that a refused request fails all is in the developer guide,
   * batch-transform-errors. Read on 2026-11-22.
   */
  private static List<String> servedSteps(
      Component component, Inference.Served served, RenderContext context) {
    TransformJob job = TransformJob.of(component, context.plan());
    PlacedModel placed = ServedInferenceCheck.placement(component, context.plan(), job).placed();
    List<String> steps = new ArrayList<>();
    steps.add(
        "Jobs of `"
            + component.id()
            + "` are in the console of SageMaker, under Inference, Batch transform jobs, on one ml."
            + placed.shape().name()
            + ". "
            + placed.explanation()
            + " "
            + ServedInferenceCheck.price(
                placed, "that is EC2's price, and SageMaker charges more for the same machine")
            + " A model that has not loaded in about half an hour fails its job.");
    steps.add(
        "One request that the model refuses would fail a job. So a prompt of `"
            + component.id()
            + "` is asked only if it is sure to fit, which is up to "
            + job.room(served.answering())
            + " bytes; a longer one is an error in its line. `serve.context` raises that.");
    job.tokenSecret()
        .ifPresent(
            secret ->
                steps.add(
                    "Before the first deployment: agree to the terms of https://huggingface.co/"
                        + placed.model().id()
                        + ", make a token that may read it and nothing else, and keep it: `aws"
                        + " secretsmanager create-secret --name "
                        + secret
                        + " --secret-string TOKEN`. CloudFormation hands it to the model, where"
                        + " whoever may call `sagemaker:DescribeModel` can read it."));
    job.weights()
        .ifPresent(
            store ->
                steps.add(
                    "Before the first job of `"
                        + component.id()
                        + "`, copy the weights: `aws s3 cp --recursive FOLDER s3://BUCKET/"
                        + served.model().text("weights-path")
                        + "`, into the bucket of `"
                        + store.id()
                        + "`."));
    return steps;
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return WorkflowKind.signalsOf(component, context);
  }
}
