package infra.rag;

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
// rag.yaml:56 operations (monitoring)
final class Operations extends Construct {

  private static final Duration PERIOD = Duration.minutes(5);

  private final Dashboard dashboard;
  private final List<Alarm> alarms = new ArrayList<>();

  Operations(
      final Construct scope,
      final String id,
      final Knowledge knowledge,
      final Safety safety,
      final Model model,
      final Assistant assistant) {
    super(scope, id);
    dashboard =
        Dashboard.Builder.create(this, "Dashboard").defaultInterval(Duration.days(1)).build();
    var rows =
        List.of(
            row("knowledge (knowledge-base)", knowledge(knowledge)),
            row("safety (guardrail)", safety(safety)),
            row("model (foundation-model)", model(model)),
            row("assistant (chat-api)", assistant(assistant)));
    dashboard.addWidgets(
        AlarmStatusWidget.Builder.create()
            .title("Alarms")
            .alarms(alarms)
            .width(24)
            .height(4)
            .build());
    rows.forEach(dashboard::addWidgets);
  }

  /** Returns the address of the dashboard in the console. */
  String url() {
    var region = Stack.of(this).getRegion();
    return "https://%s.console.aws.amazon.com/cloudwatch/home?region=%s#dashboards/dashboard/%s"
        .formatted(region, region, dashboard.getDashboardName());
  }

  private List<GraphWidget> knowledge(final Knowledge knowledge) {
    var byKnowledgeBase = Map.of("KnowledgeBase", knowledge.arn());
    var byQueueName = Map.of("QueueName", knowledge.ingestion().deadLettersName());
    var byFunctionName = Map.of("FunctionName", knowledge.ingestion().starterName());
    return List.of(
        graph(
            "Documents that could not be taken in",
            alarm(
                "KnowledgeDocumentsThatCouldNotBeTakenIn",
                metric("Rag", "FailedDocuments", "Sum", byKnowledgeBase),
                1,
                1,
                "Some documents cannot be found in the knowledge base: its log says which, and"
                    + " why.")),
        graph(
            "Failed ingestions",
            alarm(
                "KnowledgeFailedIngestions",
                metric("Rag", "FailedIngestions", "Sum", byKnowledgeBase),
                1,
                1,
                "A source could not be ingested: its data source in the Bedrock console says"
                    + " why.")),
        graph(
            "Changes given up",
            alarm(
                "KnowledgeChangesGivenUp",
                metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", byQueueName),
                1,
                1,
                "Changes waited for days without being ingested: mend the cause, then redrive the"
                    + " queue.")),
        graph(
            "Errors when starting ingestions",
            alarm(
                "KnowledgeErrorsWhenStartingIngestions",
                metric("AWS/Lambda", "Errors", "Sum", byFunctionName),
                1,
                1,
                "Ingestions cannot be started: the function's log says why. Changes wait"
                    + " meanwhile.")));
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

  private List<GraphWidget> model(final Model model) {
    var byModelId = Map.of("ModelId", model.metricId());
    return List.of(
        graph("Calls", metric("AWS/Bedrock", "Invocations", "Sum", byModelId)),
        graph(
            "Throttled calls",
            alarm(
                "ModelThrottledCalls",
                metric("AWS/Bedrock", "InvocationThrottles", "Sum", byModelId),
                10,
                2,
                "Bedrock refuses calls of the model: ask for a higher quota, or let fewer in.")),
        graph(
            "Failed calls",
            alarm(
                "ModelFailedCalls",
                metric("AWS/Bedrock", "InvocationServerErrors", "Sum", byModelId),
                10,
                2,
                "Bedrock fails to run the model: see the AWS Health dashboard.")),
        graph("Latency", metric("AWS/Bedrock", "InvocationLatency", "p90", byModelId)),
        graph("Tokens in", metric("AWS/Bedrock", "InputTokenCount", "Sum", byModelId)),
        graph("Tokens out", metric("AWS/Bedrock", "OutputTokenCount", "Sum", byModelId)));
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
        graph("Questions", metric("Rag", "Questions", "Sum", byComponent)),
        graph("Questions without an answer", metric("Rag", "Unanswered", "Sum", byComponent)),
        graph(
            "Guardrail interventions", metric("Rag", "GuardrailInterventions", "Sum", byComponent)),
        graph(
            "Throttled questions",
            alarm(
                "AssistantThrottledQuestions",
                metric("Rag", "Throttled", "Sum", byComponent),
                10,
                2,
                "The model or the knowledge base refuses calls: ask for higher quotas.")),
        graph(
            "Timeouts",
            alarm(
                "AssistantTimeouts",
                metric("Rag", "Timeouts", "Sum", byComponent),
                5,
                1,
                "The model takes too long to answer.")),
        graph("Tokens in", metric("Rag", "InputTokens", "Sum", byComponent)),
        graph("Tokens out", metric("Rag", "OutputTokens", "Sum", byComponent)));
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
