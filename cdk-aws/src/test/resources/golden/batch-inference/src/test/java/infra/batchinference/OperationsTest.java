package infra.batchinference;

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
    assertTrue(dashboard.contains("## model (foundation-model)"));
    assertTrue(dashboard.contains("Invocations"));
    assertTrue(dashboard.contains("InvocationThrottles"));
    assertTrue(dashboard.contains("InvocationServerErrors"));
    assertTrue(dashboard.contains("InvocationLatency"));
    assertTrue(dashboard.contains("InputTokenCount"));
    assertTrue(dashboard.contains("OutputTokenCount"));
    assertTrue(dashboard.contains("## answers (batch-inference)"));
    assertTrue(dashboard.contains("ExecutionsStarted"));
    assertTrue(dashboard.contains("ExecutionsFailed"));
    assertTrue(dashboard.contains("ExecutionsTimedOut"));
    assertTrue(dashboard.contains("ExecutionThrottled"));
    assertTrue(dashboard.contains("ExecutionTime"));
    assertTrue(dashboard.contains("ApproximateNumberOfMessagesVisible"));
    assertTrue(dashboard.contains("## team (notification)"));
    assertTrue(dashboard.contains("NumberOfMessagesPublished"));
    assertTrue(dashboard.contains("NumberOfNotificationsFailed"));
  }

  @Test
  void raisesAlarms() {
    assertEquals(7, mine("AWS::CloudWatch::Alarm").size());
    assertAlarm(
        "AWS/Bedrock",
        "InvocationThrottles",
        10,
        2,
        "Bedrock refuses calls of the model: ask for a higher quota, or let fewer in.");
    assertAlarm(
        "AWS/Bedrock",
        "InvocationServerErrors",
        10,
        2,
        "Bedrock fails to run the model: see the AWS Health dashboard.");
    assertAlarm(
        "AWS/States",
        "ExecutionsFailed",
        1,
        1,
        "An execution failed: the message in the dead-letter queue says why.");
    assertAlarm(
        "AWS/States",
        "ExecutionsTimedOut",
        1,
        1,
        "An execution took longer than allowed: its history shows which step hung.");
    assertAlarm(
        "AWS/States",
        "ExecutionThrottled",
        1,
        1,
        "Step Functions slows executions down: ask for a higher quota of transitions.");
    assertAlarm(
        "AWS/SQS",
        "ApproximateNumberOfMessagesVisible",
        1,
        1,
        "Failures wait in the dead-letter queue: look at them and delete them.");
    assertAlarm(
        "AWS/SNS",
        "NumberOfNotificationsFailed",
        1,
        1,
        "A subscriber could not be reached: see the subscriptions of the topic.");
  }

  @Test
  void tellsSomebody() {
    for (var alarm : mine("AWS::CloudWatch::Alarm").values()) {
      var properties = (Map<?, ?>) alarm.get("Properties");
      assertTrue(properties.containsKey("AlarmActions"), alarm::toString);
      assertTrue(properties.containsKey("OKActions"), alarm::toString);
    }
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
