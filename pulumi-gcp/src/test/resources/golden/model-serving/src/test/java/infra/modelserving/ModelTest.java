package infra.modelserving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {

  private static final String DEPLOYMENT =
      "gcp:vertex/aiEndpointWithModelGardenDeployment:AiEndpointWithModelGardenDeployment";

  private final MockedStack.Registration deployment = MockedStack.one(DEPLOYMENT, "model");

  @Test
  void servesTheModel() {
    assertEquals("Qwen/Qwen2.5-7B-Instruct", deployment.at("huggingFaceModelId"));
    var server = (Map<?, ?>) deployment.at("modelConfig", "containerSpec");
    assertEquals(
        "us-docker.pkg.dev/vertex-ai/vertex-vision-model-garden-dockers/pytorch-vllm-serve:20250710_0916_RC01",
        server.get("imageUri"));
    assertEquals("/v1/chat/completions", server.get("predictRoute"));
  }

  @Test
  void logsNoQuestions() {
    var arguments = (List<?>) deployment.at("modelConfig", "containerSpec", "args");
    assertTrue(arguments.contains("--disable-log-requests"));
  }

  @Test
  void runsOnNoMoreThanItMay() {
    var machines = (Map<?, ?>) deployment.at("deployConfig", "dedicatedResources");
    assertEquals("g2-standard-12", ((Map<?, ?>) machines.get("machineSpec")).get("machineType"));
    assertEquals(1.0, machines.get("minReplicaCount"));
    assertEquals(2.0, machines.get("maxReplicaCount"));
  }

  @Test
  void hasAnAddressOfItsOwn() {
    assertEquals(true, deployment.at("endpointConfig", "dedicatedEndpointEnabled"));
  }

  @Test
  void givesCallersNothingButTheCall() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "model-caller");
    assertEquals(
        List.of("aiplatform.endpoints.get", "aiplatform.endpoints.predict"),
        role.at("permissions"));
  }

  @Test
  void isCalledByAccountsOfItsCallersOnly() {
    var grants =
        MockedStack.all("gcp:vertex/aiEndpointIamMember:AiEndpointIamMember").stream()
            .filter(each -> each.name().startsWith("model-called-by-"))
            .toList();
    assertFalse(grants.isEmpty());
    for (var grant : grants) {
      assertEquals("serviceAccount", String.valueOf(grant.at("member")).split(":")[0]);
    }
  }

  @Test
  void keepsLogsAsLongAsAskedFor() {
    var logs = MockedStack.one("gcp:logging/projectBucketConfig:ProjectBucketConfig", "model");
    assertEquals(30.0, logs.at("retentionDays"));
    var kept = MockedStack.one("gcp:logging/projectSink:ProjectSink", "model").at("filter");
    var keptNowhereElse =
        MockedStack.one("gcp:logging/projectExclusion:ProjectExclusion", "model").at("filter");
    assertEquals(kept, keptNowhereElse);
  }
}
