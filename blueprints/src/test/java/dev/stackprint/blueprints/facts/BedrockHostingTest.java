package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BedrockHostingTest {

  private final BedrockHosting hosting = Facts.load().bedrockHosting();

  @Test
  void aModelIsBoughtUnderAnIdOfItsOwn() {
    assertThat(hosting.provisioned("nova-micro-1"))
        .hasValueSatisfying(
            model -> {
              assertThat(model.id()).isEqualTo("amazon.nova-micro-v1:0:128k");
              assertThat(model.regions()).containsExactly("us-east-1");
            });
    assertThat(hosting.provisioned("nova-micro")).isEmpty();
    assertThat(hosting.provisioned("claude-sonnet-4-6")).isEmpty();
  }

  @Test
  void weightsOfSomeModelsAreImportedInSomeRegions() {
    assertThat(hosting.importRegions()).contains("us-west-2").doesNotContain("eu-north-1");
    assertThat(hosting.importable())
        .contains("llama-3-1-8b", "qwen3-8b")
        .doesNotContain("gemma-2-9b");
    OpenModels known = Facts.load().openModels();
    assertThat(hosting.importable()).allMatch(name -> known.find(name).isPresent());
  }

  @Test
  void theFactsHaveDatedSources() {
    assertThat(hosting.sources().asOf("id")).isAfter("2026-01-01");
    assertThat(hosting.sources().asOf("models")).isAfter("2026-01-01");
  }
}
