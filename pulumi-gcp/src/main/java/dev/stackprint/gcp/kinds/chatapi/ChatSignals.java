package dev.stackprint.gcp.kinds.chatapi;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.gcp.render.Signal.Aggregation;
import dev.stackprint.gcp.render.Signal.Alert;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is worth watching of a chat API. */
final class ChatSignals {

  private static final String RESOURCE = "cloud_run_revision";

  private final Component component;
  private final RenderContext context;

  private ChatSignals(Component component, RenderContext context) {
    this.component = component;
    this.context = context;
  }

  static List<Signal> of(Component component, RenderContext context) {
    return new ChatSignals(component, context).signals();
  }

  private List<Signal> signals() {
    return List.of(
        requests("requests", Optional.empty(), Optional.empty()),
        requests("refused requests", Optional.of("4xx"), Optional.empty()),
        requests(
            "failed requests",
            Optional.of("5xx"),
            alert(5, 1, "Questions fail: see the function's log for what Google Cloud answered.")),
        service(
            "latency in milliseconds",
            "run.googleapis.com/request_latencies",
            Aggregation.P95,
            alert(20_000, 3, "Answers take nearly as long as the model is given.")),
        service(
            "instances",
            "run.googleapis.com/container/instance_count",
            Aggregation.MAX,
            Optional.empty()),
        outcome("questions with an answer", "answered", Optional.empty()),
        outcome("questions without an answer", "unanswered", Optional.empty()),
        outcome("guardrail interventions", "intervened", Optional.empty()),
        outcome(
            "throttled questions",
            "throttled",
            alert(
                10,
                2,
                "More is asked than is let in, or than the model's quota allows: raise the limits.")),
        outcome("timeouts", "timeout", alert(5, 1, "The model takes too long to answer.")));
  }

  private Signal requests(String what, Optional<String> statusClass, Optional<Alert> alert) {
    Map<String, Code> labels = new LinkedHashMap<>();
    labels.put("resource.labels.service_name", context.call(component, ChatApiKind.SERVICE_NAME));
    statusClass.ifPresent(
        status -> labels.put("metric.labels.response_code_class", JavaCode.string(status)));
    return signal(what, "run.googleapis.com/request_count", labels, Aggregation.COUNT, alert);
  }

  private Signal service(
      String what, String metric, Aggregation aggregation, Optional<Alert> alert) {
    Map<String, Code> labels =
        Map.of("resource.labels.service_name", context.call(component, ChatApiKind.SERVICE_NAME));
    return signal(what, metric, labels, aggregation, alert);
  }

  private Signal outcome(String what, String outcome, Optional<Alert> alert) {
    Map<String, Code> labels = new LinkedHashMap<>();
    labels.put(
        "resource.labels.service_name", context.call(component, ChatApiKind.COUNTED_SERVICE));
    labels.put("metric.labels.outcome", JavaCode.string(outcome));
    return signal(
        what,
        "logging.googleapis.com/user/" + ChatApiKind.metricName(component, context),
        labels,
        Aggregation.COUNT,
        alert);
  }

  private Signal signal(
      String what,
      String metric,
      Map<String, Code> labels,
      Aggregation aggregation,
      Optional<Alert> alert) {
    return new Signal(component.id() + ": " + what, metric, RESOURCE, labels, aggregation, alert);
  }

  private static Optional<Alert> alert(int threshold, int periods, String meaning) {
    return Optional.of(new Alert(BigDecimal.valueOf(threshold), periods, meaning));
  }
}
