package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Target;
import org.junit.jupiter.api.Test;

class OfferingsTest {

  private final Offerings offerings = Facts.load().offerings();

  @Test
  void aModelIsOfferedInSeveralPlaces() {
    assertThat(offerings.of(model("llama-3-1-8b")))
        .satisfies(
            offers -> {
              assertThat(offers.jumpStart()).hasValue("meta-textgeneration-llama-3-1-8b-instruct");
              assertThat(offers.bedrock()).hasValue("meta.llama3-1-8b-instruct-v1:0");
              assertThat(offers.modelGarden()).hasValue("meta/llama3_1@llama-3.1-8b-instruct");
            });
    assertThat(offerings.of(model("phi-4")).jumpStart()).isEmpty();
  }

  @Test
  void whatIsRunByBedrockIsTheSameModelThere() {
    assertThat(Facts.load().openModels().all())
        .filteredOn(model -> offerings.of(model).bedrock().isPresent())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            model ->
                assertThat(Facts.load().models().find(offerings.of(model).bedrock().orElseThrow()))
                    .isInstanceOf(ModelMatch.Found.class));
  }

  @Test
  void whatTakesAnAgreementIsInABucketOfItsOwn() {
    JumpStartModel llama = offerings.jumpStart(model("llama-3-1-8b")).orElseThrow();
    assertThat(llama.bucket("eu-west-1")).isEqualTo("jumpstart-private-cache-prod-eu-west-1");
    assertThat(llama.terms("eu-west-1"))
        .hasValue(
            "https://jumpstart-cache-prod-eu-west-1.s3.eu-west-1.amazonaws.com/"
                + "fmhMetadata/eula/llama3_1Eula.txt");
    assertThat(llama.image().uri("us-east-1"))
        .hasValueSatisfying(uri -> assertThat(uri).contains("/djl-inference:0.29.0-lmi"));

    JumpStartModel qwen = offerings.jumpStart(model("qwen2-5-7b")).orElseThrow();
    assertThat(qwen.bucket("eu-west-1")).isEqualTo("jumpstart-cache-prod-eu-west-1");
    assertThat(qwen.terms("eu-west-1")).isEmpty();
  }

  @Test
  void whatJumpStartDeploysIsWhole() {
    assertThat(offerings.onJumpStart())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            name -> {
              JumpStartModel model = offerings.jumpStart(model(name)).orElseThrow();
              assertThat(model.artifact()).endsWith("/");
              assertThat(model.environment()).containsEntry("HF_MODEL_ID", "/opt/ml/model");
              assertThat(model.shapes()).contains(model.defaultShape());
              assertThat(model.accounts()).containsKeys("us-east-1", "eu-west-1");
              assertThat(offerings.of(model(name)).jumpStart()).hasValue(model.id());
              assertThat(model.gated()).isEqualTo(model.eula().isPresent());
              assertThat(model.shapes())
                  .anySatisfy(
                      shape -> assertThat(Facts.load().shapes(Target.AWS).find(shape)).isPresent());
            });
  }

  @Test
  void theFactsHaveDatedSources() {
    assertThat(offerings.sources().asOf("jumpstart")).isAfter("2026-01-01");
    assertThat(offerings.sources().asOf("model-garden")).isAfter("2026-01-01");
  }

  private static OpenModel model(String name) {
    return Facts.load().openModels().find(name).orElseThrow();
  }
}
