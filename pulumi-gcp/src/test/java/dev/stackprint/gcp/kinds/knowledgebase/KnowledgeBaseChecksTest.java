package dev.stackprint.gcp.kinds.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeBaseChecksTest {

  private static TestBlueprint knowledge(String properties) {
    return GcpBlueprint.of(
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
        "'gcp: {store: vertex-ai-search}, embedding-model: gemini-embedding'",
        "'gcp: {store: vector-search, replicas: 2}, embedding-model: gemini-embedding, dimensions: 1536'",
        "'gcp: {store: vector-search}, chunking: {strategy: hierarchical}'",
        "'gcp: {store: vector-search}, chunking: {strategy: none}'",
        "'gcp: {store: vertex-ai-search}, parsing: {strategy: data-automation}'",
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
        "'gcp: {store: vertex-ai-search}, dimensions: 768' | SP0703 components.knowledge.dimensions: Vertex AI Search embeds with a model of its own",
        "'gcp: {store: vertex-ai-search}, chunking: {max-tokens: 501}' | SP0703 components.knowledge.chunking.max-tokens: Vertex AI Search has no pieces of 501 tokens",
        "'gcp: {store: vertex-ai-search}, chunking: {strategy: semantic}' | SP0703 components.knowledge.chunking.strategy: Vertex AI Search cuts documents along their headings and paragraphs, up to a size",
        "'gcp: {store: vector-search}, chunking: {strategy: semantic}' | SP0703 components.knowledge.chunking.strategy: On Google Cloud nothing finds where the subject of a text changes",
        "'gcp: {store: vector-search}, chunking: {strategy: hierarchical, child-tokens: 1500}' | SP0413 components.knowledge.chunking.child-tokens: The pieces that are searched are not smaller than those around them",
        "'gcp: {store: vector-search}, chunking: {strategy: hierarchical, overlap-tokens: 300}' | SP0413 components.knowledge.chunking.overlap-tokens: Pieces overlap by all that they have",
        "'gcp: {store: vector-search, replicas: 3, max-replicas: 2}' | SP0704 components.knowledge.gcp.max-replicas: There are more machines at least than at most",
        "gcp: {replicas: 2} | SP0704 components.knowledge.gcp.replicas: `replicas` is for the store vector-search only, and this one is rag-engine",
        "'gcp: {store: vector-search}, parsing: {strategy: data-automation}' | SP0703 components.knowledge.parsing.strategy: Vector Search reads the text of documents only",
        "gcp: {cpus: 4} | SP0704 components.knowledge.gcp.cpus: `cpus` is for the store alloydb-pgvector only, and this one is rag-engine",
        "'gcp: {store: vertex-ai-search, tier: scaled}' | SP0704 components.knowledge.gcp.tier: `tier` is for the store rag-engine only, and this one is vertex-ai-search",
      })
  void findsWhatCannotBe(String properties, String finding) {
    assertThat(knowledge(properties).findings()).containsExactly(finding);
  }

  @Test
  void takesInObjectStoresOnly() {
    assertThat(
            GcpBlueprint.of(
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
  void wantsANetworkForADatabase() {
    assertThat(knowledge("gcp: {store: alloydb-pgvector}").findings())
        .containsExactly(
            "SP0704 components.knowledge.gcp.store: The store alloydb-pgvector is a database, and"
                + " needs a network to lie in");
    assertThat(inNetwork("10.0.0.0/22", "768")).isEmpty();
    assertThat(inNetwork("10.0.0.0/24", "768"))
        .containsExactly(
            "SP0704 components.knowledge.gcp.network: The network's range is too narrow to hold a"
                + " database");
  }

  @Test
  void wantsVectorsThatPgvectorCanIndex() {
    assertThat(inNetwork("10.0.0.0/16", "3072"))
        .containsExactly(
            "SP0703 components.knowledge.dimensions: An index of pgvector takes vectors of 2000"
                + " dimensions at most, and these have 3072");
  }

  private static List<String> inNetwork(String cidr, String dimensions) {
    return GcpBlueprint.of(
            """
            private: {kind: network, cidr: %s}
            documents: {kind: object-store}
            knowledge:
              kind: knowledge-base
              sources: [{object-store: documents}]
              embedding-model: gemini-embedding
              dimensions: %s
              gcp: {store: alloydb-pgvector, network: private}
            """
                .formatted(cidr, dimensions))
        .findings();
  }

  @Test
  void wantsAKeyWhereVertexAiSearchIs() {
    assertThat(
            GcpBlueprint.of(
                    """
                    secret: {kind: encryption-key}
                    documents: {kind: object-store}
                    knowledge:
                      kind: knowledge-base
                      sources: [{object-store: documents}]
                      key: secret
                      gcp: {store: vertex-ai-search}
                    """)
                .findings())
        .containsExactly(
            "SP0703 components.knowledge.key: Vertex AI Search is in a multi-region, and 'secret' is"
                + " a key of europe-west4");
  }

  @ParameterizedTest
  @CsvSource({"gemini-flash, 0", "claude-sonnet, 1"})
  void hasDocumentsReadByGeminiOnly(String model, int findings) {
    assertThat(
            GcpBlueprint.of(
                    """
                    reader: {kind: foundation-model, model: %s}
                    documents: {kind: object-store}
                    knowledge:
                      kind: knowledge-base
                      sources: [{object-store: documents}]
                      parsing: {strategy: foundation-model, model: reader}
                    """
                        .formatted(model))
                .findings())
        .filteredOn(
            each -> each.contains("RAG Engine has documents read by models of Google's only"))
        .hasSize(findings);
  }

  @Test
  void wantsOneTierForOneEngine() {
    assertThat(
            GcpBlueprint.of(
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
