package dev.stackprint.aws.kinds.batchinference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchInferenceKindTest {

  private static TestBlueprint with(String properties) {
    return AwsBlueprint.of(
        """
        files: {kind: object-store}
        nova: {kind: foundation-model, model: nova-lite}
        claude: {kind: foundation-model, model: claude-haiku}
        batch: {kind: batch-inference, source: files, PROPERTIES}
        """
            .replace("PROPERTIES", properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          model: nova                                   | starts the workflow again
          model: claude, prefix: in/, temperature: 0.5  | takes no temperature
          serve: {model: qwen3-8b}                      | On AWS batch inferences are of managed models
          """)
  void refuses(String properties, String message) {
    assertThat(with(properties).findings()).anySatisfy(each -> assertThat(each).contains(message));
  }

  @Test
  void stopsAJobBeforeItsExecutionIsOver() {
    String definition =
        with("model: nova, prefix: in/, timeout: 3h").file("workflows/batch.asl.json");
    assertThat(definition)
        .contains("\"TimeoutSeconds\": 32400", "$answers_waited >= 10800")
        .contains("\"TimeoutDurationInHours\": 24");
  }

  @Test
  void letsTheMachineStartJobsAndTheJobsCallTheModel() {
    assertThat(with("model: nova, prefix: in/").component("Batch"))
        .contains("nova.grantBatch(stateMachine)", "nova.grantInvoke(jobRole)")
        .contains("\"iam:PassedToService\", \"bedrock.amazonaws.com\"");
    assertThat(with("model: nova, prefix: in/").component("Nova"))
        .contains("bedrock:CreateModelInvocationJob");
  }
}
