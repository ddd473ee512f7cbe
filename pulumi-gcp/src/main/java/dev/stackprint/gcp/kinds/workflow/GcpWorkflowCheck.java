package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.rendering.workflow.WorkflowCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what does not go together in a workflow, or goes beyond a limit of Cloud Workflows. */
final class GcpWorkflowCheck {

  /** Cloud Workflows works on so many branches at a time; others wait. */
  private static final int BRANCHES = 20;

  /** The most variables of the environment, with the two that every workflow has. */
  private static final int VARIABLES = 20;

  private final Workflow workflow;
  private final Component component;
  private final Plan plan;

  GcpWorkflowCheck(Workflow workflow, Plan plan) {
    this.workflow = workflow;
    this.component = workflow.component();
    this.plan = plan;
  }

  List<Diagnostic> findings() {
    List<Diagnostic> findings =
        new ArrayList<>(
            new WorkflowCheck(workflow, Definition::isTaken, new GcpStepCheck(plan)).findings());
    Diagnostics found = new Diagnostics();
    Path path = Plan.pathOf(component);
    int concurrency = workflow.concurrency();
    if (concurrency > BRANCHES) {
      found.report(
          Code.TARGET_LIMIT,
          path.key("concurrency"),
          component.properties().origin("concurrency"),
          "Cloud Workflows works on " + BRANCHES + " parts of an execution at a time",
          "Set it to " + BRANCHES + " or less");
    }
    if (findings.isEmpty()) {
      checkVariables(path, found);
    }
    findings.addAll(found.sorted());
    return findings;
  }

  private void checkVariables(Path path, Diagnostics found) {
    Wiring wiring =
        WorkflowKind.wire(workflow, new RenderContext(plan, new ComponentNames(Set.of())));
    int variables = 1 + wiring.environment().size() + wiring.functions().size();
    if (variables > VARIABLES) {
      found.report(
          Code.TARGET_LIMIT,
          path.key("steps"),
          component.properties().origin("steps"),
          "The steps use "
              + variables
              + " stores, topics, models and outputs; Cloud Workflows knows "
              + VARIABLES
              + " of them",
          "Part the workflow in two");
    }
  }
}
