package dev.stackprint.aws.kinds.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookKindTest {

  private static TestBlueprint lab(String properties) {
    return AwsBlueprint.of(
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
        "inf2.xlarge | A notebook of SageMaker Studio cannot run on inf2.xlarge: SageMaker does not offer it for notebooks",
        "gr6.4xlarge | A notebook of SageMaker Studio cannot run on gr6.4xlarge: SageMaker does not offer it for notebooks",
        "gpu | A notebook of SageMaker Studio takes one shape, not 'gpu'",
      })
  void runsOnWhatStudioOffers(String accelerator, String message) {
    assertThat(lab(", accelerator: " + accelerator).findings())
        .singleElement()
        .asString()
        .endsWith("components.lab.accelerator: " + message);
  }

  @Test
  void hasNoAcceleratorUnlessNamed() {
    assertThat(lab("").findings()).isEmpty();
    assertThat(lab("").component("Lab")).contains("INSTANCES = List.of(\"ml.t3.medium\")");
    assertThat(lab("").file("README.md")).doesNotContain("was left running");
    TestBlueprint accelerated = lab(", accelerator: trn1.2xlarge");
    assertThat(accelerated.findings()).isEmpty();
    assertThat(accelerated.quotas())
        .containsExactly(
            "SP0618 components.lab.accelerator: 1 x trn1.2xlarge takes 1 instance of the quota 'Studio"
                + " JupyterLab Apps running on ml.trn1.2xlarge instances', of which new accounts often"
                + " have too little");
    assertThat(accelerated.component("Lab"))
        .contains("INSTANCES = List.of(\"ml.trn1.2xlarge\", \"ml.t3.medium\")");
    assertThat(accelerated.file("README.md"))
        .contains("was left running, for up to 60 minutes: 1 x trn1.2xlarge")
        .contains("SageMaker charges more");
  }

  @Test
  void reachesWhatItUsesThroughEndpoints() {
    assertThat(lab("").component("Private"))
        .contains("\"com.amazonaws\", \"sagemaker.api\"")
        .doesNotContain("experiments");
    assertThat(lab(", tracking: trials").component("Private"))
        .contains("\"aws.sagemaker\", \"experiments\"");
  }

  @Test
  void writesBelowAFolderOfItsOwnOnly() {
    assertThat(lab(", reads: [runs]").component("Lab"))
        .contains("runs.grantRead(role, \"\");")
        .doesNotContain("grantWrite", "grantDelete");
    assertThat(lab(", writes: [runs]").component("Lab"))
        .contains("runs.grantRead(role, \"\");", "runs.grantWrite(role, \"lab/\");");
  }

  @Test
  void letsPeopleInAsAsked() {
    assertThat(lab("").component("Lab"))
        .contains(".authMode(\"IAM\")")
        .doesNotContain("singleSignOn");
    assertThat(lab("").file("README.md")).contains("create-presigned-domain-url");
    TestBlueprint sso = lab(", aws: {sign-in: identity-center}");
    assertThat(sso.component("Lab"))
        .contains(".authMode(\"SSO\")", "singleSignOnUserValue(address)");
    assertThat(sso.file("README.md")).contains("IAM Identity Center");
  }
}
