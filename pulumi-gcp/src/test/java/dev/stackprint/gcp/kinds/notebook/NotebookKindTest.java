package dev.stackprint.gcp.kinds.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookKindTest {

  private static TestBlueprint lab(String properties) {
    return GcpBlueprint.of(
        """
        private: {kind: network}
        runs: {kind: object-store}
        trials: {kind: experiment-tracking, artifacts: runs}
        lab: {kind: notebook, network: private, users: {anna: anna@example.com}%s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accelerator: v5litepod-1 | SP0614 components.lab.accelerator: A Workbench instance cannot run on v5litepod-1: Workbench has no TPUs",
        "gcp: {zone: us-central1-a} | SP0704 components.lab.gcp.zone: us-central1-a is not in europe-west4, where the network has its subnet",
        "'accelerator: a2-ultragpu-1g, gcp: {zone: europe-west4-z}' | SP0704 components.lab.gcp.zone: europe-west4-z is not known to have a2-ultragpu-1g",
      })
  void findsWhatCannotBe(String properties, String finding) {
    assertThat(lab(", " + properties).findings()).containsExactly(finding);
  }

  @Test
  void runsWhereTheAcceleratorIs() {
    TestBlueprint lab = lab(", accelerator: a2-ultragpu-1g");
    assertThat(lab.findings()).isEmpty();
    assertThat(lab.component("Lab"))
        .contains(
            "ZONE = \"europe-west4-a\"",
            ".machineType(\"a2-ultragpu-1g\")",
            ".type(\"NVIDIA_A100_80GB\")",
            ".enableSecureBoot(false)");
    assertThat(lab.file("README.md"))
        .contains("was left running, for up to 60 minutes: 1 x a2-ultragpu-1g");
  }

  @Test
  void hasNoAcceleratorUnlessNamed() {
    assertThat(lab("").findings()).isEmpty();
    assertThat(lab("").component("Lab"))
        .contains(".machineType(\"e2-standard-4\")", ".enableSecureBoot(true)")
        .doesNotContain("acceleratorConfigs", "nvidia");
  }

  @Test
  void asksForAZoneWhereNoneIsKnown() {
    assertThat(lab("").in("southamerica-west1").findings())
        .containsExactly(
            "SP0703 components.lab: The zones of southamerica-west1 are not known here");
    assertThat(lab(", gcp: {zone: southamerica-west1-a}").in("southamerica-west1").findings())
        .isEmpty();
  }

  @Test
  void isReachedWithoutLeavingTheNetwork() {
    assertThat(lab("").component("Private"))
        .contains(
            "addDomain(\"google-apis\", \"googleapis.com\");",
            "addDomain(\"notebooks-googleusercontent-com\", \"notebooks.googleusercontent.com\");");
  }

  @Test
  void usesWhatItRefersToAndNothingElse() {
    assertThat(lab("").component("Lab")).doesNotContain("runs.", "trials.");
    assertThat(lab(", writes: [runs], tracking: trials").component("Lab"))
        .contains(
            "runs.grantRead(\"lab\", account.member(), \"\");",
            "runs.grantWrite(\"lab\", account.member(), \"lab/\");",
            "trials.grantTrack(\"lab\", account.member());");
  }
}
