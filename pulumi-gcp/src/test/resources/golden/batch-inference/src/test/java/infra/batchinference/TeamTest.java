package infra.batchinference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TeamTest {

  @Test
  void isThere() {
    var topic = MockedStack.one("gcp:pubsub/topic:Topic", "team");
    assertEquals("team", topic.name());
  }

  @Test
  void letsMonitoringPublishAlerts() {
    var grant =
        MockedStack.one("gcp:pubsub/topicIAMMember:TopicIAMMember", "team-published-by-monitoring");
    assertEquals("roles/pubsub.publisher", grant.at("role"));
  }
}
