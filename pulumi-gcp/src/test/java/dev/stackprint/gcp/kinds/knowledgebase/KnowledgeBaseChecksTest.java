package dev.stackprint.gcp.kinds.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeBaseChecksTest {

  private static TestBlueprint knowledge(String properties) {
    return TestBlueprint.of(
        """
        documents: {kind: object-store}
        knowledge: {kind: knowledge-base, sources: [{object-store: documents}], %s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data-deletion: retain",
        "dimensions: 768",
        "embedding-model: text-embedding",
        "chunking: {max-tokens: 2048, overlap: 50}",
        "gcp: {tier: scaled}",
      })
  void findsNothingInWhatFits(String properties) {
    assertThat(knowledge(properties).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dimensions: 256 | SP0703 components.knowledge.dimensions: The vectors of 'text-multilingual-embedding-2' cannot have 256 dimensions here",
        "embedding-model: gemini-embedding | SP0603 components.knowledge.embedding-model: 'gemini-embedding-1' is not known to work with RAG Engine",
        "chunking: {strategy: hierarchical} | SP0703 components.knowledge.chunking.strategy: RAG Engine cuts documents into pieces of equal size only",
        "chunking: {max-tokens: 4000} | SP0703 components.knowledge.chunking.max-tokens: 'text-multilingual-embedding-2' reads 2048 tokens of a piece, and no more",
        "parsing: {strategy: data-automation} | SP0703 components.knowledge.parsing.strategy: RAG Engine reads the text of documents only",
      })
  void findsWhatCannotBe(String properties, String finding) {
    assertThat(knowledge(properties).findings()).containsExactly(finding);
  }

  @Test
  void takesInObjectStoresOnly() {
    assertThat(
            TestBlueprint.of(
                    """
                    documents: {kind: object-store}
                    knowledge:
                      kind: knowledge-base
                      sources: [{object-store: documents}, {web: [https://www.example.com/]}]
                    """)
                .findings())
        .containsExactly(
            "SP0703 components.knowledge.sources[1].web: On Google Cloud documents are taken in"
                + " from object stores only");
  }

  @Test
  void wantsOneTierForOneEngine() {
    assertThat(
            TestBlueprint.of(
                    """
                    documents: {kind: object-store}
                    knowledge: {kind: knowledge-base, sources: [{object-store: documents}]}
                    other: {kind: knowledge-base, sources: [{object-store: documents}], gcp: {tier: scaled}}
                    """)
                .findings())
        .containsExactly(
            "SP0704 components.other.gcp.tier: A region has one RAG Engine, and 'knowledge' sets"
                + " its tier to basic");
  }
}
