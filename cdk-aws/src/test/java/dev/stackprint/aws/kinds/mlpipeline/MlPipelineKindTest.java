package dev.stackprint.aws.kinds.mlpipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.PublishedSchemas;
import dev.stackprint.verification.TestBlueprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MlPipelineKindTest {

  private static final String IMAGE = "111122223333.dkr.ecr.us-east-1.amazonaws.com/churn:1";

  @TempDir private Path folder;

  private static TestBlueprint churn(String step, String properties) {
    return AwsBlueprint.of(
        """
        files: {kind: object-store}
        runs: {kind: experiment-tracking, artifacts: files}
        churn:
          kind: ml-pipeline
          store: files
          steps:
            prepare: {image: %s, command: [run], outputs: [data]}
            train: {%s}
          %s
        """
            .formatted(IMAGE, step, properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "command: [run], inputs: {data: train.data} | inputs.data: No earlier step makes 'train.data'",
        "command: [run], inputs: {data: prepare.table} | inputs.data: No earlier step makes 'prepare.table'",
        "command: ['{inputs.data}'] | command: The step has no 'data' among its `inputs`",
        "command: ['{outputs.model}'], inputs: {model: prepare.data} | command: The step has no 'model' among its `outputs`",
        "command: ['{tracking}'] | command: The pipeline has no `tracking` to put in place of {tracking}",
        "command: [run], inputs: {data: prepare.data}, files: {data: {store: files}} | files.data: 'data' is an input of the step already",
      })
  void findsWhatIsNotThere(String step, String finding) {
    assertThat(churn("image: " + IMAGE + ", " + step, "").findings())
        .containsExactly("SP0704 components.churn.steps.train." + finding);
  }

  @Test
  void takesImagesOfEcrAndMachinesOfProcessingJobs() {
    assertThat(churn("image: 'python:3.13', command: [run]", "").findings())
        .containsExactly(
            "SP0703 components.churn.steps.train.image: SageMaker takes images of Amazon ECR, with a"
                + " tag or a digest");
    assertThat(
            churn("image: " + IMAGE + ", command: [run], accelerator: inf2.xlarge", "").findings())
        .containsExactly(
            "SP0614 components.churn.steps.train.accelerator: A processing job cannot run on"
                + " inf2.xlarge: SageMaker does not offer it for processing jobs");
  }

  @Test
  void tellsWhichQuotaAStepCountsAgainst() {
    assertThat(churn("image: " + IMAGE + ", command: [run], accelerator: g5.xlarge", "").quotas())
        .containsExactly(
            "SP0618 components.churn.steps.train.accelerator: 1 x g5.xlarge takes 1 instance of the"
                + " quota 'ml.g5.xlarge for processing job usage' (L-BE792A7A), of which new accounts"
                + " often have too little");
  }

  @Test
  void keepsStepsFromTheNetworkUnlessAsked() {
    String train = "image: " + IMAGE + ", command: [run]";
    assertThat(churn(train, "tracking: runs").findings())
        .containsExactly(
            "SP0704 components.churn.tracking: Steps cannot reach MLflow without access to the"
                + " network");
    assertThat(churn(train, "").file("pipelines/churn.json"))
        .contains("\"EnableNetworkIsolation\": true");
    assertThat(churn(train, "aws: {network-access: true}").file("pipelines/churn.json"))
        .contains("\"EnableNetworkIsolation\": false");
  }

  @Test
  void readsTheFoldersOfStepsOnly() {
    assertThat(
            churn(
                    "image: "
                        + IMAGE
                        + ", command: [run], files: {raw: {store: files, folder: sales/}}",
                    "")
                .component("Churn"))
        .contains("files.grantRead(role, \"sales/\");", "files.grantWrite(role, \"churn/\");");
  }

  @Test
  void isHeldAgainstTheApi() throws IOException {
    String definition =
        churn("image: " + IMAGE + ", command: [run], inputs: {data: prepare.data}", "")
            .file("pipelines/churn.json");
    assertThat(found(definition)).isEmpty();
    assertThat(found(definition.replace("\"ImageUri\"", "\"Image\""))).contains("ImageUri");
    assertThat(found(definition.replace("ml.m5.xlarge", "ml.m5.huge")))
        .contains("'ml.m5.huge' is not one of ProcessingInstanceType");
    assertThat(found(definition.replace("Outputs['data']", "Outputs['table']")))
        .contains("is not there yet");
  }

  private String found(String definition) throws IOException {
    Path file = Files.writeString(folder.resolve("pipeline.json"), definition);
    return PublishedSchemas.PIPELINES.findings(List.of(file));
  }
}
