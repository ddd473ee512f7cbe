package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.facts.BedrockModel.Available;
import dev.stackprint.blueprints.facts.BedrockModel.Route;
import dev.stackprint.blueprints.facts.BedrockModel.Unavailable;
import dev.stackprint.blueprints.facts.ModelMatch.Found;
import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BedrockModelTest {

  private final Models models = Facts.load().models();

  @ParameterizedTest
  @CsvSource({
    "claude-sonnet, us-east-1, ANYWHERE, us.anthropic.claude-sonnet-5-5, GEOGRAPHY",
    "claude-sonnet, eu-west-1, ANYWHERE, eu.anthropic.claude-sonnet-5-5, GEOGRAPHY",
    "claude-sonnet, eu-west-1, GEOGRAPHY, eu.anthropic.claude-sonnet-5-5, GEOGRAPHY",
    "claude-sonnet, eu-west-2, REGION, anthropic.claude-sonnet-5, REGION",
    "claude-sonnet, ap-northeast-1, ANYWHERE, global.anthropic.claude-sonnet-5-5, GLOBAL",
    "claude-sonnet, ap-northeast-1, GEOGRAPHY, jp.anthropic.claude-sonnet-4-6, GEOGRAPHY",
    "claude-sonnet, ap-southeast-2, GEOGRAPHY, au.anthropic.claude-sonnet-5-5, GEOGRAPHY",
    "claude-sonnet, ap-south-1, GEOGRAPHY, in.anthropic.claude-sonnet-5, GEOGRAPHY",
    "claude-sonnet, sa-east-1, ANYWHERE, global.anthropic.claude-sonnet-5-5, GLOBAL",
    "claude-sonnet, ca-central-1, ANYWHERE, us.anthropic.claude-sonnet-5-5, OTHER_GEOGRAPHY",
    "claude-sonnet-4-5, us-east-1, ANYWHERE, us.anthropic.claude-sonnet-4-5-20250929-v1:0, GEOGRAPHY",
    "nova-lite-1, us-east-1, GEOGRAPHY, us.amazon.nova-lite-v1:0, GEOGRAPHY",
    "nova-lite-1, us-east-1, REGION, amazon.nova-lite-v1:0, REGION",
    "nova-lite-1, ca-central-1, GEOGRAPHY, ca.amazon.nova-lite-v1:0, GEOGRAPHY",
    "nova-lite-1, il-central-1, ANYWHERE, eu.amazon.nova-lite-v1:0, OTHER_GEOGRAPHY",
    "nova-lite, eu-west-2, GEOGRAPHY, amazon.nova-lite-v1:0, REGION",
    "titan-embed-text, eu-west-1, REGION, amazon.titan-embed-text-v2:0, REGION",
    "titan-embed-text, sa-east-1, REGION, amazon.titan-embed-text-v2:0, REGION",
    "cohere-rerank, eu-central-1, GEOGRAPHY, cohere.rerank-v3-5:0, REGION",
    "global.anthropic.claude-sonnet-4-6, eu-west-1, ANYWHERE, global.anthropic.claude-sonnet-4-6, GLOBAL",
  })
  void aModelComesToTheBestIdOfTheRegion(
      String name, String region, Residency residency, String id, Route route) {
    Available available = available(name, region, residency);

    assertThat(available.id()).isEqualTo(id);
    assertThat(available.route()).isEqualTo(route);
  }

  @Test
  void iamHasToAllowTheModelWhereverTheProfileMaySendARequest() {
    Available available = available("claude-sonnet-4-5", "us-west-1", Residency.GEOGRAPHY);

    assertThat(available.isProfile()).isTrue();
    assertThat(available.profileArn("111122223333"))
        .contains(
            "arn:aws:bedrock:us-west-1:111122223333:inference-profile/"
                + "us.anthropic.claude-sonnet-4-5-20250929-v1:0");
    assertThat(available.foundationModelArns())
        .containsExactly(
            "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0",
            "arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0",
            "arn:aws:bedrock:us-west-1::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0",
            "arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0");
  }

  @Test
  void theSourceRegionIsAllowedEvenWhereItIsNoDestination() {
    Available away =
        new Available(
            available("claude-opus-4-8", "us-east-1", Residency.ANYWHERE).model(),
            "us-west-1",
            "us.anthropic.claude-opus-4-8",
            Route.GEOGRAPHY,
            new TreeSet<>(List.of("us-east-1")),
            Optional.empty(),
            List.of());

    assertThat(away.foundationModelArns())
        .containsExactly(
            "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-opus-4-8",
            "arn:aws:bedrock:us-west-1::foundation-model/anthropic.claude-opus-4-8");
  }

  @Test
  void theGlobalProfileNeedsTheArnThatNamesNoRegion() {
    Available available = available("claude-sonnet-5-5", "sa-east-1", Residency.ANYWHERE);

    assertThat(available.foundationModelArns())
        .containsExactly(
            "arn:aws:bedrock:sa-east-1::foundation-model/anthropic.claude-sonnet-5-5",
            "arn:aws:bedrock:::foundation-model/anthropic.claude-sonnet-5-5");
    assertThat(available.notes())
        .extracting(Note::topic)
        .containsExactly(Note.Topic.LEAVES_GEOGRAPHY);
  }

  @Test
  void aModelInTheRegionItselfNeedsNoProfile() {
    Available available = available("titan-embed-text-2", "eu-west-1", Residency.ANYWHERE);

    assertThat(available.isProfile()).isFalse();
    assertThat(available.profileArn("111122223333")).isEmpty();
    assertThat(available.foundationModelArns())
        .containsExactly(
            "arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-embed-text-v2:0");
    assertThat(available.notes()).isEmpty();
  }

  @Test
  void aRegionCanHaveItsOwnPrice() {
    assertThat(available("mistral-large-2402", "eu-west-3", Residency.REGION).price())
        .contains(TokenPrice.of("5.2/15.6"));
    assertThat(available("mistral-large-2402", "us-east-1", Residency.REGION).price())
        .contains(TokenPrice.of("4/12"));
    assertThat(available("claude-haiku-4-5", "eu-west-3", Residency.GEOGRAPHY).price())
        .contains(TokenPrice.of("1.1/5.5"));
  }

  @Test
  void anOlderVersionIsChosenForResidencyAndSaysSo() {
    Available available = available("claude-sonnet", "ap-northeast-1", Residency.GEOGRAPHY);

    assertThat(available.notes())
        .containsExactly(
            new Note(
                Note.Topic.OLDER_VERSION,
                "claude-sonnet-5-5 is newer, but cannot be had in the geography of"
                    + " ap-northeast-1"));
  }

  @Test
  void aModelWithAnEndSaysSo() {
    assertThat(available("claude-sonnet-4-5", "us-east-1", Residency.ANYWHERE).notes())
        .containsExactly(
            new Note(
                Note.Topic.END_OF_LIFE,
                "anthropic.claude-sonnet-4-5-20250929-v1:0 reaches its end of life on 2027-04-08"));
  }

  @Test
  void theGlobalProfileIsNeverChosenAgainstResidency() {
    Unavailable unavailable = unavailable("claude-sonnet", "sa-east-1", Residency.GEOGRAPHY);

    assertThat(unavailable.here()).contains(Residency.ANYWHERE);
    assertThat(unavailable.regions()).contains("ap-northeast-1");
    assertThat(unavailable.models()).contains("mistral-large");
  }

  @Test
  void aProfilePinnedByItsIdIsNotReplacedByAnother() {
    Unavailable unavailable =
        unavailable("eu.anthropic.claude-sonnet-4-6", "us-east-1", Residency.ANYWHERE);

    assertThat(unavailable.regions()).isNotEmpty().allMatch(region -> region.startsWith("eu-"));
  }

  @Test
  void alternativesAreNearFirst() {
    Unavailable unavailable = unavailable("nova-embed", "us-west-2", Residency.ANYWHERE);

    assertThat(unavailable.regions()).containsExactly("us-east-1");
    assertThat(unavailable.models()).startsWith("titan-embed-text", "titan-embed-image");
    assertThat(unavailable("amazon-rerank", "eu-west-1", Residency.REGION).regions())
        .startsWith("eu-central-1");
  }

  @Test
  void anUnknownRegionHasNoModel() {
    assertThat(unavailable("claude-sonnet", "eu-west-99", Residency.ANYWHERE).regions())
        .isNotEmpty()
        .allMatch(region -> region.startsWith("eu-"));
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void anyModelInAnyRegionIsAvailableOrHasAlternatives(
      @ForAll("names") String name, @ForAll("regions") String region, @ForAll Residency residency) {
    Found found = (Found) models.find(name);
    BedrockModel result = models.onBedrock(found, region, residency);

    if (result instanceof Available available) {
      assertThat(found.versions()).contains(available.model());
      assertThat(available.id()).endsWith(available.model().bedrock().orElseThrow().id());
      assertThat(fits(available, region)).as("%s in %s", available.id(), region).isTrue();
      assertThat(available.route() == Route.REGION || residency != Residency.REGION).isTrue();
      if (residency == Residency.GEOGRAPHY) {
        assertThat(available.destinations())
            .isNotEmpty()
            .allMatch(destination -> Regions.sameGeography(region, destination));
      }
      if (available.route() == Route.GLOBAL || available.route() == Route.OTHER_GEOGRAPHY) {
        assertThat(available.notes()).extracting(Note::topic).contains(Note.Topic.LEAVES_GEOGRAPHY);
      }
    } else if (result instanceof Unavailable unavailable) {
      assertThat(
              unavailable.regions().size()
                  + unavailable.models().size()
                  + (unavailable.here().isPresent() ? 1 : 0))
          .isPositive();
      assertThat(unavailable.regions()).doesNotContain(region);
      assertThat(unavailable.models())
          .allSatisfy(
              other ->
                  assertThat(models.onBedrock((Found) models.find(other), region, residency))
                      .isInstanceOf(Available.class));
    }
  }

  private static boolean isOnBedrock(String name) {
    return ((Found) Facts.load().models().find(name))
        .versions().stream().anyMatch(model -> model.isOn(Target.AWS));
  }

  private static boolean fits(Available available, String region) {
    List<String> prefixes =
        switch (region.substring(0, region.indexOf('-'))) {
          case "us" -> List.of("us", "global");
          case "ca" -> List.of("ca", "us", "global");
          case "eu" -> List.of("eu", "global");
          case "il" -> List.of("eu", "global");
          case "ap" -> List.of("apac", "jp", "au", "in", "global");
          default -> List.of("global");
        };
    return !available.isProfile()
        || prefixes.contains(available.id().substring(0, available.id().indexOf('.')));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(models.names()).filter(BedrockModelTest::isOnBedrock);
  }

  @Provide
  Arbitrary<String> regions() {
    return Arbitraries.of(Facts.load().regions(Target.AWS).all()).map(Region::name);
  }

  private Available available(String name, String region, Residency residency) {
    return (Available) models.onBedrock((Found) models.find(name), region, residency);
  }

  private Unavailable unavailable(String name, String region, Residency residency) {
    return (Unavailable) models.onBedrock((Found) models.find(name), region, residency);
  }
}
