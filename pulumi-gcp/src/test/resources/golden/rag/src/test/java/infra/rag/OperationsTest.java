package infra.rag;

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
    assertTrue(dashboard.contains("\"title\":\"knowledge (knowledge-base)\""));
    assertTrue(dashboard.contains("pubsub.googleapis.com/subscription/num_undelivered_messages"));
    assertTrue(dashboard.contains("pubsub.googleapis.com/subscription/oldest_unacked_message_age"));
    assertTrue(dashboard.contains("run.googleapis.com/request_count"));
    assertTrue(dashboard.contains("\"title\":\"model (foundation-model)\""));
    assertTrue(
        dashboard.contains(
            "aiplatform.googleapis.com/publisher/online_serving/model_invocation_count"));
    assertTrue(
        dashboard.contains(
            "aiplatform.googleapis.com/publisher/online_serving/model_invocation_latencies"));
    assertTrue(
        dashboard.contains("aiplatform.googleapis.com/publisher/online_serving/token_count"));
    assertTrue(
        dashboard.contains("aiplatform.googleapis.com/publisher/online_serving/token_count"));
    assertTrue(dashboard.contains("\"title\":\"assistant (chat-api)\""));
    assertTrue(dashboard.contains("run.googleapis.com/request_count"));
    assertTrue(dashboard.contains("run.googleapis.com/request_count"));
    assertTrue(dashboard.contains("run.googleapis.com/request_count"));
    assertTrue(dashboard.contains("run.googleapis.com/request_latencies"));
    assertTrue(dashboard.contains("run.googleapis.com/container/instance_count"));
    assertTrue(dashboard.contains("logging.googleapis.com/user/rag-assistant-outcomes"));
    assertTrue(dashboard.contains("logging.googleapis.com/user/rag-assistant-outcomes"));
    assertTrue(dashboard.contains("logging.googleapis.com/user/rag-assistant-outcomes"));
    assertTrue(dashboard.contains("logging.googleapis.com/user/rag-assistant-outcomes"));
    assertTrue(dashboard.contains("logging.googleapis.com/user/rag-assistant-outcomes"));
  }

  @Test
  void raisesAlerts() {
    assertAlert(
        "knowledge-documents-that-could-not-be-taken-in",
        "pubsub.googleapis.com/subscription/num_undelivered_messages",
        0.0,
        "0s",
        "Some documents cannot be found in the knowledge base: the log of the function that takes"
            + " them in says which. They are tried again every day.");
    assertAlert(
        "knowledge-age-of-the-oldest-change-that-waits-in-seconds",
        "pubsub.googleapis.com/subscription/oldest_unacked_message_age",
        7200.0,
        "600s",
        "Changes wait for hours: the function that takes them in fails, or has too many. Its log"
            + " says which.");
    assertAlert(
        "knowledge-failed-runs-of-what-takes-documents-in",
        "run.googleapis.com/request_count",
        0.0,
        "600s",
        "Documents cannot be taken in: the function's log says why. Changes wait meanwhile.");
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
        "logging.googleapis.com/user/rag-assistant-outcomes",
        10.0,
        "300s",
        "More is asked than is let in, or than the model's quota allows: raise the limits.");
    assertAlert(
        "assistant-timeouts",
        "logging.googleapis.com/user/rag-assistant-outcomes",
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
