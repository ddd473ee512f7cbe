package dev.stackprint.gcp.kinds.modelendpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelEndpointKindTest {

  private static TestBlueprint endpoint(String properties) {
    return GcpBlueprint.of(
        """
        served: {kind: model-endpoint, %s}
        """
            .formatted(properties));
  }

  @Test
  void tellsWhatItRunsOnAndWhy() {
    TestBlueprint endpoint = endpoint("model: qwen2-5-7b, accelerator: g2-standard-12");
    assertThat(endpoint.component("Served"))
        .contains(".huggingFaceModelId(\"Qwen/Qwen2.5-7B-Instruct\")")
        .contains(".machineType(\"g2-standard-12\")")
        .contains(".acceleratorType(\"NVIDIA_L4\")")
        .contains(".acceleratorCount(1)")
        .contains("\"--tensor-parallel-size=1\"")
        .doesNotContain("sharedMemorySizeMb", "autoscalingMetricSpecs", "spot");
    assertThat(endpoint.file("README.md"))
        .contains("`served`: Qwen/Qwen2.5-7B-Instruct in bf16, with 8 requests of 8192 tokens")
        .contains("| The endpoint served: 1 x g2-standard-12 | USD 1.05 an hour on demand")
        .contains("ask for 1 x L4 for `served`", "`custom_model_serving_nvidia_l4_gpus`");
  }

  @Test
  void tellsWhichQuotaToAskFor() {
    assertThat(endpoint("model: qwen2-5-7b, accelerator: g2-standard-12").quotas())
        .containsExactly(
            "SP0618 components.served.accelerator: 1 x g2-standard-12 takes 1 GPU of the quota"
                + " 'custom_model_serving_nvidia_l4_gpus', of which new accounts often have too"
                + " little");
  }

  @ParameterizedTest
  @CsvSource({
    "a2-ultragpu-1g, NVIDIA_A100_80GB, 1",
    "a3-highgpu-8g, NVIDIA_H100_80GB, 8",
    "a3-megagpu-8g, NVIDIA_H100_MEGA_80GB, 8",
    "a3-ultragpu-8g, NVIDIA_H200_141GB, 8",
  })
  void namesGpusAsVertexAiDoes(String shape, String type, int count) {
    assertThat(endpoint("model: qwen2-5-7b, accelerator: " + shape).component("Served"))
        .contains(".acceleratorType(\"" + type + "\")")
        .contains(".acceleratorCount(" + count + ")");
  }

  @Test
  void takesTpusAsPartOfTheMachine() {
    assertThat(endpoint("model: qwen2-5-7b, accelerator: v6e-1").component("Served"))
        .contains(".machineType(\"ct6e-standard-1t\")")
        .contains("_tpu_experimental_")
        .doesNotContain("acceleratorType", "tpuTopology");
    assertThat(endpoint("model: qwen2-5-7b, accelerator: v6e-4").component("Served"))
        .contains(".tpuTopology(\"2x2\")");
  }

  @Test
  void keepsTheModelAsOftenAsThereIsRoom() {
    assertThat(endpoint("model: qwen2-5-7b, accelerator: g2-standard-24").component("Served"))
        .contains("\"--tensor-parallel-size=1\"", "\"--data-parallel-size=2\"")
        .contains(".sharedMemorySizeMb(\"16384\")");
  }

  @Test
  void makesWeightsSmallerWhileTheyAreLoaded() {
    assertThat(endpoint("model: qwen2-5-7b, dtype: fp8").component("Served"))
        .contains("\"--quantization=fp8\"");
  }

  @Test
  void addsCopiesByHowBusyTheyAre() {
    assertThat(endpoint("model: qwen2-5-7b, copies: {maximum: 3}").component("Served"))
        .contains(".minReplicaCount(1)", ".maxReplicaCount(3)")
        .contains("prediction/online/accelerator/duty_cycle");
  }

  @Test
  void takesAServerOfOnesOwn() {
    assertThat(
            endpoint(
                    "model: qwen2-5-7b, dtype: int8, accelerator: g2-standard-12, gcp: {image:"
                        + " europe-west4-docker.pkg.dev/p/r/server:1, port: 9000}")
                .component("Served"))
        .contains("\"europe-west4-docker.pkg.dev/p/r/server:1\"")
        .contains(".containerPort(9000)")
        .doesNotContain("vllm", ".args(", ".commands(");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accelerator: v6e-16 | SP0614 components.served.accelerator: An endpoint of Vertex AI cannot run on v6e-16: it is spread over 4 hosts",
        "accelerator: v5p-8 | SP0614 components.served.accelerator: An endpoint of Vertex AI cannot run on v5p-8: Vertex AI does not offer it",
        "accelerator: v6e-1, dtype: fp8 | SP0614 components.served.accelerator: An endpoint of Vertex AI cannot run on v6e-1: the server that Google publishes does not make weights fp8",
        "dtype: int8 | SP0614 components.served.accelerator: An endpoint of Vertex AI cannot run on any such accelerator",
        "copies: {minimum: 0} | SP0703 components.served.copies.minimum: What Pulumi deploys",
        "copies: {minimum: 3, maximum: 2} | SP0413 components.served.copies.minimum: There are more copies at least than at most",
        "copies: {requests: 4} | SP0703 components.served.copies.requests: Vertex AI adds copies by how busy",
        "'accelerator: v6e-1, copies: {maximum: 2}' | SP0704 components.served.copies.maximum: Vertex AI keeps",
        "gcp: {arguments: [a]} | SP0704 components.served.gcp.arguments: The server that Google publishes",
      })
  void saysWhatCannotBe(String properties, String finding) {
    assertThat(endpoint("model: qwen2-5-7b, " + properties).findings())
        .anySatisfy(found -> assertThat(found).startsWith(finding));
  }

  @ParameterizedTest
  @ValueSource(strings = {"weights: store", "key: key"})
  void saysWhatCannotBeGiven(String property) {
    TestBlueprint blueprint =
        GcpBlueprint.of(
            """
            served: {kind: model-endpoint, model: qwen2-5-7b, %s}
            store: {kind: object-store}
            key: {kind: encryption-key}
            """
                .formatted(property));
    assertThat(blueprint.findings())
        .anySatisfy(
            found ->
                assertThat(found)
                    .startsWith("SP0703 components.served." + property.split(":")[0] + ": "));
  }

  @Test
  void isTheOnlyOneInItsNetwork() {
    TestBlueprint two =
        GcpBlueprint.of(
            """
            first: {kind: model-endpoint, model: qwen2-5-7b, network: private}
            second: {kind: model-endpoint, model: qwen2-5-7b, network: private}
            private: {kind: network}
            """);
    assertThat(two.findings())
        .contains(
            "SP0704 components.second.network: Network 'private' has the endpoint 'first' already,"
                + " and holds one");
  }

  @Test
  void isReachedFromItsNetworkOnly() {
    TestBlueprint endpoint =
        GcpBlueprint.of(
            """
            served: {kind: model-endpoint, model: qwen2-5-7b, network: private}
            private: {kind: network}
            """);
    assertThat(endpoint.component("Served"))
        .contains(".serviceClass(\"gcp-vertexai\")", ".enablePrivateServiceConnect(true)")
        .doesNotContain("dedicatedEndpointEnabled");
    assertThat(endpoint.file("README.md")).contains("`served` answers in the network only.");
  }

  @Test
  void hasTheStackKeepATokenSecret() {
    TestBlueprint gated =
        GcpBlueprint.of(
            """
            served: {kind: model-endpoint, model: llama-3-1-8b, token-secret: hf-token}
            other: {kind: model-endpoint, model: llama-3-2-1b, token-secret: hf-token}
            """);
    assertThat(gated.component("Served"))
        .contains("final Output<String> hfToken")
        .contains(".huggingFaceAccessToken(hfToken)");
    assertThat(gated.component("Test"))
        .containsOnlyOnce("context.config().requireSecret(\"hf-token\")")
        .contains("new Served(\"served\", project, hfToken)")
        .contains("new Other(\"other\", project, hfToken)");
    assertThat(gated.file("README.md"))
        .contains("--secret=hf-token | pulumi config set --secret hf-token`");
  }

  @Test
  void takesNoNamesOfOtherSecrets() {
    assertThat(endpoint("model: llama-3-1-8b, token-secret: a/b").findings())
        .contains(
            "SP0703 components.served.token-secret: 'a/b' cannot be the name of a secret of Secret"
                + " Manager");
  }

  @Test
  void isCalledWhereItIs() {
    TestBlueprint chat =
        GcpBlueprint.of(
            """
            served: {kind: model-endpoint, model: qwen2-5-7b}
            assistant: {kind: chat-api, model: served, guardrail: safety}
            safety: {kind: guardrail}
            """);
    assertThat(chat.file("functions/assistant/unguarded.py"))
        .contains("_MODEL = \"Qwen/Qwen2.5-7B-Instruct\"", ":rawPredict");
    assertThat(chat.file("functions/assistant/model.py")).contains("check_question(");
    assertThat(chat.component("Assistant"))
        .contains("put(\"MODEL_ENDPOINT\", served.endpointName())")
        .contains("served.grantCall(\"assistant\", account.member())");
    assertThat(chat.component("Served"))
        .contains("new AiEndpointIamMember(")
        .doesNotContain("new IAMMember(", "roles/");
  }

  @Test
  void hasRoomForTheThoughtsOfModelsThatAlwaysThink() {
    TestBlueprint chat =
        GcpBlueprint.of(
            """
            served: {kind: model-endpoint, model: deepseek-r1-distill-llama-8b}
            assistant: {kind: chat-api, model: served}
            """);
    assertThat(chat.file("functions/assistant/model.py"))
        .contains("\"max_tokens\": max_tokens + _THOUGHTS,");
  }

  @Test
  void isInstructedInItsFirstQuestionIfThereIsNoOtherWay() {
    TestBlueprint chat =
        GcpBlueprint.of(
            """
            served: {kind: model-endpoint, model: gemma-2-9b, token-secret: token}
            assistant: {kind: chat-api, model: served}
            """);
    assertThat(chat.file("functions/assistant/model.py")).doesNotContain("\"role\": \"system\"");
  }

  @Test
  void saysWhatCannotCallIt() {
    TestBlueprint chat =
        GcpBlueprint.of(
            """
            served: {kind: model-endpoint, model: qwen2-5-7b, context: 1000, network: private}
            assistant: {kind: chat-api, model: served, network: closed}
            letters: {kind: object-store}
            triage:
              kind: workflow
              source: letters
              steps: [{summarize: {model: served}}]
            private: {kind: network}
            closed: {kind: network}
            """);
    assertThat(chat.findings())
        .anySatisfy(
            found ->
                assertThat(found)
                    .startsWith(
                        "SP0704 components.assistant.model: 'served' answers in its network"))
        .anySatisfy(
            found ->
                assertThat(found)
                    .startsWith(
                        "SP0704 components.assistant.network: 'served' answers at an address"))
        .anySatisfy(
            found ->
                assertThat(found)
                    .startsWith(
                        "SP0703 components.assistant.answer.max-tokens: 'served' holds 1000 tokens"))
        .anySatisfy(
            found ->
                assertThat(found)
                    .startsWith(
                        "SP0703 components.triage.steps[0].summarize.model: 'served' holds 1000"
                            + " tokens, and a part of a document with its answer takes"));
  }
}
