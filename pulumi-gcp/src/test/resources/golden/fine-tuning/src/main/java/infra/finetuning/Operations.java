package infra.finetuning;

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
// fine-tuning.yaml:55 operations (monitoring)
final class Operations extends ComponentResource {

  private static final String PERIOD = "300s";

  private final String name;
  private final GoogleProject project;
  private final Output<List<String>> channels;
  private final Dashboard dashboard;

  Operations(
      final String name, final GoogleProject project, final Owners owners, final Tuning tuning) {
    super("fine-tuning:index:Operations", name, project.componentOptions());
    this.name = name;
    this.project = project;
    channels = Output.all(owners.channels());
    var rows =
        List.of(
            new Row("owners (notification)", owners(owners)),
            new Row("tuning (model-customization)", tuning(tuning)));
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

  private List<Output<Map<String, Object>>> owners(final Owners owners) {
    var byTopicId = Output.format(" AND resource.labels.topic_id=\"%s\"", owners.topicName());
    return List.of(
        chart(
            "Messages",
            metric(
                "pubsub_topic",
                "pubsub.googleapis.com/topic/send_message_operation_count",
                byTopicId,
                "ALIGN_DELTA",
                "REDUCE_SUM")));
  }

  private List<Output<Map<String, Object>>> tuning(final Tuning tuning) {
    var byWorkflowId =
        Output.format(" AND resource.labels.workflow_id=\"%s\"", tuning.workflowName());
    var bySubscriptionId =
        Output.format(" AND resource.labels.subscription_id=\"%s\"", tuning.failuresName());
    return List.of(
        chart(
            "Started",
            metric(
                "workflows.googleapis.com/Workflow",
                "workflows.googleapis.com/started_execution_count",
                byWorkflowId,
                "ALIGN_DELTA",
                "REDUCE_SUM")),
        alert(
            "tuning-failures-kept",
            "tuning: failures kept",
            "Failures kept",
            metric(
                "pubsub_subscription",
                "pubsub.googleapis.com/subscription/num_undelivered_messages",
                bySubscriptionId,
                "ALIGN_MAX",
                "REDUCE_MAX"),
            0.0,
            "0s",
            "Executions failed: their messages say why. Pull and acknowledge them."));
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
            .notificationChannels(channels)
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
                      jsonProperty("displayName", "fine-tuning: operations"),
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
