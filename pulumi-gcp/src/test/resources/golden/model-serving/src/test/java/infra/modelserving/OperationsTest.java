package infra.modelserving;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    assertTrue(dashboard.contains("\"title\":\"model (model-endpoint)\""));
    assertTrue(dashboard.contains("aiplatform.googleapis.com/prediction/online/prediction_count"));
    assertTrue(dashboard.contains("aiplatform.googleapis.com/prediction/online/error_count"));
    assertTrue(
        dashboard.contains("aiplatform.googleapis.com/prediction/online/prediction_latencies"));
    assertTrue(dashboard.contains("aiplatform.googleapis.com/prediction/online/replicas"));
    assertTrue(
        dashboard.contains("aiplatform.googleapis.com/prediction/online/accelerator/duty_cycle"));
    assertTrue(dashboard.contains("\"title\":\"assistant (chat-api)\""));
    assertTrue(dashboard.contains("run.googleapis.com/request_count"));
    assertTrue(dashboard.contains("run.googleapis.com/request_count"));
    assertTrue(dashboard.contains("run.googleapis.com/request_count"));
    assertTrue(dashboard.contains("run.googleapis.com/request_latencies"));
    assertTrue(dashboard.contains("run.googleapis.com/container/instance_count"));
    assertTrue(dashboard.contains("logging.googleapis.com/user/model-serving-assistant-outcomes"));
    assertTrue(dashboard.contains("logging.googleapis.com/user/model-serving-assistant-outcomes"));
    assertTrue(dashboard.contains("logging.googleapis.com/user/model-serving-assistant-outcomes"));
    assertTrue(dashboard.contains("logging.googleapis.com/user/model-serving-assistant-outcomes"));
    assertTrue(dashboard.contains("logging.googleapis.com/user/model-serving-assistant-outcomes"));
  }

  @Test
  void raisesAlerts() {
    assertAlert(
        "model-failed-calls",
        "aiplatform.googleapis.com/prediction/online/error_count",
        5.0,
        "0s",
        "The server fails: see the endpoint's log.");
    assertAlert(
        "model-latency-in-milliseconds",
        "aiplatform.googleapis.com/prediction/online/prediction_latencies",
        20000.0,
        "600s",
        "Answers take longer than most callers wait: allow more copies.");
    assertAlert(
        "assistant-failed-requests",
        "run.googleapis.com/request_count",
        5.0,
        "0s",
        "Questions fail: see the function's log for what Google Cloud answered.");
    assertAlert(
        "assistant-latency-in-milliseconds",
        "run.googleapis.com/request_latencies",
        20000.0,
        "600s",
        "Answers take nearly as long as the model is given.");
    assertAlert(
        "assistant-throttled-questions",
        "logging.googleapis.com/user/model-serving-assistant-outcomes",
        10.0,
        "300s",
        "More is asked than is let in, or than the model's quota allows: raise the limits.");
    assertAlert(
        "assistant-timeouts",
        "logging.googleapis.com/user/model-serving-assistant-outcomes",
        5.0,
        "0s",
        "The model takes too long to answer.");
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
  }
}
