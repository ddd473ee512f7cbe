package infra.finetuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationsTest {

  @Test
  void showsEachComponent() {
    var dashboard =
        MockedStack.one("gcp:monitoring/dashboard:Dashboard", "operations")
            .at("dashboardJson")
            .toString();
    assertTrue(dashboard.contains("\"title\":\"owners (notification)\""));
    assertTrue(dashboard.contains("pubsub.googleapis.com/topic/send_message_operation_count"));
    assertTrue(dashboard.contains("\"title\":\"tuning (model-customization)\""));
    assertTrue(dashboard.contains("workflows.googleapis.com/started_execution_count"));
    assertTrue(dashboard.contains("pubsub.googleapis.com/subscription/num_undelivered_messages"));
  }

  @Test
  void raisesAlerts() {
    assertAlert(
        "tuning-failures-kept",
        "pubsub.googleapis.com/subscription/num_undelivered_messages",
        0.0,
        "0s",
        "Executions failed: their messages say why. Pull and acknowledge them.");
  }

  private static void assertAlert(
      final String id,
      final String metric,
      final double threshold,
      final String duration,
      final String meaning) {
    var policy = MockedStack.one("gcp:monitoring/alertPolicy:AlertPolicy", "operations-" + id);
    assertEquals(meaning, policy.at("documentation", "content"));
    var conditions = (List<?>) policy.at("conditions");
    assertEquals(1, conditions.size());
    var condition = (Map<?, ?>) ((Map<?, ?>) conditions.get(0)).get("conditionThreshold");
    assertTrue(condition.get("filter").toString().contains("metric.type=\"" + metric + "\""));
    assertEquals(threshold, condition.get("thresholdValue"));
    assertEquals(duration, condition.get("duration"));
    assertFalse(((List<?>) policy.at("notificationChannels")).isEmpty());
  }
}
