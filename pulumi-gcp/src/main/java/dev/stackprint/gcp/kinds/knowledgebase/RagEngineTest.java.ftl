package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ${c.className}Test {

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
}
