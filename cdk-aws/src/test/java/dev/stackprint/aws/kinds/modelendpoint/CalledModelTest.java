package dev.stackprint.aws.kinds.modelendpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;

/** Who asks a model on an endpoint, and under which conditions. */
class CalledModelTest {

  private static TestBlueprint chat(String endpoint, String chat) {
    return AwsBlueprint.of(
        """
        serving: {kind: model-endpoint, model: qwen3-8b, %s}
        files: {kind: object-store}
        private: {kind: network, internet: true}
        safety: {kind: guardrail}
        assistant: {kind: chat-api, model: serving, guardrail: safety, %s}
        """
            .formatted(endpoint, chat));
  }

  private static TestBlueprint workflow(String endpoint, String step) {
    return AwsBlueprint.of(
        """
        serving: {kind: model-endpoint, model: qwen3-8b, %s}
        files: {kind: object-store}
        letters: {kind: workflow, source: files, prefix: in/, steps: [{summarize: {model: serving, %s}}]}
        """
            .formatted(endpoint, step));
  }

  @Test
  void isAskedByTheNamesThatItHas() {
    assertThat(chat("accelerator: gpu", "auth: {type: iam}").component("Assistant"))
        .contains(
            "environment.put(\"MODEL_ID\", serving.endpointName());",
            "environment.put(\"MODEL_COMPONENT\", serving.componentName());",
            "serving.grantInvoke(function);",
            "safety.grantApply(function);")
        .doesNotContain("bedrock:InvokeModel");
    assertThat(chat("accelerator: neuron", "auth: {type: iam}").component("Assistant"))
        .doesNotContain("MODEL_COMPONENT");
  }

  @Test
  void isAskedByAFunctionOfItsOwn() {
    TestBlueprint served = chat("accelerator: gpu", "auth: {type: iam}");
    assertThat(served.file("functions/assistant/model.py"))
        .contains("invoke_endpoint", "apply_guardrail")
        .doesNotContain("converse");
    assertThat(workflow("context: 20000, concurrency: 2", "max-tokens: 1000").component("Letters"))
        .contains("\"served.handler\"");
  }

  @Test
  void isReachedFromInsideANetwork() {
    assertThat(chat("accelerator: gpu", "network: private").component("Private"))
        .contains("\"sagemaker.runtime\"", "\"bedrock-runtime\"");
  }

  @Test
  void hasToAnswerAtOnce() {
    assertThat(chat("aws: {mode: asynchronous, store: files}", "auth: {type: iam}").findings())
        .containsExactly(
            "SP0704 components.assistant.model: 'serving' answers through files, and nobody waits for"
                + " those here");
  }

  @Test
  void hasToHoldQuestionAndAnswer() {
    assertThat(chat("context: 1024", "answer: {max-tokens: 1024}").findings())
        .containsExactly(
            "SP0703 components.assistant.answer.max-tokens: 'serving' holds 1024 tokens of a question"
                + " and its answer together");
  }

  @Test
  void hasToHoldAPartOfADocument() {
    assertThat(workflow("dtype: bf16", "max-tokens: 1000").findings())
        .containsExactly(
            "SP0703 components.letters.steps[0].summarize.model: 'serving' holds 8192 tokens, and a"
                + " part of a document with its answer takes 15500");
    assertThat(workflow("context: 16384, concurrency: 1", "max-tokens: 1000").findings()).isEmpty();
  }

  @Test
  void isAskedUnderAGuardrailOnceThereIsOne() {
    TestBlueprint unguarded =
        AwsBlueprint.of(
            """
            serving: {kind: model-endpoint, model: qwen3-8b}
            model: {kind: foundation-model, model: claude-sonnet}
            safety: {kind: guardrail}
            guarded: {kind: chat-api, model: model, guardrail: safety}
            assistant: {kind: chat-api, model: serving}
            """);
    assertThatThrownBy(unguarded::plan)
        .hasMessageContaining("'serving' is called without the guardrail 'safety'");
  }
}
