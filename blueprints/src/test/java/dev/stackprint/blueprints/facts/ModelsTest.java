package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.facts.ModelMatch.Ambiguous;
import dev.stackprint.blueprints.facts.ModelMatch.Found;
import dev.stackprint.blueprints.facts.ModelMatch.Unknown;
import dev.stackprint.blueprints.plan.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {

  private final Models models = Facts.load().models();

  @Test
  void aFamilyStandsForItsVersionsNewestActiveOneFirst() {
    Found found = (Found) models.find("claude-sonnet");

    assertThat(found.versions())
        .extracting(Model::name)
        .containsExactly(
            "claude-sonnet-5-5", "claude-sonnet-5", "claude-sonnet-4-6", "claude-sonnet-4-5");
    assertThat(found.newest().legacy()).isFalse();
  }

  @Test
  void aLegacyVersionComesAfterTheActiveOnes() {
    Found found = (Found) models.find("claude-opus");

    assertThat(found.versions().get(found.versions().size() - 1).name())
        .isEqualTo("claude-opus-4-1");
    assertThat(found.versions()).filteredOn(Model::legacy).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "claude-sonnet-4-5, claude-sonnet-4-5",
    "anthropic.claude-sonnet-4-5-20250929-v1:0, claude-sonnet-4-5",
    "eu.anthropic.claude-sonnet-4-5-20250929-v1:0, claude-sonnet-4-5",
    "titan-embed-text, titan-embed-text-2",
    "amazon.titan-embed-text-v2:0, titan-embed-text-2",
    "nova-lite, nova-lite-2",
    "cohere-rerank, cohere-rerank-3-5",
  })
  void familiesVersionsAndProviderIdsAreNames(String name, String version) {
    assertThat(models.find(name))
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.newest().name()).isEqualTo(version));
  }

  @Test
  void aProfileIdPinsTheProfile() {
    assertThat(((Found) models.find("jp.anthropic.claude-sonnet-4-6")).geography()).contains("jp");
    // There is no such profile, though there is such a model.
    assertThat(models.find("jp.anthropic.claude-sonnet-5-5")).isInstanceOf(Unknown.class);
  }

  @Test
  void theBeginningOfSeveralNamesIsAmbiguous() {
    assertThat(models.find("claude"))
        .isEqualTo(
            new Ambiguous(
                "claude", List.of("claude-haiku", "claude-sonnet", "claude-opus", "claude-fable")));
    assertThat(((Ambiguous) models.find("llama-3")).candidates()).contains("llama-3-3-70b");
  }

  @ParameterizedTest
  @CsvSource({
    "claude-sonnet-9, claude-sonnet",
    "claude-sonnet-4.5, claude-sonnet-4-5",
    "anthropic.claude-opus-9-v1:0, claude-opus",
    "titan-embed-text-v3, titan-embed-text",
    "Nova-Lite, nova-lite",
    "claude-sonet, claude-sonnet",
  })
  void anUnknownNameIsNextToLikeOnes(String wrong, String right) {
    assertThat(models.find(wrong))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.suggestions()).contains(right));
  }

  @Test
  void aNameLikeNoOtherHasNoSuggestions() {
    assertThat(models.find("zzz")).isEqualTo(new Unknown("zzz", List.of()));
    assertThat(models.find("")).isEqualTo(new Unknown("", List.of()));
    assertThat(models.find(".")).isEqualTo(new Unknown(".", List.of()));
  }

  @Test
  void everyNameAndIdIsUnique() {
    Set<String> seen = new HashSet<>();
    assertThat(models.names()).allSatisfy(name -> assertThat(seen.add(name)).as(name).isTrue());
    assertThat(models.all())
        .allSatisfy(
            model -> {
              List<String> ids = new ArrayList<>();
              model.bedrock().ifPresent(listing -> ids.add(listing.id()));
              // What Vertex AI calls a model may be what we call it, too.
              model
                  .vertex()
                  .map(VertexListing::id)
                  .filter(id -> models.find(id) instanceof Found && !id.equals(model.name()))
                  .ifPresent(ids::add);
              assertThat(ids)
                  .allSatisfy(
                      id -> {
                        assertThat(seen.add(id)).as(id).isTrue();
                        assertThat(((Found) models.find(id)).newest()).isEqualTo(model);
                      });
            });
  }

  @Test
  void everyModelIsComplete() {
    assertThat(models.all())
        .hasSizeGreaterThan(70)
        .allSatisfy(
            model -> {
              assertThat(model.takes()).isNotEmpty();
              assertThat(model.isOn(Target.AWS) || model.isOn(Target.GCP)).isTrue();
              assertThat(model.embedding().isPresent()).isEqualTo(model.use() == Use.EMBEDDING);
              if (model.use() == Use.TEXT) {
                assertThat(model.context()).isPresent();
                assertThat(model.output()).isPresent();
              }
              model.bedrock().ifPresent(listing -> assertComplete(model.use(), listing));
              model.vertex().ifPresent(ModelsTest::assertComplete);
            });
  }

  private static void assertComplete(Use use, BedrockListing listing) {
    assertThat(listing.regions().size() + listing.profiles().size()).isPositive();
    switch (use) {
      case TEXT -> assertThat(listing.priceThrough("us")).isPresent();
      case EMBEDDING, SPEECH -> assertThat(listing.price()).isPresent();
      case RERANK -> assertThat(listing.usdPerQuery()).isPresent();
      case IMAGE -> assertThat(listing.usdPerImage()).isPresent();
    }
  }

  private static void assertComplete(VertexListing listing) {
    assertThat(listing.publisher()).matches("[a-z0-9-]+");
    assertThat(listing.locations()).isNotEmpty();
    assertThat(listing.priceAt("global")).isPresent();
    assertThat(listing.priceAt("us").orElseThrow().input())
        .isGreaterThanOrEqualTo(listing.priceAt("global").orElseThrow().input());
  }

  @Test
  void everyFieldHasADatedSource() {
    assertThat(models.sources().all())
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(source.reference()).isNotBlank();
              assertThat(source.fields()).isNotEmpty();
            });
    for (String field :
        List.of(
            "use", "takes", "context", "output", "can", "embedding", "in", "via", "usd", "at")) {
      assertThat(models.sources().of(field)).as(field).isNotEmpty();
      assertThat(models.sources().asOf(field)).as(field).isAfter("2026-01-01");
    }
  }

  @Test
  void embeddingsTellTheirVectorSizes() {
    Embedding titan =
        ((Found) models.find("titan-embed-text-2")).newest().embedding().orElseThrow();

    assertThat(titan.dimensions()).containsExactly(1024, 512, 256);
    assertThat(titan.defaultDimensions()).isEqualTo(1024);
    assertThat(titan.knowledgeBase()).isTrue();
  }

  @Test
  void aProfileCanCostMoreThanTheModel() {
    BedrockListing sonnet =
        ((Found) models.find("claude-sonnet-4-6")).newest().bedrock().orElseThrow();

    assertThat(sonnet.priceThrough("global"))
        .contains(new TokenPrice(new BigDecimal("3"), new BigDecimal("15")));
    assertThat(sonnet.priceThrough("eu"))
        .contains(new TokenPrice(new BigDecimal("3.3"), new BigDecimal("16.5")));
  }
}
