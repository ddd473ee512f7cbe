package infra.modelserving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AssistantTest {

  private final MockedStack.Registration function =
      MockedStack.one("gcp:cloudfunctionsv2/function:Function", "assistant");

  @Test
  void runsAsAnAccountOfItsOwn() {
    var email = function.at("serviceConfig", "serviceAccountEmail");
    assertEquals(
        "model-serving-assistant@" + MockedStack.PROJECT + ".iam.gserviceaccount.com", email);
  }

  @Test
  void isGivenWhatItLooksFor() {
    var environment = (Map<?, ?>) function.at("serviceConfig", "environmentVariables");
    assertNotNull(environment.get("GOOGLE_CLOUD_PROJECT"));
    assertNotNull(environment.get("GUARDRAIL_TEMPLATE"));
    assertNotNull(environment.get("MODEL_ENDPOINT"));
    assertNotNull(environment.get("SESSIONS_DATABASE"));
    assertNotNull(environment.get("THREADS"));
  }

  @Test
  void takesOnNoMoreThanItMay() {
    assertEquals(2.0, function.at("serviceConfig", "maxInstanceCount"));
    assertEquals(50.0, function.at("serviceConfig", "maxInstanceRequestConcurrency"));
  }

  @Test
  void canBeCalledByNobodyButWhoIsAllowedTo() {
    for (var grant : MockedStack.all("gcp:cloudrunv2/serviceIamMember:ServiceIamMember")) {
      assertTrue(String.valueOf(grant.at("member")).startsWith("serviceAccount:"));
    }
  }

  @Test
  void forgetsConversations() {
    var field = MockedStack.one("gcp:firestore/field:Field", "assistant-expires");
    assertEquals("expires", field.at("field"));
    assertNotNull(field.at("ttlConfig"));
  }

  @Test
  void reachesNoOtherDatabase() {
    var grant = MockedStack.one("gcp:projects/iAMMember:IAMMember", "assistant-sessions");
    assertTrue(String.valueOf(grant.at("condition", "expression")).startsWith("resource.name == "));
  }

  @Test
  void keepsLogsAsLongAsAskedFor() {
    var logs = MockedStack.one("gcp:logging/projectBucketConfig:ProjectBucketConfig", "assistant");
    assertEquals(30.0, logs.at("retentionDays"));
    var kept = MockedStack.one("gcp:logging/projectSink:ProjectSink", "assistant").at("filter");
    var keptNowhereElse =
        MockedStack.one("gcp:logging/projectExclusion:ProjectExclusion", "assistant").at("filter");
    assertEquals(kept, keptNowhereElse);
  }
}
