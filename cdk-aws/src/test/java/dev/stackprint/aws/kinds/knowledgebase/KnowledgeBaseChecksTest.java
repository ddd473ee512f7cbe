package dev.stackprint.aws.kinds.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeBaseChecksTest {

  private static TestBlueprint knowledge(String properties) {
    return AwsBlueprint.of(
        """
        private: {kind: network}
        documents: {kind: object-store}
        images: {kind: object-store}
        knowledge: {kind: knowledge-base, sources: [{object-store: documents}], %s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dimensions: 512",
        "embedding-model: cohere-embed-english-3",
        "chunking: {strategy: hierarchical, parent-tokens: 500, child-tokens: 100}",
        "parsing: {strategy: data-automation, images: images}",
        "'aws: {store: opensearch-serverless, standby-replicas: true}'",
        "'aws: {store: aurora-pgvector, network: private, min-capacity: 4}'",
      })
  void findsNothingInWhatFits(String properties) {
    assertThat(knowledge(properties).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dimensions: 1000 | SP0703 components.knowledge.dimensions: The vectors of 'titan-embed-text-2' cannot have 1000 dimensions",
        "embedding-model: titan-embed-image | SP0603 components.knowledge.embedding-model: 'titan-embed-image-1' is not known to work with knowledge bases",
        "chunking: {strategy: hierarchical, child-tokens: 1500} | SP0413 components.knowledge.chunking.child-tokens: The pieces that are searched are not smaller than those around them",
        "chunking: {strategy: hierarchical, overlap-tokens: 300} | SP0413 components.knowledge.chunking.overlap-tokens: Pieces overlap by all that they have",
        "parsing: {strategy: data-automation, images: documents} | SP0413 components.knowledge.parsing.images: Images found in documents cannot be kept in 'documents', which is a source",
        "aws: {standby-replicas: true} | SP0704 components.knowledge.aws.standby-replicas: `standby-replicas` is for the store opensearch-serverless only, and this one is s3-vectors",
        "aws: {network: private} | SP0704 components.knowledge.aws.network: `network` is for the store aurora-pgvector only, and this one is s3-vectors",
        "aws: {store: aurora-pgvector} | SP0704 components.knowledge.aws.store: The store aurora-pgvector is a database, and needs a network to lie in",
        "'aws: {store: aurora-pgvector, network: private, min-capacity: 8}' | SP0704 components.knowledge.aws.min-capacity: The least capacity is more than the most",
      })
  void findsWhatCannotBe(String properties, String finding) {
    assertThat(knowledge(properties).findings()).containsExactly(finding);
  }

  @Test
  void knowsWhichRegionsHaveTheStore() {
    assertThat(
            knowledge("aws: {store: aurora-pgvector, network: private}").in("sa-east-1").findings())
        .containsExactly(
            "SP0605 components.knowledge.aws.store: The store needs aurora-data-api, which"
                + " sa-east-1 is not known to have");
  }

  @Test
  void wantsSecretsInTheRegion() {
    assertThat(
            AwsBlueprint.of(
                    """
                    wiki:
                      kind: knowledge-base
                      sources:
                        - {web: [https://www.example.com/]}
                        - confluence: https://acme.atlassian.net
                          credentials: arn:aws:secretsmanager:eu-west-1:111122223333:secret:wiki-AbCdEf
                    """)
                .findings())
        .containsExactly(
            "SP0704 components.wiki.sources[1].credentials: The secret is in eu-west-1, and the"
                + " knowledge base in us-east-1");
  }

  @Test
  void asksForTheModelInTheRegionItself() {
    assertThat(knowledge("embedding-model: cohere-embed-4").in("eu-central-1").findings())
        .containsExactly(
            "SP0604 components.knowledge.embedding-model: The region eu-central-1 itself does not"
                + " have 'cohere-embed-4'");
  }
}
