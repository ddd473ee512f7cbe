package dev.stackprint.gcp.kinds.schedule;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.kinds.workflow.WorkflowKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.JsonLayout;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders {@code schedule} as a job of Cloud Scheduler. */
public final class ScheduleKind implements GcpKind {

  private static final Method NAME = new Method("jobName");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    Properties properties = component.properties();
    if (properties.has("flexible")) {
      found.report(
          Code.TARGET_LIMIT,
          Plan.pathOf(component).key("flexible"),
          properties.origin("flexible"),
          "Cloud Scheduler starts on time",
          "Leave it out, and choose minutes that others do not: not 0 or 30");
    }
    return found.sorted();
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.api("cloudscheduler.googleapis.com");
    context.api("workflowexecutions.googleapis.com");
    Properties properties = component.properties();
    Component workflow = properties.reference("workflow");
    ScheduleView view =
        new ScheduleView(
            context.header(component, List.of(workflow)),
            workflow.id(),
            context.call(workflow, WorkflowKind.WORKFLOW),
            expression(properties),
            properties.text("time-zone"),
            body(properties.text("file")),
            !properties.flag("enabled"),
            context.accountId(component, ""),
            context.isNeeded(component, NAME));
    return RenderedComponent.of(
            component, "Starts " + workflow.id() + ": " + view.expression() + ".")
        .takes(List.of(workflow))
        .classes(context, getClass(), "Schedule", view)
        .build();
  }

  /** The request takes the argument of an execution as JSON in a string. */
  private static String body(String file) {
    return json(Map.of("argument", json(Map.of("key", file))));
  }

  private static String json(Map<String, String> value) {
    return JsonLayout.of(JsonCode.value(value).text()).strip();
  }

  /** Cloud Scheduler writes cron as blueprints do. */
  static String expression(Properties properties) {
    return properties
        .optionalText("cron")
        .orElseGet(() -> every(properties.duration("every").toMinutes()));
  }

  /** Days are written in hours, since Cloud Scheduler counts only them and minutes. */
  private static String every(long minutes) {
    return minutes % 60 == 0 ? "every " + minutes / 60 + " hours" : "every " + minutes + " minutes";
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return List.of(
        new Signal(
            component.id() + ": not started",
            "logging.googleapis.com/log_entry_count",
            "cloud_scheduler_job",
            Map.of(
                "resource.labels.job_id",
                context.call(component, NAME),
                "metric.labels.severity",
                JavaCode.string("ERROR")),
            Signal.Aggregation.COUNT,
            Optional.of(
                new Signal.Alert(
                    BigDecimal.ZERO,
                    1,
                    "The workflow could not be started: the job's log entry says why."))));
  }
}
