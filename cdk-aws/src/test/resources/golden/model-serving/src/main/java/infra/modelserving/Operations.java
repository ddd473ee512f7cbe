package infra.modelserving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import software.constructs.Construct;

/** A dashboard with a row for each component, and alarms on what should not happen. */
// model-serving.yaml:54 operations (monitoring)
final class Operations extends Construct {

  private static final Duration PERIOD = Duration.minutes(5);

  private final Dashboard dashboard;
  private final List<Alarm> alarms = new ArrayList<>();

  Operations(
      final Construct scope,
      final String id,
      final Model modelComponent,
      final Safety safety,
      final Assistant assistant) {
    super(scope, id);
    dashboard =
        Dashboard.Builder.create(this, "Dashboard").defaultInterval(Duration.days(1)).build();
    var rows =
        List.of(
            row("model (model-endpoint)", modelComponent(modelComponent)),
            row("safety (guardrail)", safety(safety)),
            row("assistant (chat-api)", assistant(assistant)));
    dashboard.addWidgets(
        AlarmStatusWidget.Builder.create()
            .title("Alarms")
            .alarms(alarms)
            .width(24)
            .height(3)
            .build());
    rows.forEach(dashboard::addWidgets);
  }

  /** Returns the address of the dashboard in the console. */
  String url() {
    var region = Stack.of(this).getRegion();
    return "https://%s.console.aws.amazon.com/cloudwatch/home?region=%s#dashboards/dashboard/%s"
        .formatted(region, region, dashboard.getDashboardName());
  }

  private List<GraphWidget> modelComponent(final Model modelComponent) {
    var byInferenceComponentName = Map.of("InferenceComponentName", modelComponent.componentName());
    var byEndpointName =
        new TreeMap<>(
            Map.of("EndpointName", modelComponent.endpointName(), "VariantName", "AllTraffic"));
    return List.of(
        graph("Requests", metric("AWS/SageMaker", "Invocations", "Sum", byInferenceComponentName)),
        graph(
            "Refused requests",
            metric("AWS/SageMaker", "Invocation4XXErrors", "Sum", byInferenceComponentName)),
        graph(
            "Failed requests",
            alarm(
                "ModelFailedRequests",
                metric("AWS/SageMaker", "Invocation5XXErrors", "Sum", byInferenceComponentName),
                5,
                1,
                "The model fails to answer: see the log of the endpoint.")),
        graph(
            "Latency in microseconds",
            metric("AWS/SageMaker", "ModelLatency", "p90", byInferenceComponentName)),
        graph(
            "Percent of the GPUs in use",
            metric(
                "/aws/sagemaker/Endpoints", "GPUUtilizationNormalized", "Average", byEndpointName)),
        graph(
            "Percent of their memory",
            metric(
                "/aws/sagemaker/Endpoints",
                "GPUMemoryUtilizationNormalized",
                "Average",
                byEndpointName)));
  }

  private List<GraphWidget> safety(final Safety safety) {
    var byGuardrailArn =
        new TreeMap<>(
            Map.of("GuardrailArn", safety.guardrailArn(), "GuardrailVersion", safety.version()));
    return List.of(
        graph(
            "Texts looked at",
            metric("AWS/Bedrock/Guardrails", "Invocations", "Sum", byGuardrailArn)),
        graph(
            "Interventions",
            metric("AWS/Bedrock/Guardrails", "InvocationsIntervened", "Sum", byGuardrailArn)));
  }

  private List<GraphWidget> assistant(final Assistant assistant) {
    var byApiId = Map.of("ApiId", assistant.apiId());
    var byFunctionName = Map.of("FunctionName", assistant.functionName());
    var byComponent = Map.of("Component", "assistant");
    return List.of(
        graph("Requests", metric("AWS/ApiGateway", "Count", "Sum", byApiId)),
        graph("Refused requests", metric("AWS/ApiGateway", "4xx", "Sum", byApiId)),
        graph(
            "Failed requests",
            alarm(
                "AssistantFailedRequests",
                metric("AWS/ApiGateway", "5xx", "Sum", byApiId),
                5,
                1,
                "Questions fail: see the function's log for what AWS answered.")),
        graph(
            "Latency in milliseconds",
            alarm(
                "AssistantLatencyInMilliseconds",
                metric("AWS/ApiGateway", "Latency", "p90", byApiId),
                20000,
                3,
                "Answers come close to the 30 seconds that the gateway waits.")),
        graph(
            "Function errors",
            alarm(
                "AssistantFunctionErrors",
                metric("AWS/Lambda", "Errors", "Sum", byFunctionName),
                1,
                1,
                "The function crashes: see its log.")),
        graph(
            "Function throttles",
            alarm(
                "AssistantFunctionThrottles",
                metric("AWS/Lambda", "Throttles", "Sum", byFunctionName),
                1,
                1,
                "Too many questions at once for the function's or account's concurrency.")),
        graph("Questions", metric("ModelServing", "Questions", "Sum", byComponent)),
        graph(
            "Questions without an answer",
            metric("ModelServing", "Unanswered", "Sum", byComponent)),
        graph(
            "Guardrail interventions",
            metric("ModelServing", "GuardrailInterventions", "Sum", byComponent)),
        graph(
            "Throttled questions",
            alarm(
                "AssistantThrottledQuestions",
                metric("ModelServing", "Throttled", "Sum", byComponent),
                10,
                2,
                "The model or the knowledge base refuses calls: ask for higher quotas.")),
        graph(
            "Timeouts",
            alarm(
                "AssistantTimeouts",
                metric("ModelServing", "Timeouts", "Sum", byComponent),
                5,
                1,
                "The model takes too long to answer.")),
        graph("Tokens in", metric("ModelServing", "InputTokens", "Sum", byComponent)),
        graph("Tokens out", metric("ModelServing", "OutputTokens", "Sum", byComponent)));
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
