package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private static final String DEPLOYMENT =
      "gcp:vertex/aiEndpointWithModelGardenDeployment:AiEndpointWithModelGardenDeployment";

  private final MockedStack.Registration deployment = MockedStack.one(DEPLOYMENT, "${c.name}");

  @Test
  void servesTheModel() {
    assertEquals("${model}", deployment.at("huggingFaceModelId"));
    var server = (Map<?, ?>) deployment.at("modelConfig", "containerSpec");
    assertEquals("${server.image}", server.get("imageUri"));
    assertEquals("/v1/chat/completions", server.get("predictRoute"));
  }
<#if server.command?has_content>

  @Test
  void logsNoQuestions() {
    var arguments = (List<?>) deployment.at("modelConfig", "containerSpec", "args");
    assertTrue(arguments.contains("--disable-log-requests"));
  }
</#if>

  @Test
  void runsOnNoMoreThanItMay() {
    var machines = (Map<?, ?>) deployment.at("deployConfig", "dedicatedResources");
    assertEquals("${machine.type}", ((Map<?, ?>) machines.get("machineSpec")).get("machineType"));
    assertEquals(${least}.0, machines.get("minReplicaCount"));
    assertEquals(${most}.0, machines.get("maxReplicaCount"));
  }

  @Test
<#if reach??>
  void isReachedFromTheNetworkOnly() {
    assertEquals(true, deployment.at("endpointConfig", "privateServiceConnectConfig", "enablePrivateServiceConnect"));
    assertNull(deployment.at("endpointConfig", "dedicatedEndpointEnabled"));
    var policy = MockedStack.one("gcp:networkconnectivity/serviceConnectionPolicy:ServiceConnectionPolicy", "${c.name}");
    assertEquals("gcp-vertexai", policy.at("serviceClass"));
  }
<#else>
  void hasAnAddressOfItsOwn() {
    assertEquals(true, deployment.at("endpointConfig", "dedicatedEndpointEnabled"));
  }
</#if>
<#if grants>

  @Test
  void givesCallersNothingButTheCall() {
    var role = MockedStack.one("gcp:projects/iAMCustomRole:IAMCustomRole", "${c.name}-caller");
    assertEquals(List.of("aiplatform.endpoints.get", "aiplatform.endpoints.predict"), role.at("permissions"));
  }

  @Test
  void isCalledByAccountsOfItsCallersOnly() {
    var grants =
        MockedStack.all("gcp:vertex/aiEndpointIamMember:AiEndpointIamMember").stream()
            .filter(each -> each.name().startsWith("${c.name}-called-by-"))
            .toList();
    assertFalse(grants.isEmpty());
    for (var grant : grants) {
      assertEquals("serviceAccount", String.valueOf(grant.at("member")).split(":")[0]);
    }
  }
</#if>

  @Test
  void keepsLogsAsLongAsAskedFor() {
    var logs = MockedStack.one("gcp:logging/projectBucketConfig:ProjectBucketConfig", "${c.name}");
    assertEquals(${logDays?c}.0, logs.at("retentionDays"));
    var kept = MockedStack.one("gcp:logging/projectSink:ProjectSink", "${c.name}").at("filter");
    var keptNowhereElse = MockedStack.one("gcp:logging/projectExclusion:ProjectExclusion", "${c.name}").at("filter");
    assertEquals(kept, keptNowhereElse);
  }
}
