package infra.modelserving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class OperationsTest {

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void showsEachComponent() {
    var dashboard = mine("AWS::CloudWatch::Dashboard").toString();
    assertTrue(dashboard.contains("## model (model-endpoint)"));
    assertTrue(dashboard.contains("Invocations"));
    assertTrue(dashboard.contains("Invocation4XXErrors"));
    assertTrue(dashboard.contains("Invocation5XXErrors"));
    assertTrue(dashboard.contains("ModelLatency"));
    assertTrue(dashboard.contains("GPUUtilizationNormalized"));
    assertTrue(dashboard.contains("GPUMemoryUtilizationNormalized"));
    assertTrue(dashboard.contains("## safety (guardrail)"));
    assertTrue(dashboard.contains("Invocations"));
    assertTrue(dashboard.contains("InvocationsIntervened"));
    assertTrue(dashboard.contains("## assistant (chat-api)"));
    assertTrue(dashboard.contains("Count"));
    assertTrue(dashboard.contains("4xx"));
    assertTrue(dashboard.contains("5xx"));
    assertTrue(dashboard.contains("Latency"));
    assertTrue(dashboard.contains("Errors"));
    assertTrue(dashboard.contains("Throttles"));
    assertTrue(dashboard.contains("Questions"));
    assertTrue(dashboard.contains("Unanswered"));
    assertTrue(dashboard.contains("GuardrailInterventions"));
    assertTrue(dashboard.contains("Throttled"));
    assertTrue(dashboard.contains("Timeouts"));
    assertTrue(dashboard.contains("InputTokens"));
    assertTrue(dashboard.contains("OutputTokens"));
  }

  @Test
  void raisesAlarms() {
    assertEquals(7, mine("AWS::CloudWatch::Alarm").size());
    assertAlarm(
        "AWS/SageMaker",
        "Invocation5XXErrors",
        5,
        1,
        "The model fails to answer: see the log of the endpoint.");
    assertAlarm(
        "AWS/ApiGateway",
        "5xx",
        5,
        1,
        "Questions fail: see the function's log for what AWS answered.");
    assertAlarm(
        "AWS/ApiGateway",
        "Latency",
        20000,
        3,
        "Answers come close to the 30 seconds that the gateway waits.");
    assertAlarm("AWS/Lambda", "Errors", 1, 1, "The function crashes: see its log.");
    assertAlarm(
        "AWS/Lambda",
        "Throttles",
        1,
        1,
        "Too many questions at once for the function's or account's concurrency.");
    assertAlarm(
        "ModelServing",
        "Throttled",
        10,
        2,
        "The model or the knowledge base refuses calls: ask for higher quotas.");
    assertAlarm("ModelServing", "Timeouts", 5, 1, "The model takes too long to answer.");
  }

  private void assertAlarm(
      final String namespace,
      final String metric,
      final Number threshold,
      final int periods,
      final String meaning) {
    template.hasResourceProperties(
        "AWS::CloudWatch::Alarm",
        Map.of(
            "Namespace", namespace,
            "MetricName", metric,
            "Dimensions", Match.anyValue(),
            "Threshold", threshold,
            "EvaluationPeriods", periods,
            "AlarmDescription", meaning,
            "TreatMissingData", "notBreaching"));
  }

  /** Returns the resources of a type that this construct made. */
  private Map<String, Map<String, Object>> mine(final String type) {
    var resources = new TreeMap<>(template.findResources(type));
    resources.keySet().removeIf(id -> !id.startsWith("Operations"));
    return resources;
  }
}
