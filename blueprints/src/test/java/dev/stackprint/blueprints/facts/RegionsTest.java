package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stackprint.blueprints.plan.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

  private final Regions regions = Facts.load().regions(Target.AWS);

  @ParameterizedTest
  @CsvSource({
    "us-east-1, s3-vectors, true",
    "eu-west-1, bedrock-knowledge-bases, true",
    "us-west-1, bedrock-knowledge-bases, false",
    "ca-west-1, opensearch-serverless, false",
    "eu-south-1, translate, false",
  })
  void aRegionHasSomeServices(String name, String service, boolean has) {
    assertThat(regions.find(name))
        .isInstanceOfSatisfying(
            RegionMatch.Found.class,
            found -> assertThat(found.region().has(service)).isEqualTo(has));
  }

  @Test
  void everyRegionHasATitleAndAGeography() {
    assertThat(regions.all())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            region -> {
              assertThat(region.title()).contains("(");
              assertThat(region.name()).startsWith(region.geography() + "-");
              assertThat(region.services()).contains("step-functions");
            });
  }

  @Test
  void anUnknownRegionIsNextToLikeOnes() {
    assertThat(regions.find("eu-west-9"))
        .isInstanceOfSatisfying(
            RegionMatch.Unknown.class,
            unknown -> assertThat(unknown.suggestions()).contains("eu-west-1"));
    assertThat(regions.find("europe-west4"))
        .isInstanceOfSatisfying(
            RegionMatch.Unknown.class, unknown -> assertThat(unknown.suggestions()).isEmpty());
  }

  @Test
  void regionsCanBeAskedForByService() {
    assertThat(regions.with("polly")).extracting(Region::name).contains("eu-west-1");
    assertThat(regions.with("teleport")).isEmpty();
  }

  @Test
  void theFactsHaveDatedSources() {
    assertThat(regions.sources().all()).extracting(Source::name).contains("botocore", "cfn-lint");
    assertThat(regions.sources().asOf("name")).isAfter("2026-01-01");
  }

  @ParameterizedTest
  @CsvSource({
    "model-armor, us-central1, us-central1",
    "model-armor, us-west2, us",
    "model-armor, europe-west6, eu",
    "model-armor, australia-southeast1,",
    "speech-to-text, us-central1, us",
    "speech-to-text, europe-west2, eu",
    "text-to-speech, europe-west2, europe-west2",
    "text-to-speech, asia-southeast1, asia-southeast1",
  })
  void aServiceOfFewPlacesIsUsedWithoutLeavingThePartOfTheWorld(
      String service, String region, String location) {
    Regions google = Facts.load().regions(Target.GCP);

    assertThat(google.location(service, region).orElse(null)).isEqualTo(location);
    assertThat(google.sources().of(service)).isNotEmpty();
  }

  @Test
  void aServiceThatNothingIsKnownOfIsAMistakeOfOurs() {
    Regions google = Facts.load().regions(Target.GCP);

    assertThatThrownBy(() -> google.location("teleport", "us-central1"))
        .hasMessageContaining("teleport");
  }
}
