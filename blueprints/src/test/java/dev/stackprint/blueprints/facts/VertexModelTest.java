package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.facts.ModelMatch.Found;
import dev.stackprint.blueprints.facts.VertexModel.Available;
import dev.stackprint.blueprints.facts.VertexModel.Route;
import dev.stackprint.blueprints.facts.VertexModel.Unavailable;
import dev.stackprint.blueprints.plan.Target;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VertexModelTest {

  private static final Models MODELS = Facts.load().models();

  private static VertexModel model(String name, String region, Residency residency) {
    return MODELS.onVertex((Found) MODELS.find(name), region, residency);
  }

  private static Available available(String name, String region, Residency residency) {
    return (Available) model(name, region, residency);
  }

  private static Unavailable unavailable(String name, String region, Residency residency) {
    return (Unavailable) model(name, region, residency);
  }

  @ParameterizedTest
  @CsvSource({
    "gemini-flash, us-central1, GEOGRAPHY, us, gemini-3.8-flash",
    "gemini-flash, europe-west4, GEOGRAPHY, eu, gemini-3.8-flash",
    "gemini-flash, europe-west4, ANYWHERE, eu, gemini-3.8-flash",
    "gemini-flash, asia-northeast1, ANYWHERE, global, gemini-3.8-flash",
    "gemini-pro, us-central1, ANYWHERE, global, gemini-3.1-pro-preview",
    "claude-sonnet, us-central1, GEOGRAPHY, us, claude-sonnet-5-5",
    "claude-sonnet-4-6, europe-west1, REGION, europe-west1, claude-sonnet-4-6",
    "llama-maverick, us-east5, REGION, us-east5, llama-4-maverick-17b-128e-instruct-maas",
    "mistral-medium, europe-west4, GEOGRAPHY, europe-west4, mistral-medium-3",
    "gemini-embedding, europe-west4, REGION, europe-west4, gemini-embedding-001",
    "text-multilingual-embedding, asia-northeast1, REGION, asia-northeast1,"
        + " text-multilingual-embedding-002"
  })
  void takesTheNearestLocationThatIsAllowed(
      String name, String region, Residency residency, String location, String id) {
    Available model = available(name, region, residency);

    assertThat(model.location()).isEqualTo(location);
    assertThat(model.id()).isEqualTo(id);
    assertThat(model.region()).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource({
    "gemini-flash, us-central1, GEOGRAPHY, aiplatform.us.rep.googleapis.com,"
        + " publishers/google/models/gemini-3.8-flash:generateContent",
    "claude-sonnet, asia-east1, ANYWHERE, aiplatform.googleapis.com,"
        + " publishers/anthropic/models/claude-sonnet-5-5:rawPredict",
    "mistral-medium, us-central1, REGION, us-central1-aiplatform.googleapis.com,"
        + " publishers/mistralai/models/mistral-medium-3:rawPredict",
    "llama-scout, us-east5, REGION, us-east5-aiplatform.googleapis.com,"
        + " endpoints/openapi/chat/completions",
    "gemini-embedding, us-central1, REGION, us-central1-aiplatform.googleapis.com,"
        + " publishers/google/models/gemini-embedding-001:predict"
  })
  void tellsWhatToCall(String name, String region, Residency residency, String host, String path) {
    Available model = available(name, region, residency);

    assertThat(model.host()).isEqualTo(host);
    assertThat(model.path()).isEqualTo(path);
  }

  @Test
  void locationsOtherThanGlobalCostMore() {
    assertThat(available("gemini-3-8-flash", "us-central1", Residency.GEOGRAPHY).price())
        .contains(TokenPrice.of("0.825/4.125"));
    assertThat(available("gemini-3-8-flash", "asia-east1", Residency.ANYWHERE).price())
        .contains(TokenPrice.of("0.75/3.75"));
    assertThat(available("mistral-medium", "europe-west4", Residency.REGION).price())
        .contains(TokenPrice.of("0.4/2"));
  }

  @Test
  void saysThatARequestMayGoAnywhereAndThatAModelIsInPreview() {
    assertThat(available("gemini-pro", "europe-west4", Residency.ANYWHERE).notes())
        .extracting(Note::topic)
        .containsExactly(Note.Topic.LEAVES_GEOGRAPHY, Note.Topic.PREVIEW);
    assertThat(available("gemini-flash", "europe-west4", Residency.GEOGRAPHY).notes()).isEmpty();
  }

  @Test
  void saysThatAModelIsToEnd() {
    assertThat(available("gemini-3-5-flash", "us-central1", Residency.GEOGRAPHY).notes())
        .extracting(Note::topic)
        .containsExactly(Note.Topic.END_OF_LIFE);
  }

  @Test
  void saysThatAnOlderVersionIsTaken() {
    Available model = available("claude-sonnet", "asia-southeast1", Residency.REGION);

    assertThat(model.model().name()).isEqualTo("claude-sonnet-4-6");
    assertThat(model.route()).isEqualTo(Route.REGION);
    assertThat(model.notes())
        .contains(
            new Note(
                Note.Topic.OLDER_VERSION,
                "claude-sonnet-5-5 is newer, but cannot be had in the region asia-southeast1"
                    + " itself"));
  }

  @Test
  void aVersionOfAnotherCloudIsNoLoss() {
    assertThat(available("glm", "us-central1", Residency.ANYWHERE).notes())
        .extracting(Note::topic)
        .doesNotContain(Note.Topic.OLDER_VERSION);
  }

  @Test
  void saysWhatThereIsInstead() {
    Unavailable model = unavailable("gemini-flash", "asia-northeast1", Residency.GEOGRAPHY);

    assertThat(model.here()).contains(Residency.ANYWHERE);
    assertThat(model.regions()).isNotEmpty().allMatch(region -> region.startsWith("europe-"));
    assertThat(model.models()).isEmpty();
    assertThat(unavailable("mistral-medium", "us-east1", Residency.REGION).regions())
        .containsExactly("us-central1", "europe-west4");
  }

  @Test
  void proposesModelsOfGoogleForThoseThatOnlyBedrockHas() {
    Unavailable model = unavailable("nova-lite", "us-central1", Residency.GEOGRAPHY);

    assertThat(model.here()).isEmpty();
    assertThat(model.regions()).isEmpty();
    assertThat(model.models()).startsWith("gemini-argon", "gemini-flash", "gemini-flash-lite");
    assertThat(unavailable("titan-embed-text", "us-central1", Residency.ANYWHERE).models())
        .containsExactly("gemini-embedding", "text-embedding", "text-multilingual-embedding");
  }

  @Test
  void bedrockDoesNotHaveThoseOfGoogle() {
    assertThat(
            MODELS.onBedrock((Found) MODELS.find("gemini-flash"), "eu-west-1", Residency.ANYWHERE))
        .isInstanceOfSatisfying(
            BedrockModel.Unavailable.class,
            model -> {
              assertThat(model.here()).isEmpty();
              assertThat(model.regions()).isEmpty();
              assertThat(model.models()).isNotEmpty();
            });
  }

  @Test
  void findsModelsByTheIdsOfVertex() {
    assertThat(available("gemini-3.8-flash", "us-central1", Residency.ANYWHERE).model().name())
        .isEqualTo("gemini-3-8-flash");
    assertThat(
            available("meta/llama-4-scout-17b-16e-instruct-maas", "us-east5", Residency.ANYWHERE)
                .publisher())
        .isEqualTo("meta");
  }

  @Test
  void capabilitiesAreThoseOfTheCloud() {
    Model claude = ((Found) MODELS.find("claude-sonnet-5-5")).newest();

    assertThat(claude.can()).contains(Capability.CONVERSE);
    assertThat(claude.vertex().orElseThrow().can())
        .doesNotContain(Capability.CONVERSE)
        .contains(Capability.TOOLS);
    assertThat(((Found) MODELS.find("llama-4-scout")).newest().vertex().orElseThrow().can())
        .contains(Capability.TOOLS, Capability.FORCED_TOOL);
  }

  @Test
  void onlyDocumentedModelsAreForRagEngine() {
    assertThat(MODELS.all())
        .filteredOn(model -> model.vertex().map(VertexListing::ragEngine).orElse(false))
        .extracting(Model::name)
        .containsExactly("text-embedding-5", "text-multilingual-embedding-2");
  }

  @Property
  void whatIsAvailableIsWhereItIsSaidToBe(
      @ForAll("families") String family,
      @ForAll("regions") String region,
      @ForAll Residency residency) {
    VertexModel model = model(family, region, residency);
    if (model instanceof Available found) {
      assertThat(found.listing().locations())
          .containsAnyOf(found.location(), VertexListing.REGIONAL);
      assertThat(found.route() == Route.GLOBAL).isEqualTo(found.location().equals("global"));
      assertThat(residency == Residency.ANYWHERE || found.route() != Route.GLOBAL).isTrue();
      assertThat(residency != Residency.REGION || found.location().equals(region)).isTrue();
    } else {
      Unavailable missing = (Unavailable) model;
      missing
          .here()
          .ifPresent(
              wider -> assertThat(model(family, region, wider)).isInstanceOf(Available.class));
      missing
          .models()
          .forEach(
              other -> assertThat(model(other, region, residency)).isInstanceOf(Available.class));
      assertThat(missing.regions()).doesNotContain(region);
    }
  }

  @Provide
  Arbitrary<String> families() {
    return Arbitraries.of(MODELS.all()).map(Model::family);
  }

  @Provide
  Arbitrary<String> regions() {
    return Arbitraries.of(Facts.load().regions(Target.GCP).all()).map(Region::name);
  }
}
