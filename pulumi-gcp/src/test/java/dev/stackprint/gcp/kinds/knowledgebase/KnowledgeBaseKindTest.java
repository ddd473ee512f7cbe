package dev.stackprint.gcp.kinds.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeBaseKindTest {

  private static final TestBlueprint TWO =
      GcpBlueprint.of(
          """
          documents: {kind: object-store}
          knowledge:
            kind: knowledge-base
            sources: [{object-store: documents, prefix: a/}, {object-store: documents, prefix: b/}]
          other: {kind: knowledge-base, sources: [{object-store: documents}]}
          """);

  @Test
  void setsTheRegionsEngineOnce() {
    assertThat(TWO.component("Knowledge")).contains("new AiRagEngineConfig(", ".basic(");
    assertThat(TWO.component("Other")).doesNotContain("AiRagEngineConfig");
  }

  @Test
  void grantsEachReaderABucketOnce() {
    assertThat(TWO.component("Knowledge"))
        .containsOnlyOnce("documents.grantRead(\"knowledge-ingestion\"")
        .containsOnlyOnce("documents.grantRead(\"knowledge-engine\"");
  }

  @Test
  void cutsAsAsked() {
    assertThat(
            GcpBlueprint.of(
                    """
                    documents: {kind: object-store}
                    knowledge:
                      kind: knowledge-base
                      sources: [{object-store: documents}]
                      chunking: {max-tokens: 250, overlap: 10}
                    """)
                .file("functions/knowledge/settings.json"))
        .contains("\"chunkSize\": 250", "\"chunkOverlap\": 25");
  }

  @ParameterizedTest
  @CsvSource({"europe-west4, eu", "us-east4, us", "asia-east1, global"})
  void keepsSearchInTheGeographyIfThereIsOne(String region, String location) {
    assertThat(
            GcpBlueprint.of(
                    """
                    documents: {kind: object-store}
                    knowledge:
                      kind: knowledge-base
                      sources: [{object-store: documents}]
                      gcp: {store: vertex-ai-search}
                    """)
                .in(region)
                .component("Knowledge"))
        .contains("LOCATION = \"" + location + "\"");
  }

  @Test
  void takesAllInAgainWhenSourcesChange() {
    String one = digest("documents");
    assertThat(digest("documents")).isEqualTo(one);
    assertThat(digest("documents, prefix: manuals/")).isNotEqualTo(one);
  }

  private static String digest(String source) {
    String main =
        GcpBlueprint.of(
                """
                documents: {kind: object-store}
                knowledge: {kind: knowledge-base, sources: [{object-store: %s}]}
                """
                    .formatted(source))
            .component("Knowledge");
    return main.replaceAll("(?s).*settings\\\\\": \\\\\"([0-9a-f]+).*", "$1");
  }
}
