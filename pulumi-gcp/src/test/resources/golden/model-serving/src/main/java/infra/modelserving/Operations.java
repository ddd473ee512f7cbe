package infra.modelserving;

import static com.pulumi.codegen.internal.Serialization.jsonProperty;
import static com.pulumi.codegen.internal.Serialization.serializeJson;

import com.pulumi.core.Output;
import com.pulumi.gcp.monitoring.AlertPolicy;
import com.pulumi.gcp.monitoring.AlertPolicyArgs;
import com.pulumi.gcp.monitoring.Dashboard;
import com.pulumi.gcp.monitoring.DashboardArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyAlertStrategyArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyConditionArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyConditionConditionThresholdAggregationArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyConditionConditionThresholdArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyDocumentationArgs;
import com.pulumi.resources.ComponentResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A dashboard with a row for each component, and alerts on what should not happen. */
// model-serving.yaml:54 operations (monitoring)
final class Operations extends ComponentResource {

  private static final String PERIOD = "300s";

  private final String name;
  private final GoogleProject project;
  private final Dashboard dashboard;

  Operations(
      final String name,
      final GoogleProject project,
      final Model model,
      final Assistant assistant) {
    super("model-serving:index:Operations", name, project.componentOptions());
    this.name = name;
    this.project = project;
    var rows =
        List.of(
            new Row("model (model-endpoint)", model(model)),
            new Row("assistant (chat-api)", assistant(assistant)));
    dashboard =
        new Dashboard(
            name,
            DashboardArgs.builder().dashboardJson(layOut(rows)).build(),
            project.options(this));
    registerOutputs(Map.of("url", url()));
  }

  /** Returns the address of the dashboard in the console. */
  Output<String> url() {
    return dashboard
        .id()
        .applyValue(
            id ->
                "https://console.cloud.google.com/monitoring/dashboards/builder/"
                    + id.substring(id.lastIndexOf('/') + 1)
                    + "?project="
                    + project.id());
  }

  private List<Output<Map<String, Object>>> model(final Model model) {
    var byEndpointId = Output.format(" AND resource.labels.endpoint_id=\"%s\"", model.endpointId());
    var byEndpointIdAndLatencyType =
        Output.format(
            " AND resource.labels.endpoint_id=\"%s\" AND metric.labels.latency_type=\"%s\"",
            model.endpointId(), "total");
    return List.of(
        chart(
            "Calls",
            metric(
                "aiplatform.googleapis.com/Endpoint",
                "aiplatform.googleapis.com/prediction/online/prediction_count",
                byEndpointId,
                "ALIGN_DELTA",
                "REDUCE_SUM")),
        alert(
            "model-failed-calls",
            "model: failed calls",
            "Failed calls",
            metric(
                "aiplatform.googleapis.com/Endpoint",
                "aiplatform.googleapis.com/prediction/online/error_count",
                byEndpointId,
                "ALIGN_DELTA",
                "REDUCE_SUM"),
            5.0,
            "0s",
            "The server fails: see the endpoint's log."),
        alert(
            "model-latency-in-milliseconds",
            "model: latency in milliseconds",
            "Latency in milliseconds",
            metric(
                "aiplatform.googleapis.com/Endpoint",
                "aiplatform.googleapis.com/prediction/online/prediction_latencies",
                byEndpointIdAndLatencyType,
                "ALIGN_DELTA",
                "REDUCE_PERCENTILE_95"),
            20000.0,
            "600s",
            "Answers take longer than most callers wait: allow more copies."),
        chart(
            "Copies",
            metric(
                "aiplatform.googleapis.com/Endpoint",
                "aiplatform.googleapis.com/prediction/online/replicas",
                byEndpointId,
                "ALIGN_MAX",
                "REDUCE_MAX")),
        chart(
            "Busy accelerators",
            metric(
                "aiplatform.googleapis.com/Endpoint",
                "aiplatform.googleapis.com/prediction/online/accelerator/duty_cycle",
                byEndpointId,
                "ALIGN_MEAN",
                "REDUCE_MEAN")));
  }

  private List<Output<Map<String, Object>>> assistant(final Assistant assistant) {
    var byServiceName =
        Output.format(" AND resource.labels.service_name=\"%s\"", assistant.serviceName());
    var byServiceNameAndResponseCodeClass =
        Output.format(
            " AND resource.labels.service_name=\"%s\" AND metric.labels.response_code_class=\"%s\"",
            assistant.serviceName(), "4xx");
    var byServiceNameAndResponseCodeClass2 =
        Output.format(
            " AND resource.labels.service_name=\"%s\" AND metric.labels.response_code_class=\"%s\"",
            assistant.serviceName(), "5xx");
    var byServiceNameAndOutcome =
        Output.format(
            " AND resource.labels.service_name=\"%s\" AND metric.labels.outcome=\"%s\"",
            assistant.countedService(), "answered");
    var byServiceNameAndOutcome2 =
        Output.format(
            " AND resource.labels.service_name=\"%s\" AND metric.labels.outcome=\"%s\"",
            assistant.countedService(), "unanswered");
    var byServiceNameAndOutcome3 =
        Output.format(
            " AND resource.labels.service_name=\"%s\" AND metric.labels.outcome=\"%s\"",
            assistant.countedService(), "intervened");
    var byServiceNameAndOutcome4 =
        Output.format(
            " AND resource.labels.service_name=\"%s\" AND metric.labels.outcome=\"%s\"",
            assistant.countedService(), "throttled");
    var byServiceNameAndOutcome5 =
        Output.format(
            " AND resource.labels.service_name=\"%s\" AND metric.labels.outcome=\"%s\"",
            assistant.countedService(), "timeout");
    return List.of(
        chart(
            "Requests",
            metric(
                "cloud_run_revision",
                "run.googleapis.com/request_count",
                byServiceName,
                "ALIGN_DELTA",
                "REDUCE_SUM")),
        chart(
            "Refused requests",
            metric(
                "cloud_run_revision",
                "run.googleapis.com/request_count",
                byServiceNameAndResponseCodeClass,
                "ALIGN_DELTA",
                "REDUCE_SUM")),
        alert(
            "assistant-failed-requests",
            "assistant: failed requests",
            "Failed requests",
            metric(
                "cloud_run_revision",
                "run.googleapis.com/request_count",
                byServiceNameAndResponseCodeClass2,
                "ALIGN_DELTA",
                "REDUCE_SUM"),
            5.0,
            "0s",
            "Questions fail: see the function's log for what Google Cloud answered."),
        alert(
            "assistant-latency-in-milliseconds",
            "assistant: latency in milliseconds",
            "Latency in milliseconds",
            metric(
                "cloud_run_revision",
                "run.googleapis.com/request_latencies",
                byServiceName,
                "ALIGN_DELTA",
                "REDUCE_PERCENTILE_95"),
            20000.0,
            "600s",
            "Answers take nearly as long as the model is given."),
        chart(
            "Instances",
            metric(
                "cloud_run_revision",
                "run.googleapis.com/container/instance_count",
                byServiceName,
                "ALIGN_MAX",
                "REDUCE_MAX")),
        chart(
            "Questions with an answer",
            metric(
                "cloud_run_revision",
                "logging.googleapis.com/user/model-serving-assistant-outcomes",
                byServiceNameAndOutcome,
                "ALIGN_DELTA",
                "REDUCE_SUM")),
        chart(
            "Questions without an answer",
            metric(
                "cloud_run_revision",
                "logging.googleapis.com/user/model-serving-assistant-outcomes",
                byServiceNameAndOutcome2,
                "ALIGN_DELTA",
                "REDUCE_SUM")),
        chart(
            "Guardrail interventions",
            metric(
                "cloud_run_revision",
                "logging.googleapis.com/user/model-serving-assistant-outcomes",
                byServiceNameAndOutcome3,
                "ALIGN_DELTA",
                "REDUCE_SUM")),
        alert(
            "assistant-throttled-questions",
            "assistant: throttled questions",
            "Throttled questions",
            metric(
                "cloud_run_revision",
                "logging.googleapis.com/user/model-serving-assistant-outcomes",
                byServiceNameAndOutcome4,
                "ALIGN_DELTA",
                "REDUCE_SUM"),
            10.0,
            "300s",
            "More is asked than is let in, or than the model's quota allows: raise the limits."),
        alert(
            "assistant-timeouts",
            "assistant: timeouts",
            "Timeouts",
            metric(
                "cloud_run_revision",
                "logging.googleapis.com/user/model-serving-assistant-outcomes",
                byServiceNameAndOutcome5,
                "ALIGN_DELTA",
                "REDUCE_SUM"),
            5.0,
            "0s",
            "The model takes too long to answer."));
  }

  /** A component's name, and the widgets that show it. */
  private record Row(String heading, List<Output<Map<String, Object>>> widgets) {}

  /** A metric: which series it is made of, and how they become one value in a period. */
  private record Metric(Output<String> filter, String aligner, String reducer) {}

  private static Metric metric(
      final String resource,
      final String type,
      final Output<String> labels,
      final String aligner,
      final String reducer) {
    return new Metric(
        Output.format("resource.type=\"%s\" AND metric.type=\"%s\"%s", resource, type, labels),
        aligner,
        reducer);
  }

  /** Raises an alert while a metric is above a threshold; no data means that nothing happened. */
  private Output<Map<String, Object>> alert(
      final String id,
      final String title,
      final String heading,
      final Metric metric,
      final double threshold,
      final String duration,
      final String meaning) {
    new AlertPolicy(
        name + "-" + id,
        AlertPolicyArgs.builder()
            .displayName(title)
            .combiner("OR")
            .severity("WARNING")
            .conditions(
                AlertPolicyConditionArgs.builder()
                    .displayName(title)
                    .conditionThreshold(
                        AlertPolicyConditionConditionThresholdArgs.builder()
                            .filter(metric.filter())
                            .aggregations(
                                AlertPolicyConditionConditionThresholdAggregationArgs.builder()
                                    .alignmentPeriod(PERIOD)
                                    .perSeriesAligner(metric.aligner())
                                    .crossSeriesReducer(metric.reducer())
                                    .build())
                            .comparison("COMPARISON_GT")
                            .thresholdValue(threshold)
                            .duration(duration)
                            .build())
                    .build())
            .alertStrategy(AlertPolicyAlertStrategyArgs.builder().autoClose("1800s").build())
            .documentation(
                AlertPolicyDocumentationArgs.builder()
                    .content(meaning)
                    .mimeType("text/markdown")
                    .build())
            .build(),
        project.options(this));
    return chart(heading, metric, List.of(json(jsonProperty("value", threshold))));
  }

  private static Output<Map<String, Object>> chart(final String title, final Metric metric) {
    return chart(title, metric, List.of());
  }

  private static Output<Map<String, Object>> chart(
      final String title, final Metric metric, final List<Map<String, Object>> thresholds) {
    return metric
        .filter()
        .applyValue(
            filter -> {
              var aggregation =
                  json(
                      jsonProperty("alignmentPeriod", PERIOD),
                      jsonProperty("perSeriesAligner", metric.aligner()),
                      jsonProperty("crossSeriesReducer", metric.reducer()));
              var series =
                  json(jsonProperty("filter", filter), jsonProperty("aggregation", aggregation));
              var query = json(jsonProperty("timeSeriesFilter", series));
              var data =
                  json(jsonProperty("plotType", "LINE"), jsonProperty("timeSeriesQuery", query));
              var chart =
                  json(
                      jsonProperty("dataSets", List.of(data)),
                      jsonProperty("thresholds", thresholds));
              return json(jsonProperty("title", title), jsonProperty("xyChart", chart));
            });
  }

  /** Lays rows out on a grid of 48 columns: a heading, then four widgets side by side. */
  private static Output<String> layOut(final List<Row> rows) {
    var tiles = new ArrayList<Output<Map<String, Object>>>();
    var y = 0;
    for (var row : rows) {
      var header =
          json(jsonProperty("title", row.heading()), jsonProperty("sectionHeader", json()));
      tiles.add(Output.of(tile(0, y, 48, 4, header)));
      for (int i = 0; i < row.widgets().size(); i++) {
        var x = i % 4 * 12;
        var below = y + 4 + i / 4 * 16;
        tiles.add(row.widgets().get(i).applyValue(widget -> tile(x, below, 12, 16, widget)));
      }
      y += 4 + (row.widgets().size() + 3) / 4 * 16;
    }
    return Output.all(tiles)
        .applyValue(
            all -> {
              var layout = json(jsonProperty("columns", 48), jsonProperty("tiles", all));
              return serializeJson(
                  json(
                      jsonProperty("displayName", "model-serving: operations"),
                      jsonProperty("mosaicLayout", layout)));
            });
  }

  private static Map<String, Object> tile(
      final int x,
      final int y,
      final int width,
      final int height,
      final Map<String, Object> widget) {
    return json(
        jsonProperty("xPos", x),
        jsonProperty("yPos", y),
        jsonProperty("width", width),
        jsonProperty("height", height),
        jsonProperty("widget", widget));
  }

  /** A JSON object, its keys in the same order in every run. */
  @SafeVarargs
  private static Map<String, Object> json(final Map.Entry<String, Object>... properties) {
    var object = new TreeMap<String, Object>();
    for (var property : properties) {
      object.put(property.getKey(), property.getValue());
    }
    return object;
  }
}
