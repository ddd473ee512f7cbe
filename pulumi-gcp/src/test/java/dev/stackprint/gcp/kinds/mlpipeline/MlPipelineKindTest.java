package dev.stackprint.gcp.kinds.mlpipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
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

  private static final String IMAGE = "europe-west4-docker.pkg.dev/acme/churn/run:1";

  @TempDir private Path folder;

  private static TestBlueprint churn(String step, String properties) {
    return GcpBlueprint.of(
        """
        files: {kind: object-store}
        churn:
          kind: ml-pipeline
          store: files
          steps:
            prepare: {image: %s, command: [run], outputs: [data]}
            train: {image: %s, %s}
          %s
        """
            .formatted(IMAGE, IMAGE, step, properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "command: [run], inputs: {data: train.data} | SP0704 components.churn.steps.train.inputs.data: No earlier step makes 'train.data'",
        "command: ['{{$.run}}'] | SP0703 components.churn.steps.train.command: Vertex AI Pipelines would put something else in place of {{$",
        "command: [run], accelerator: v5litepod-1 | SP0614 components.churn.steps.train.accelerator: A step of Vertex AI Pipelines cannot run on v5litepod-1: a step asks for a kind and a number of GPUs; TPUs are left to custom jobs",
      })
  void findsWhatCannotBe(String step, String finding) {
    assertThat(churn(step, "").findings()).containsExactly(finding);
  }

  @Test
  void runsAtSetTimesOrWhenSomebodyStartsIt() {
    assertThat(churn("command: [run]", "").component("Churn")).contains(".paused(true)");
    assertThat(churn("command: [run]", "schedule: {cron: '30 4 * * mon'}").component("Churn"))
        .contains(".schedule(\"30 4 * * mon\")", ".paused(false)");
  }

  @Test
  void asksForTheAcceleratorOfTheMachine() {
    assertThat(
            churn("command: [run], accelerator: g2-standard-24", "").file("pipelines/churn.json"))
        .contains("\"cpuLimit\": 24", "{\"type\": \"NVIDIA_L4\", \"count\": \"2\"}");
    assertThat(churn("command: [run]", "").file("pipelines/churn.json"))
        .contains("{\"cpuLimit\": 4, \"memoryLimit\": 16}")
        .doesNotContain("accelerator");
  }

  @Test
  void isHeldAgainstTheSpecification() throws IOException {
    String definition =
        churn("command: ['{inputs.data}'], inputs: {data: prepare.data}", "")
            .file("pipelines/churn.json");
    assertThat(found(definition)).isEmpty();
    assertThat(found(definition.replace("\"executorLabel\"", "\"executor\""))).contains("executor");
    assertThat(found(definition.replace("\"image\"", "\"images\""))).contains("images");
    assertThat(
            found(
                definition.replace("\"producerTask\": \"prepare\"", "\"producerTask\": \"other\"")))
        .contains("nobody makes data");
    assertThat(found(definition.replace("artifacts['data']", "artifacts['table']")))
        .contains("has no table among its inputs");
  }

  private String found(String definition) throws IOException {
    Path file = Files.writeString(folder.resolve("pipeline.json"), definition);
    return PublishedSchemas.PIPELINES.findings(List.of(file));
  }
}
