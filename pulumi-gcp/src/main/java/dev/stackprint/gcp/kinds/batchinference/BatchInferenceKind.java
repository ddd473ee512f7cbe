package dev.stackprint.gcp.kinds.batchinference;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.workflow.VertexJobHost;
import dev.stackprint.gcp.kinds.workflow.WorkflowKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.ServedInferenceCheck;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Code;
import java.util.ArrayList;
import java.util.List;

/** Renders {@code batch-inference} as a workflow of one step. */
public final class BatchInferenceKind implements GcpKind {

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    List<Diagnostic> findings =
        new ArrayList<>(WorkflowKind.check(Inference.workflow(component), plan));
    if (Inference.of(component) instanceof Inference.Served) {
      findings.addAll(
          ServedInferenceCheck.findings(component, plan, VertexJobHost.of(component), false));
      findings.addAll(
          ServedInferenceCheck.quota(
              component, plan, VertexJobHost.of(component), QuotaUse.VERTEX_TRAINING));
    }
    return findings;
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, WorkflowKind.WORKFLOW);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Workflow workflow = Inference.workflow(component);
    RenderedComponent.Builder rendered =
        WorkflowKind.begin(workflow, summary(component), context)
            .step(Inference.whereAnswersAre(workflow));
    if (Inference.of(component) instanceof Inference.Served) {
      PlacedModel placed =
          ServedInferenceCheck.placement(component, context.plan(), VertexJobHost.of(component))
              .placed();
      rendered.step(
          "Jobs of `"
              + component.id()
              + "` are in the console, under Vertex AI, Training, Custom jobs. "
              + placed.explanation()
              + " "
              + ServedInferenceCheck.price(placed, "Vertex AI charges a fee on top")
              + " How many GPUs custom jobs may have is a quota of the project and region.");
    } else {
      rendered.step(
          "Jobs of `"
              + component.id()
              + "` are in the console, under Vertex AI, Batch inference. The answers are billed by"
              + " the token; how many jobs run at a time is a quota of the project.");
    }
    return rendered.build();
  }

  private static String summary(Component component) {
    Inference inference = Inference.of(component);
    return inference instanceof Inference.Managed managed
        ? "A workflow of Cloud Workflows: a batch prediction job of Vertex AI, in which "
            + managed.model().id()
            + " answers a file of prompts."
        : "A workflow of Cloud Workflows: a custom job of Vertex AI, in which "
            + component.properties().section("serve").text("model")
            + " answers a file of prompts.";
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return WorkflowKind.signalsOf(component, context);
  }
}
