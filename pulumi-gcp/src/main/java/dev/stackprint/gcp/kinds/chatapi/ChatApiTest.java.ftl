package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private final MockedStack.Registration function =
      MockedStack.one("gcp:cloudfunctionsv2/function:Function", "${c.name}");

  @Test
  void runsAsAnAccountOfItsOwn() {
    var email = function.at("serviceConfig", "serviceAccountEmail");
    assertEquals("${accountId}@" + MockedStack.PROJECT + ".iam.gserviceaccount.com", email);
  }

  @Test
  void isGivenWhatItLooksFor() {
    var environment = (Map<?, ?>) function.at("serviceConfig", "environmentVariables");
<#list environment as variable, value>
    assertNotNull(environment.get("${variable}"));
</#list>
  }

  @Test
  void takesOnNoMoreThanItMay() {
    assertEquals(${capacity.instances}.0, function.at("serviceConfig", "maxInstanceCount"));
    assertEquals(${capacity.concurrency}.0, function.at("serviceConfig", "maxInstanceRequestConcurrency"));
  }

  @Test
  void canBeCalledByNobodyButWhoIsAllowedTo() {
    for (var grant : MockedStack.all("gcp:cloudrunv2/serviceIamMember:ServiceIamMember")) {
      assertTrue(String.valueOf(grant.at("member")).startsWith("serviceAccount:"));
    }
  }
<#if subnetwork??>

  @Test
  void reachesNothingButTheNetwork() {
    assertEquals("VPC_EGRESS_ALL_TRAFFIC", function.at("serviceConfig", "directVpcEgress"));
  }
</#if>
<#if sessions??>

  @Test
  void forgetsConversations() {
    var field = MockedStack.one("gcp:firestore/field:Field", "${c.name}-expires");
    assertEquals("expires", field.at("field"));
    assertNotNull(field.at("ttlConfig"));
  }

  @Test
  void reachesNoOtherDatabase() {
    var grant = MockedStack.one("gcp:projects/iAMMember:IAMMember", "${c.name}-sessions");
    assertTrue(String.valueOf(grant.at("condition", "expression")).startsWith("resource.name == "));
  }
</#if>
<#if key??>

  @Test
  void keepsConversationsUnderTheKey() {
    assertNotNull(MockedStack.one("gcp:firestore/database:Database", "${c.name}").at("cmekConfig", "kmsKeyName"));
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
<#if gateway??>

  @Test
  void looksAtTokens() {
    var config = MockedStack.one("gcp:apigateway/apiConfig:ApiConfig", "${c.name}");
    var document = (Map<?, ?>) ((Map<?, ?>) ((List<?>) config.at("openapiDocuments")).get(0)).get("document");
    var text = new String(Base64.getDecoder().decode((String) document.get("contents")), StandardCharsets.UTF_8);
    assertTrue(text.contains("x-google-issuer: "));
    assertTrue(text.contains("address: https://"));
  }
</#if>
}
