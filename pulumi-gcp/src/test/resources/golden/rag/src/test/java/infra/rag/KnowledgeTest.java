package infra.rag;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KnowledgeTest {

  private final MockedStack.Registration corpus =
      MockedStack.one("gcp:vertex/aiRagCorpus:AiRagCorpus", "knowledge");

  @Test
  void embedsWithTheModel() {
    var endpoint =
        corpus.at(
            "vectorDbConfig", "ragEmbeddingModelConfig", "vertexPredictionEndpoint", "endpoint");
    assertTrue(
        String.valueOf(endpoint)
            .endsWith("/publishers/google/models/text-multilingual-embedding-002"),
        String.valueOf(endpoint));
  }

  @Test
  void hasAnEngineOfTheTier() {
    var engine =
        MockedStack.one("gcp:vertex/aiRagEngineConfig:AiRagEngineConfig", "knowledge-engine");
    assertNotNull(engine.at("ragManagedDbConfig", "basic"));
  }
}
