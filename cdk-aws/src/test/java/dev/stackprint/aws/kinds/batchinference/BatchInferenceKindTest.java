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
          serve: {model: llama-3-1-8b}, prefix: in/     | take an agreement with their owner
          serve: {model: qwen3-8b, accelerator: p5.48xlarge}, prefix: in/ | does not offer it for batch transform jobs
          serve: {model: qwen3-8b, accelerator: inf2.xlarge}, prefix: in/ | the LMI container runs on GPUs
          serve: {model: qwen3-8b, dtype: int8, accelerator: g6.xlarge}, prefix: in/ | makes no int8 of weights
          serve: {model: qwen3-8b, weights: files, token-secret: t}, prefix: in/ | nothing is loaded from Hugging Face
          serve: {model: qwen3-8b, weights-path: a/}, prefix: in/ | needs a store that it is in
          serve: {model: qwen3-8b, context: 2048, concurrency: 1}, prefix: in/, max-tokens: 1400 | only if it is shorter than 256 bytes
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
  void hasOpenWeightsAnswerInATransformJob() {
    TestBlueprint served =
        with("serve: {model: qwen3-8b, accelerator: g6.xlarge, concurrency: 4}, prefix: in/");
    assertThat(served.file("workflows/batch.asl.json"))
        .contains(
            "\"MaxConcurrentTransforms\": 4",
            "\"TransformAmiVersion\": \"al2-ami-sagemaker-batch-gpu-535\"",
            "sagemaker:stopTransformJob")
        .doesNotContain("KmsKeyId");
    assertThat(served.file("functions/batch/settings.json")).contains("\"room\": 14848");
    assertThat(served.component("Batch"))
        .contains("-cu12", "\"InstanceType\", \"ml.g6.xlarge\"")
        .contains("\"OPTION_MAX_MODEL_LEN\", \"16384\"", "\"HF_MODEL_ID\", \"Qwen/Qwen3-8B\"")
        .doesNotContain("iam:PassRole", "SecretValue");
  }

  @Test
  void tellsWhichQuotaAJobCountsAgainst() {
    assertThat(with("serve: {model: qwen3-8b, accelerator: g6.12xlarge}, prefix: in/").quotas())
        .containsExactly(
            "SP0618 components.batch.serve.accelerator: 1 x g6.12xlarge takes 1 instance of the"
                + " quota 'ml.g6.12xlarge for transform job usage', of which new accounts often"
                + " have too little");
  }

  @Test
  void loadsWeightsOfOnesOwnOrWithAToken() {
    assertThat(
            with("serve: {model: llama-3-1-8b, weights: files, weights-path: mine/}, prefix: in/")
                .component("Batch"))
        .contains("\"s3://\" + files.name() + \"/mine/\"", "files.grantRead(jobRole, \"mine/\")");
    assertThat(
            with("serve: {model: llama-3-1-8b, token-secret: hf}, prefix: in/").component("Batch"))
        .contains("\"HF_TOKEN\", SecretValue.secretsManager(\"hf\").unsafeUnwrap()");
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
