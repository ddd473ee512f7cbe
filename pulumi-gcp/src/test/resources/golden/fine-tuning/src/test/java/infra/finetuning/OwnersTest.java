package infra.finetuning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OwnersTest {

  @Test
  void isThere() {
    var topic = MockedStack.one("gcp:pubsub/topic:Topic", "owners");
    assertEquals("owners", topic.name());
  }

  @Test
  void letsMonitoringPublishAlerts() {
    var grant =
        MockedStack.one(
            "gcp:pubsub/topicIAMMember:TopicIAMMember", "owners-published-by-monitoring");
    assertEquals("roles/pubsub.publisher", grant.at("role"));
  }
}
