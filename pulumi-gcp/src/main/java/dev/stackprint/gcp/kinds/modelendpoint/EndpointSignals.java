package dev.stackprint.gcp.kinds.modelendpoint;

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

/**
 * What is worth watching of an endpoint. Source of the metrics, read on 2026-11-22:
 * docs.newrelic.com, Google VertexAI monitoring integration, which lists those of {@code
 * aiplatform.googleapis.com/Endpoint}.
 */
final class EndpointSignals {

  private final Component component;
  private final RenderContext context;

  private EndpointSignals(Component component, RenderContext context) {
    this.component = component;
    this.context = context;
  }

  static List<Signal> of(Component component, RenderContext context) {
    return new EndpointSignals(component, context).signals();
  }

  private List<Signal> signals() {
    return List.of(
        signal("calls", "prediction_count", Map.of(), Aggregation.COUNT, Optional.empty()),
        signal(
            "failed calls",
            "error_count",
            Map.of(),
            Aggregation.COUNT,
            alert(5, 1, "The server fails: see the endpoint's log.")),
        signal(
            "latency in milliseconds",
            "prediction_latencies",
            Map.of("metric.labels.latency_type", "total"),
            Aggregation.P95,
            alert(20_000, 3, "Answers take longer than most callers wait: allow more copies.")),
        signal("copies", "replicas", Map.of(), Aggregation.MAX, Optional.empty()),
        signal(
            "busy accelerators",
            "accelerator/duty_cycle",
            Map.of(),
            Aggregation.MEAN,
            Optional.empty()));
  }

  private Signal signal(
      String what,
      String metric,
      Map<String, String> more,
      Aggregation aggregation,
      Optional<Alert> alert) {
    Map<String, Code> labels = new LinkedHashMap<>();
    labels.put(
        "resource.labels.endpoint_id", context.call(component, ModelEndpointKind.ENDPOINT_ID));
    more.forEach((label, value) -> labels.put(label, JavaCode.string(value)));
    return new Signal(
        component.id() + ": " + what,
        "aiplatform.googleapis.com/prediction/online/" + metric,
        "aiplatform.googleapis.com/Endpoint",
        labels,
        aggregation,
        alert);
  }

  private static Optional<Alert> alert(int threshold, int periods, String meaning) {
    return Optional.of(new Alert(BigDecimal.valueOf(threshold), periods, meaning));
  }
}
