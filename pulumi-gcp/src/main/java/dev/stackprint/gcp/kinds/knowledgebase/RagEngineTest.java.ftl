package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

  private static final String INGESTION = "${c.name}-ingestion";

  private final MockedStack.Registration corpus =
      MockedStack.one("gcp:vertex/aiRagCorpus:AiRagCorpus", "${c.name}");

  @Test
  void embedsWithTheModel() {
    var endpoint = corpus.at("vectorDbConfig", "ragEmbeddingModelConfig", "vertexPredictionEndpoint", "endpoint");
    assertTrue(String.valueOf(endpoint).endsWith("/publishers/${publisher}/models/${model}"), String.valueOf(endpoint));
  }
<#if key??>

  @Test
  void isEncryptedWithTheKey() {
    assertNotNull(corpus.at("encryptionSpec", "kmsKeyName"));
  }
</#if>
<#if tier??>

  @Test
  void hasAnEngineOfTheTier() {
    var engine = MockedStack.one("gcp:vertex/aiRagEngineConfig:AiRagEngineConfig", "${c.name}-engine");
    assertNotNull(engine.at("ragManagedDbConfig", "${tier.property}"));
  }
</#if>

  @Test
  void hearsOfChanges() {
<#list sources as source>
    hearsOf("${source.label}", "${source.prefix}");
</#list>
  }

  private static void hearsOf(final String source, final String prefix) {
    var notification = MockedStack.one("gcp:storage/notification:Notification", INGESTION + "-" + source);
    assertEquals(prefix, notification.at("objectNamePrefix"));
    assertEquals(List.of("OBJECT_FINALIZE", "OBJECT_DELETE", "OBJECT_ARCHIVE"), notification.at("eventTypes"));
  }

  @Test
  void comparesAllAfterNewSettings() {
    var written = MockedStack.one("gcp:storage/bucketObject:BucketObject", INGESTION + "-deployment");
    assertTrue(String.valueOf(written.at("content")).contains("${digest}"));
    var notification = MockedStack.one("gcp:storage/notification:Notification", INGESTION + "-deployment");
    assertEquals(written.at("name"), notification.at("objectNamePrefix"));
  }

  @Test
  void keepsChangesUntilTheyAreTakenIn() {
    var changes = MockedStack.one("gcp:pubsub/subscription:Subscription", INGESTION + "-changes");
    assertEquals(10.0, changes.at("deadLetterPolicy", "maxDeliveryAttempts"));
    assertNotNull(changes.at("deadLetterPolicy", "deadLetterTopic"));
  }

  @Test
  void worksOnOneBatchAtATime() {
    var function = MockedStack.one("gcp:cloudfunctionsv2/function:Function", INGESTION);
    assertEquals(1.0, function.at("serviceConfig", "maxInstanceCount"));
    assertEquals(1.0, function.at("serviceConfig", "maxInstanceRequestConcurrency"));
    var environment = (Map<?, ?>) function.at("serviceConfig", "environmentVariables");
    assertEquals("${c.name}-id", environment.get("CORPUS"));
  }

  @Test
  void isCalledByItsOwnCallerOnly() {
    var callers = MockedStack.all("gcp:cloudrunv2/serviceIamMember:ServiceIamMember").stream().filter(each -> each.name().startsWith(INGESTION)).toList();
    assertEquals(1, callers.size());
    assertEquals("roles/run.invoker", callers.get(0).at("role"));
    var caller = MockedStack.one("gcp:serviceaccount/account:Account", INGESTION + "-caller");
    assertTrue(String.valueOf(callers.get(0).at("member")).contains(String.valueOf(caller.at("accountId"))));
  }
}
