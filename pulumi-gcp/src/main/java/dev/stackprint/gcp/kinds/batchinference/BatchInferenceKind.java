package dev.stackprint.gcp.kinds.batchinference;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.workflow.WorkflowKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Code;
import java.util.List;

/** Renders {@code batch-inference} as a workflow of one step. */
public final class BatchInferenceKind implements GcpKind {

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return WorkflowKind.check(Inference.workflow(component), plan);
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, WorkflowKind.WORKFLOW);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Component model = component.properties().reference("model");
    Workflow workflow = Inference.workflow(component);
    return WorkflowKind.begin(
            workflow,
            "A workflow of Cloud Workflows: a batch prediction job of Vertex AI, in which "
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
            "Jobs of `"
                + component.id()
                + "` are in the console, under Vertex AI, Batch inference. The answers are billed by"
                + " the token; how many jobs run at a time is a quota of the project.")
        .build();
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return WorkflowKind.signalsOf(component, context);
  }
}
