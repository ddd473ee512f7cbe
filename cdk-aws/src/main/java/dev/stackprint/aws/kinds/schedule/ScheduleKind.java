package dev.stackprint.aws.kinds.schedule;

import dev.stackprint.aws.kinds.workflow.WorkflowKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders {@code schedule} as a schedule of EventBridge Scheduler. */
public final class ScheduleKind implements AwsKind {

  private static final Method DEAD_LETTERS_NAME = new Method("deadLettersName");

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Properties properties = component.properties();
    Component workflow = properties.reference("workflow");
    List<Component> parameters = List.of(workflow);
    ScheduleView view =
        new ScheduleView(
            context.header(component, parameters),
            workflow.id(),
            context.call(workflow, WorkflowKind.STATE_MACHINE),
            expression(properties),
            properties.text("time-zone"),
            properties.optionalDuration("flexible").map(Duration::toMinutes),
            properties.text("file"),
            properties.flag("enabled") ? "ENABLED" : "DISABLED",
            context.isNeeded(component, DEAD_LETTERS_NAME));
    return RenderedComponent.of(
            component, "Starts " + workflow.id() + ": " + view.expression() + ".")
        .takes(parameters)
        .classes(context, getClass(), "Schedule", view)
        .build();
  }

  /** Rates have the largest unit that they are a multiple of. */
  static String expression(Properties properties) {
    Optional<String> cron = properties.optionalText("cron");
    if (cron.isPresent()) {
      return CronExpression.of(cron.get());
    }
    long minutes = properties.duration("every").toMinutes();
    if (minutes % (24 * 60) == 0) {
      return rate(minutes / (24 * 60), "day");
    }
    return minutes % 60 == 0 ? rate(minutes / 60, "hour") : rate(minutes, "minute");
  }

  private static String rate(long number, String unit) {
    return "rate(" + number + " " + unit + (number == 1 ? "" : "s") + ")";
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    Map<String, Code> queue = Map.of("QueueName", context.call(component, DEAD_LETTERS_NAME));
    return List.of(
        new Signal(
            component.id() + ": not started",
            "AWS/SQS",
            "ApproximateNumberOfMessagesVisible",
            queue,
            "Maximum",
            Optional.of(
                new Signal.Alarm(
                    BigDecimal.ONE,
                    1,
                    "The workflow could not be started: the message in the queue says why."))));
  }
}
