package dev.stackprint.gcp.kinds.batchinference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchInferenceKindTest {

  private static TestBlueprint with(String properties) {
    return GcpBlueprint.of(
        """
        files: {kind: object-store}
        weights: {kind: object-store}
        gemini: {kind: foundation-model, model: gemini-flash}
        claude: {kind: foundation-model, model: claude-haiku}
        mistral: {kind: foundation-model, model: mistral-medium}
        batch: {kind: batch-inference, source: files, PROPERTIES}
        """
            .replace(
                "PROPERTIES",
                properties.contains("prefix:") ? properties : "prefix: in/, " + properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          model: gemini, temperature: 0.5                                | takes no temperature
          model: gemini, prefix: executions/                             | starts the workflow again
          model: mistral                                                 | models of Google and Anthropic
          serve: {model: llama-3-1-8b}                                   | take an agreement with their owner
          serve: {model: qwen3-8b, dtype: int8}                          | cannot run on any such accelerator
          serve: {model: qwen3-8b, accelerator: v6e-1}                   | vLLM is published for batches on GPUs
          serve: {model: qwen3-8b, accelerator: g2-standard-4, context: 40960} | takes
          serve: {model: qwen3-8b, context: 1024}, max-tokens: 1024      | leaves nothing of the context
          serve: {model: qwen3-8b, weights-path: a/}                     | needs a store that it is in
          serve: {model: llama-3-1-8b, token-secret: hf}                 | would be on record with the job
          """)
  void refuses(String properties, String message) {
    assertThat(with(properties).findings()).anySatisfy(each -> assertThat(each).contains(message));
  }

  @Test
  void namesAWayToWeightsThatTakeAnAgreement() {
    assertThat(
            with("serve: {model: llama-3-1-8b, weights: weights, weights-path: llama/}").findings())
        .isEmpty();
  }

  @Test
  void speaksTheLanguageOfTheModel() {
    assertThat(with("model: gemini").file("functions/batch-parts/dialect.py")).contains("Gemini");
    assertThat(with("model: claude").file("functions/batch-parts/dialect.py")).contains("Claude");
    assertThat(with("serve: {model: qwen3-8b}").file("functions/batch-parts/dialect.py"))
        .contains("vLLM");
  }

  @Test
  void mountsBucketsOnlyWhereAMachineIsItsOwn() {
    assertThat(with("model: gemini").component("Batch"))
        .contains("batchPredictionJobs.create")
        .doesNotContain("worker", "customJobs");
    assertThat(with("serve: {model: qwen3-8b, weights: weights}").component("Batch"))
        .contains("weights.grantRead(\"batch-worker\", worker.member(), \"\")")
        .doesNotContain("batchPredictionJobs", "serviceAgent(\"aiplatform");
  }

  @Test
  void saysWhatAJobCosts() {
    assertThat(
            with("serve: {model: qwen3-8b, context: 2048, accelerator: g2-standard-12}")
                .file("README.md"))
        .contains("It bills while a job runs, and not otherwise: USD 1.0509 an hour");
  }
}
