package dev.stackprint.aws.kinds.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KnowledgeBaseKindTest {

  private static TestBlueprint knowledge(String properties) {
    return AwsBlueprint.of(
        """
        private: {kind: network}
        model: {kind: foundation-model, model: claude-sonnet}
        documents: {kind: object-store}
        images: {kind: object-store}
        knowledge: {kind: knowledge-base, sources: [{object-store: documents, prefix: a/}], %s}
        """
            .formatted(properties));
  }

  private static String nameOfKnowledgeBase(String properties) {
    return find("\\+ \"(-[0-9a-f]{8})\"", knowledge(properties).component("Knowledge"));
  }

  private static String nameOfSource(String properties) {
    return find(
        "\\.name\\(\"(\\w+-[0-9a-f]{8})\"\\)", knowledge(properties).component("Knowledge"));
  }

  private static String find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  @Test
  void givesAReplacementAnotherName() {
    String name = nameOfKnowledgeBase("aws: {}");
    assertThat(nameOfKnowledgeBase("embedding-model: titan-embed-text")).isEqualTo(name);
    assertThat(nameOfKnowledgeBase("chunking: {max-tokens: 500}")).isEqualTo(name);
    assertThat(nameOfKnowledgeBase("dimensions: 256")).isNotEqualTo(name);
    assertThat(nameOfKnowledgeBase("embedding-model: titan-embed-text-1")).isNotEqualTo(name);
    assertThat(nameOfKnowledgeBase("aws: {store: opensearch-serverless}")).isNotEqualTo(name);
    assertThat(nameOfKnowledgeBase("parsing: {strategy: data-automation, images: images}"))
        .isNotEqualTo(name);
  }

  @Test
  void givesAReplacedSourceAnotherName() {
    String name = nameOfSource("aws: {}");
    assertThat(name).startsWith("documents-");
    assertThat(nameOfSource("chunking: {max-tokens: 300}")).isEqualTo(name);
    assertThat(nameOfSource("data-deletion: retain")).isEqualTo(name);
    assertThat(nameOfSource("chunking: {max-tokens: 301}")).isNotEqualTo(name);
    assertThat(nameOfSource("parsing: {strategy: foundation-model, model: model}"))
        .isNotEqualTo(name);
  }

  @Test
  void hasOnlyTheMethodsThatSomebodyNeeds() {
    String alone = knowledge("aws: {}").component("Knowledge");
    assertThat(alone).contains("String id()").doesNotContain("grantRetrieve", "String arn()");
    String asked =
        AwsBlueprint.of(
                """
                model: {kind: foundation-model, model: claude-sonnet}
                documents: {kind: object-store}
                knowledge: {kind: knowledge-base, sources: [{object-store: documents}]}
                assistant: {kind: chat-api, model: model, knowledge: knowledge}
                """)
            .component("Knowledge");
    assertThat(asked).contains("void grantRetrieve(final IGrantable searcher)");
  }

  @Test
  void tellsAModelItsDimensionsOnlyIfItHasAChoice() {
    assertThat(knowledge("embedding-model: titan-embed-text-2").component("Knowledge"))
        .contains(".dimensions(KnowledgeVectors.DIMENSIONS)");
    assertThat(knowledge("embedding-model: titan-embed-text-1").component("Knowledge"))
        .doesNotContain(".dimensions(");
  }

  @Test
  void readsAndHearsOfThePrefixOnly() {
    assertThat(knowledge("aws: {}").component("Knowledge"))
        .contains("documents.grantReadObjects(role, \"a/\");")
        .contains("allow(role, documents.bucket().getBucketArn(), \"s3:ListBucket\");")
        .contains(".inclusionPrefixes(List.of(\"a/\"))")
        .contains(
            "ingestion.onChange(\"Documents\", documentsSource, documents.bucket(), \"a/\");");
  }

  @Test
  void namesSourcesOfAKindApart() {
    String construct =
        AwsBlueprint.of(
                """
                knowledge:
                  kind: knowledge-base
                  sources:
                    - {web: [https://a.example.com/]}
                    - {web: [https://b.example.com/], refresh: 90m}
                """)
            .component("Knowledge");
    assertThat(construct)
        .contains("ingestion.onSchedule(\"Web\", webSource, Duration.days(1));")
        .contains("ingestion.onSchedule(\"Web2\", web2Source, Duration.minutes(90));");
  }

  @Test
  void doesNotTakeTheNameOfAnotherComponent() {
    TestBlueprint blueprint =
        AwsBlueprint.of(
            """
            documents: {kind: object-store}
            knowledge-vectors: {kind: object-store}
            knowledge: {kind: knowledge-base, sources: [{object-store: documents}]}
            """);
    assertThat(blueprint.component("KnowledgeVectors")).contains("Bucket bucket");
    assertThat(blueprint.component("KnowledgeVectorsPart")).contains("CfnIndex index");
  }

  @Test
  void looksUpTheProfileThatReadsDocuments() {
    assertThat(
            knowledge("parsing: {strategy: foundation-model, model: model}").component("Knowledge"))
        .contains("model.grantInvoke(role);")
        .contains("allow(role, model.modelArn(), \"bedrock:GetInferenceProfile\");");
  }

  @Test
  void tellsWhatAStoreCostsWhileIdle() {
    String readme = "README.md";
    assertThat(knowledge("aws: {}").file(readme)).contains("Nothing bills by the hour");
    assertThat(knowledge("aws: {store: opensearch-serverless}").file(readme))
        .contains("| OpenSearch Serverless, at least 1 capacity unit (OCU) | USD 175.20 a month |");
    assertThat(
            knowledge("aws: {store: opensearch-serverless, standby-replicas: true}").file(readme))
        .contains("at least 2 capacity units (OCU)");
    assertThat(knowledge("aws: {store: aurora-pgvector, network: private}").file(readme))
        .contains("Nothing bills by the hour")
        .contains("set `deletion-protection: false` on `knowledge`");
    assertThat(
            knowledge("aws: {store: aurora-pgvector, network: private, min-capacity: 0.5}")
                .file(readme))
        .contains("Aurora, at least 0.5 capacity units (ACU)");
  }
}
