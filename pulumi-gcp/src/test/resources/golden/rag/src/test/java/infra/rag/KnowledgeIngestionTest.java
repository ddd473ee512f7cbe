package infra.rag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnowledgeIngestionTest {

  private static final String NAME = "knowledge-ingestion";

  private final MockedStack.Registration function =
      MockedStack.one("gcp:cloudfunctionsv2/function:Function", NAME);

  @Test
  void hearsOfChanges() {
    hearsOf("documents", "");
  }

  private static void hearsOf(final String source, final String prefix) {
    var notification =
        MockedStack.one("gcp:storage/notification:Notification", NAME + "-" + source);
    assertEquals(prefix, notification.at("objectNamePrefix"));
    assertEquals(
        List.of("OBJECT_FINALIZE", "OBJECT_DELETE", "OBJECT_ARCHIVE"),
        notification.at("eventTypes"));
  }

  @Test
  void comparesAllAfterNewSettings() {
    var written = MockedStack.one("gcp:storage/bucketObject:BucketObject", NAME + "-deployment");
    assertTrue(String.valueOf(written.at("content")).contains("e82bdc7d125e"));
    var notification =
        MockedStack.one("gcp:storage/notification:Notification", NAME + "-deployment");
    assertEquals(written.at("name"), notification.at("objectNamePrefix"));
  }

  @Test
  void keepsChangesUntilTheyAreTakenIn() {
    var changes = MockedStack.one("gcp:pubsub/subscription:Subscription", NAME + "-changes");
    assertEquals(10.0, changes.at("deadLetterPolicy", "maxDeliveryAttempts"));
    assertNotNull(changes.at("deadLetterPolicy", "deadLetterTopic"));
  }

  @Test
  void worksOnOneBatchAtATime() {
    assertEquals(1.0, function.at("serviceConfig", "maxInstanceCount"));
    assertEquals(1.0, function.at("serviceConfig", "maxInstanceRequestConcurrency"));
  }

  @Test
  void knowsItsSources() {
    var environment = (Map<?, ?>) function.at("serviceConfig", "environmentVariables");
    assertTrue(String.valueOf(environment.get("SOURCE_1")).endsWith("/"));
  }

  @Test
  void isCalledByItsOwnCallerOnly() {
    var callers =
        MockedStack.all("gcp:cloudrunv2/serviceIamMember:ServiceIamMember").stream()
            .filter(each -> each.name().startsWith(NAME))
            .toList();
    assertEquals(1, callers.size());
    assertEquals("roles/run.invoker", callers.get(0).at("role"));
    var caller = MockedStack.one("gcp:serviceaccount/account:Account", NAME + "-caller");
    assertTrue(
        String.valueOf(callers.get(0).at("member"))
            .contains(String.valueOf(caller.at("accountId"))));
  }
}
