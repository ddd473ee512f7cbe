package infra.finetuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TextWidget;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.YAxisProps;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.constructs.Construct;

/** A dashboard with a row for each component, and alarms on what should not happen. */
// fine-tuning.yaml:55 operations (monitoring)
final class Operations extends Construct {

  private static final Duration PERIOD = Duration.minutes(5);

  private final Dashboard dashboard;
  private final List<Alarm> alarms = new ArrayList<>();
  private final SnsAction tellSomebody;

  Operations(final Construct scope, final String id, final Owners owners, final Tuning tuning) {
    super(scope, id);
    tellSomebody = new SnsAction(owners.topic());
    dashboard =
        Dashboard.Builder.create(this, "Dashboard").defaultInterval(Duration.days(1)).build();
    var rows =
        List.of(
            row("owners (notification)", owners(owners)),
            row("tuning (model-customization)", tuning(tuning)));
    dashboard.addWidgets(
        AlarmStatusWidget.Builder.create()
            .title("Alarms")
            .alarms(alarms)
            .width(24)
            .height(2)
            .build());
    rows.forEach(dashboard::addWidgets);
  }

  /** Returns the address of the dashboard in the console. */
  String url() {
    var region = Stack.of(this).getRegion();
    return "https://%s.console.aws.amazon.com/cloudwatch/home?region=%s#dashboards/dashboard/%s"
        .formatted(region, region, dashboard.getDashboardName());
  }

  private List<GraphWidget> owners(final Owners owners) {
    var byTopicName = Map.of("TopicName", owners.topicName());
    return List.of(
        graph("Messages", metric("AWS/SNS", "NumberOfMessagesPublished", "Sum", byTopicName)),
        graph(
            "Not delivered",
            alarm(
                "OwnersNotDelivered",
                metric("AWS/SNS", "NumberOfNotificationsFailed", "Sum", byTopicName),
                1,
                1,
                "A subscriber could not be reached: see the subscriptions of the topic.")));
  }

  private List<GraphWidget> tuning(final Tuning tuning) {
    var byStateMachineArn = Map.of("StateMachineArn", tuning.stateMachine().getStateMachineArn());
    var byQueueName = Map.of("QueueName", tuning.deadLettersName());
    return List.of(
        graph("Started", metric("AWS/States", "ExecutionsStarted", "Sum", byStateMachineArn)),
        graph(
            "Failed",
            alarm(
                "TuningFailed",
                metric("AWS/States", "ExecutionsFailed", "Sum", byStateMachineArn),
                1,
                1,
                "An execution failed: the message in the dead-letter queue says why.")),
        graph(
            "Timed out",
            alarm(
                "TuningTimedOut",
                metric("AWS/States", "ExecutionsTimedOut", "Sum", byStateMachineArn),
                1,
                1,
                "An execution took longer than allowed: its history shows which step hung.")),
        graph(
            "Throttled",
            alarm(
                "TuningThrottled",
                metric("AWS/States", "ExecutionThrottled", "Sum", byStateMachineArn),
                1,
                1,
                "Step Functions slows executions down: ask for a higher quota of transitions.")),
        graph("Duration", metric("AWS/States", "ExecutionTime", "p90", byStateMachineArn)),
        graph(
            "Failures kept",
            alarm(
                "TuningFailuresKept",
                metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", byQueueName),
                1,
                1,
                "Failures wait in the dead-letter queue: look at them and delete them.")));
  }

  private static Metric metric(
      final String namespace,
      final String name,
      final String statistic,
      final Map<String, String> dimensions) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .statistic(statistic)
        .dimensionsMap(dimensions)
        .period(PERIOD)
        .build();
  }

  /** An alarm while a metric is at or above its threshold; no data means that nothing happened. */
  private Alarm alarm(
      final String id,
      final Metric metric,
      final Number threshold,
      final int periods,
      final String meaning) {
    var alarm =
        Alarm.Builder.create(this, id)
            .alarmDescription(meaning)
            .metric(metric)
            .threshold(threshold)
            .evaluationPeriods(periods)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(tellSomebody);
    alarm.addOkAction(tellSomebody);
    alarms.add(alarm);
    return alarm;
  }

  private static GraphWidget graph(final String title, final Alarm alarm) {
    return graph(title)
        .left(List.of(alarm.getMetric()))
        .leftAnnotations(List.of(alarm.toAnnotation()))
        .build();
  }

  private static GraphWidget graph(final String title, final Metric metric) {
    return graph(title).left(List.of(metric)).build();
  }

  private static GraphWidget.Builder graph(final String title) {
    return GraphWidget.Builder.create()
        .title(title)
        .width(6)
        .height(5)
        .leftYAxis(YAxisProps.builder().min(0).build());
  }

  private static IWidget[] row(final String heading, final List<GraphWidget> graphs) {
    var text = TextWidget.Builder.create().markdown("## " + heading).width(24).height(1).build();
    return Stream.concat(Stream.of(text), graphs.stream()).toArray(IWidget[]::new);
  }
}
