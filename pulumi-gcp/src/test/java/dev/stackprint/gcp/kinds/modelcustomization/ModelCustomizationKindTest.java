package dev.stackprint.gcp.kinds.modelcustomization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCustomizationKindTest {

  private static TestBlueprint with(String properties) {
    return GcpBlueprint.of(
        """
        letters: {kind: object-store}
        team: {kind: notification}
        sorter: {kind: model-customization, source: letters, %s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          model: claude-sonnet, notify: team    | 'claude-sonnet' cannot be tuned on GCP and then be called on demand
          model: gemini-3-8-flash, notify: team | 'gemini-3-8-flash' cannot be tuned on GCP and then be called on demand
          model: gemini-flash, notify: team, method: distillation, teacher: gemini-flash | Vertex AI distils for early access only, and not for production
          model: gemini-flash                   | Nobody is asked to approve
          """)
  void names(String properties, String message) {
    assertThat(with(properties).findings()).anyMatch(finding -> finding.endsWith(": " + message));
  }

  @Test
  void warnsOfRegionsThatAreNotKnownToTune() {
    assertThat(with("model: gemini-flash, notify: team").in("us-east1").findings())
        .singleElement()
        .asString()
        .startsWith("SP0619 ")
        .endsWith("'gemini-3-5-flash' is not known to be tuned in us-east1");
    assertThat(with("model: gemini-flash, notify: team").findings()).isEmpty();
  }

  @Test
  void aFamilyIsTheNewestThatCanBeTuned() {
    assertThat(with("model: gemini-flash, notify: team").file("workflows/sorter.yaml"))
        .contains("base: gemini-3.5-flash\n");
  }

  @Test
  void aJobIsToldOnlyWhatIsChosen() {
    assertThat(
            with("model: gemini-flash, notify: team, epochs: 2, gcp: {adapter-size: 16}")
                .file("workflows/sorter.yaml"))
        .contains("epochCount: \"2\"")
        .contains("adapterSize: ADAPTER_SIZE_SIXTEEN")
        .doesNotContain("learningRateMultiplier");
    assertThat(with("model: gemini-flash, notify: team").file("workflows/sorter.yaml"))
        .contains("hyperparameters: {}");
  }

  @Test
  void onlyAPersonIsCalledBack() {
    assertThat(with("model: gemini-flash, notify: team").file("workflows/sorter.yaml"))
        .contains("events.await_callback");
    assertThat(with("model: gemini-flash, approval: automatic").file("workflows/sorter.yaml"))
        .doesNotContain("callback");
  }
}
