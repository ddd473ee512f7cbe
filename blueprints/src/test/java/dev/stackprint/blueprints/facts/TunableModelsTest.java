package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Target;
import org.junit.jupiter.api.Test;

class TunableModelsTest {

  private final TunableModels models = Facts.load().tunableModels();

  @Test
  void aVersionIsTunedUnderAnIdOfItsOwn() {
    assertThat(models.find("nova-micro-1", Target.AWS))
        .hasValueSatisfying(
            model -> {
              assertThat(model.base()).isEqualTo("amazon.nova-micro-v1:0:128k");
              assertThat(model.isIn("us-east-1")).isTrue();
              assertThat(model.isIn("eu-west-1")).isFalse();
              assertThat(model.mostEpochs()).hasValue(5);
              assertThat(model.distillation().orElseThrow().teachers())
                  .containsExactly("nova-pro-1");
            });
  }

  @Test
  void aFamilyIsItsNewestVersionThatCanBeTuned() {
    // Newer ones of both families cannot.
    assertThat(models.find("gemini-flash", Target.GCP).map(TunableModel::name))
        .hasValue("gemini-3-5-flash");
    assertThat(models.find("nova-lite", Target.AWS).map(TunableModel::name))
        .hasValue("nova-lite-1");
    assertThat(models.find("amazon.nova-pro-v1:0", Target.AWS).map(TunableModel::name))
        .hasValue("nova-pro-1");
  }

  @Test
  void othersCannotBeTuned() {
    assertThat(models.find("claude-sonnet", Target.AWS)).isEmpty();
    assertThat(models.find("nova-lite-2", Target.AWS)).isEmpty();
    assertThat(models.find("gemini-flash", Target.AWS)).isEmpty();
    assertThat(models.find("unicorn", Target.GCP)).isEmpty();
  }

  @Test
  void theFactsHaveDatedSources() {
    assertThat(models.sources().asOf("base")).isAfter("2026-01-01");
  }
}
