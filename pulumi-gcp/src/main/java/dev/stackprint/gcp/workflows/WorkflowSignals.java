package dev.stackprint.gcp.workflows;

import dev.stackprint.gcp.render.Signal;
import dev.stackprint.templates.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is worth watching of a workflow that keeps its failures. */
public final class WorkflowSignals {

  private WorkflowSignals() {}

  /**
   * Returns the signals.
   *
   * @param id the component's id
   * @param workflow an expression of the workflow's name
   * @param failures an expression of the name of the subscription that keeps failures
   */
  public static List<Signal> of(String id, Code workflow, Code failures) {
    Map<String, Code> name = Map.of("resource.labels.workflow_id", workflow);
    return List.of(
        new Signal(
            id + ": started",
            "workflows.googleapis.com/started_execution_count",
            "workflows.googleapis.com/Workflow",
            name,
            Signal.Aggregation.COUNT,
            Optional.empty()),
        new Signal(
            id + ": failures kept",
            "pubsub.googleapis.com/subscription/num_undelivered_messages",
            "pubsub_subscription",
            Map.of("resource.labels.subscription_id", failures),
            Signal.Aggregation.MAX,
            Optional.of(
                new Signal.Alert(
                    BigDecimal.ZERO,
                    1,
                    "Executions failed: their messages say why. Pull and acknowledge them."))));
  }
}
