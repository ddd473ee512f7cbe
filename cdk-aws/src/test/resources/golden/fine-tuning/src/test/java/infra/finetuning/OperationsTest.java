package infra.finetuning;

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
    assertTrue(dashboard.contains("## owners (notification)"));
    assertTrue(dashboard.contains("NumberOfMessagesPublished"));
    assertTrue(dashboard.contains("NumberOfNotificationsFailed"));
    assertTrue(dashboard.contains("## tuning (model-customization)"));
    assertTrue(dashboard.contains("ExecutionsStarted"));
    assertTrue(dashboard.contains("ExecutionsFailed"));
    assertTrue(dashboard.contains("ExecutionsTimedOut"));
    assertTrue(dashboard.contains("ExecutionThrottled"));
    assertTrue(dashboard.contains("ExecutionTime"));
    assertTrue(dashboard.contains("ApproximateNumberOfMessagesVisible"));
  }

  @Test
  void raisesAlarms() {
    assertEquals(5, mine("AWS::CloudWatch::Alarm").size());
    assertAlarm(
        "AWS/SNS",
        "NumberOfNotificationsFailed",
        1,
        1,
        "A subscriber could not be reached: see the subscriptions of the topic.");
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
