package dev.stackprint.aws.kinds.modelendpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.verification.TestBlueprint;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelEndpointKindTest {

  private static final String OTHERS =
      """
      files: {kind: object-store}
      closed: {kind: network}
      key: {kind: encryption-key}
      """;

  private static TestBlueprint endpoint(String properties) {
    return AwsBlueprint.of("serving: {kind: model-endpoint, %s}\n".formatted(properties) + OTHERS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'model: qwen3-8b, dtype: int8' | SP0704 components.serving.dtype: SageMaker's containers do not make int8 of weights while they load them",
        "'model: qwen3-8b, copies: {minimum: 3, maximum: 2}' | SP0413 components.serving.copies.minimum: There are more copies at least than at most",
        "'model: qwen3-8b, weights-path: mine/' | SP0413 components.serving.weights-path: A folder of weights needs a store that it is in",
        "'model: qwen3-8b, weights: files, token-secret: hf' | SP0413 components.serving.token-secret: With weights of your own nothing is loaded from Hugging Face",
        "'model: qwen3-8b, network: closed' | SP0704 components.serving.network: The weights come from Hugging Face, and 'closed' has no way to the internet",
        "'model: qwen3-8b, aws: {mode: asynchronous}' | SP0704 components.serving.aws.mode: Asynchronous requests and answers are files, and need a store",
        "'model: qwen3-8b, aws: {store: files}' | SP0704 components.serving.aws.store: `store` is for `mode: asynchronous`",
        "'model: qwen3-8b, accelerator: gpu, aws: {compile-cache: files}' | SP0704 components.serving.aws.compile-cache: Nothing is compiled for g6e.xlarge, on which the model runs",
        "'model: qwen3-4b, accelerator: g5.xlarge, key: key' | SP0705 components.serving.key: SageMaker takes no key for the drives of ml.g5.xlarge, which encrypt what they hold with keys of their own",
        "'model: llama-3-1-8b' | SP0617 components.serving.model: The weights of meta-llama/Llama-3.1-8B-Instruct take an agreement with their owner",
        "'model: gemma-2-9b, token-secret: hf, accelerator: inf2.8xlarge' | SP0614 components.serving.accelerator: An endpoint of SageMaker cannot run on inf2.8xlarge: Hugging Face's container for Neuron does not implement gemma-2-9b",
        "'model: qwen3-8b, dtype: fp8, accelerator: inf2.8xlarge' | SP0614 components.serving.accelerator: An endpoint of SageMaker cannot run on inf2.8xlarge: Hugging Face's container for Neuron serves weights in bf16 only",
        "'model: qwen3-8b, accelerator: gr6.4xlarge' | SP0614 components.serving.accelerator: An endpoint of SageMaker cannot run on gr6.4xlarge: SageMaker does not offer it for endpoints",
        "'model: qwen2-5-14b, dtype: fp8, context: 2048, concurrency: 1, accelerator: g6.xlarge' | SP0614 components.serving.accelerator: An endpoint of SageMaker cannot run on g6.xlarge: vLLM loads the weights in bf16 before it makes fp8 of them, and its devices do not hold them so",
        "'model: qwen3-8b, dtype: int8, weights: files, accelerator: g7e.2xlarge' | SP0614 components.serving.accelerator: An endpoint of SageMaker cannot run on g7e.2xlarge: vLLM does not compute in int8 on GPUs of the Blackwell generation",
        "'model: qwen3-8b, accelerator: inf2.xlarge' | SP0614 components.serving.accelerator: An endpoint of SageMaker cannot run on inf2.xlarge: its machine has too little memory to load qwen3-8b",
        "'model: qwen3-8b, copies: {minimum: 0}, accelerator: inf2.8xlarge' | SP0614 components.serving.accelerator: An endpoint of SageMaker cannot run on inf2.8xlarge: on it no copy at all is for `mode: asynchronous` only, and for one that answers at once on GPUs",
        "'model: phi-4, aws: {from: jumpstart}' | SP0703 components.serving.aws.from: It is not known how JumpStart deploys phi-4",
        "'model: qwen2-5-7b, dtype: fp8, aws: {from: jumpstart}' | SP0704 components.serving.dtype: JumpStart keeps the weights of qwen2-5-7b in bf16",
        "'model: qwen2-5-7b, weights: files, aws: {from: jumpstart}' | SP0704 components.serving.weights: The weights come from JumpStart, which takes no `weights`",
        "'model: qwen2-5-7b, token-secret: hf, aws: {from: jumpstart}' | SP0704 components.serving.token-secret: The weights come from JumpStart, which takes no `token-secret`",
        "'model: qwen3-8b, aws: {accept-eula: true}' | SP0704 components.serving.aws.accept-eula: `accept-eula` is for `from: jumpstart`; Hugging Face asks on its own pages",
        "'model: llama-3-1-8b, aws: {from: jumpstart}' | SP0617 components.serving.aws.from: The weights of meta-textgeneration-llama-3-1-8b-instruct take an agreement with their owner",
        "'model: qwen2-5-7b, accelerator: g6e.xlarge, aws: {from: jumpstart}' | SP0614 components.serving.accelerator: An endpoint of SageMaker cannot run on g6e.xlarge: JumpStart does not deploy huggingface-llm-qwen2-5-7b-instruct on it",
        "'model: qwen3-4b, aws: {memory: 2048}' | SP0704 components.serving.aws.memory: `memory` is for `mode: serverless`",
        "'model: qwen3-4b, dtype: bf16, aws: {mode: serverless}' | SP0704 components.serving.dtype: Of the files for llama.cpp that others publish, those in int8 are taken",
        "'model: qwen3-4b, dtype: fp8, aws: {mode: serverless}' | SP0704 components.serving.dtype: Files for llama.cpp are taken in int8 and bf16 only",
        "'model: mixtral-8x7b, dtype: int8, aws: {mode: serverless}' | SP0703 components.serving.model: Nobody is known to publish mixtral-8x7b for llama.cpp",
        "'model: qwen3-8b, dtype: int8, aws: {mode: serverless}' | SP0615 components.serving.model: qwen3-8b in int8, with one request of 8192 tokens, takes 9.5 GiB; 6144 MB of memory can give 5.4 GiB, and there are 5 GB for files",
        "'model: qwen3-4b, dtype: int8, aws: {mode: serverless, memory: 2048}' | SP0615 components.serving.aws.memory: qwen3-4b in int8, with one request of 8192 tokens, takes 5.4 GiB; 2048 MB of memory can give 1.8 GiB, and there are 5 GB for files",
        "'model: llama-3-2-1b, dtype: int8, network: closed, aws: {mode: serverless}' | SP0704 components.serving.network: Serverless inference runs in no network of yours",
        "'model: llama-3-2-1b, dtype: int8, accelerator: gpu, aws: {mode: serverless}' | SP0704 components.serving.accelerator: Serverless inference has processors, no accelerators",
        "'model: llama-3-2-1b, dtype: int8, token-secret: hf, aws: {mode: serverless}' | SP0704 components.serving.token-secret: The files for llama.cpp are open to all, with no token",
        "'model: llama-3-2-1b, dtype: int8, key: key, aws: {mode: serverless}' | SP0705 components.serving.key: Serverless inference takes no key; it encrypts what it holds with keys of AWS's own",
        "'model: llama-3-2-1b, dtype: int8, aws: {mode: serverless, provisioned: 2}' | SP0704 components.serving.aws.provisioned: More copies are kept ready than there may be",
        "'model: llama-3-2-1b, dtype: int8, copies: {minimum: 2, maximum: 3}, aws: {mode: serverless}' | SP0704 components.serving.copies.minimum: Serverless inference has a copy where somebody asks, and none else",
        "'model: llama-3-2-1b, dtype: int8, aws: {mode: serverless, from: jumpstart}' | SP0704 components.serving.aws.from: JumpStart's containers run on GPUs, and serverless inference has none",
      })
  void findsWhatCannotBe(String properties, String finding) {
    assertThat(endpoint(properties).findings()).containsExactly(finding);
  }

  @Test
  void tellsWhichQuotaToAskFor() {
    assertThat(endpoint("model: qwen3-8b, accelerator: g5.12xlarge, copies: {maximum: 3}").quotas())
        .containsExactly(
            "SP0618 components.serving.accelerator: 2 x g5.12xlarge take 2 instances of the quota"
                + " 'ml.g5.12xlarge for endpoint usage' (L-65C4BD00), of which new accounts often"
                + " have too little");
  }

  @Test
  void doesNotServeOnTrainium2() {
    assertThat(endpoint("model: qwen3-8b, accelerator: trn2.48xlarge").in("us-east-2").findings())
        .containsExactly(
            "SP0614 components.serving.accelerator: An endpoint of SageMaker cannot run on"
                + " trn2.48xlarge: Hugging Face's container for Neuron does not serve on Trainium2");
  }

  @Test
  void takesGpusToScaleToNothing() {
    assertThat(endpoint("model: qwen3-4b").component("Serving")).contains("ml.inf2");
    assertThat(endpoint("model: qwen3-4b, copies: {minimum: 0}").component("Serving"))
        .contains(".instanceType(\"ml.g", "CfnInferenceComponent", "NoCapacityInvocationFailures")
        .doesNotContain("ml.inf2");
  }

  @Test
  void watchesWhatThereIsToSee() {
    assertThat(signals("accelerator: gpu"))
        .contains("Invocations {InferenceComponentName=serving.componentName()}")
        .contains(
            "GPUUtilizationNormalized {EndpointName=serving.endpointName(),"
                + " VariantName=\"AllTraffic\"}");
    assertThat(signals("accelerator: neuron"))
        .contains("Invocations {EndpointName=serving.endpointName(), VariantName=\"AllTraffic\"}")
        .noneMatch(signal -> signal.startsWith("GPU"));
    assertThat(signals("accelerator: gpu, aws: {mode: asynchronous, store: files}"))
        .contains("ApproximateBacklogSize {EndpointName=serving.endpointName()}")
        .anyMatch(signal -> signal.startsWith("GPUUtilization {"));
  }

  private static List<String> signals(String properties) {
    Plan plan = endpoint("model: qwen3-4b, " + properties).plan();
    RenderContext context = new RenderContext(plan, new ComponentNames(Set.of()));
    return new ModelEndpointKind()
        .signals(plan.component("serving"), context).stream()
            .map(signal -> signal.metric() + " " + signal.dimensions())
            .toList();
  }

  @Test
  void packsCopiesOntoAMachine() {
    assertThat(
            endpoint("model: qwen3-8b, accelerator: g6e.12xlarge, copies: {minimum: 3, maximum: 9}")
                .component("Serving"))
        .contains(
            ".minInstanceCount(1)",
            ".maxInstanceCount(3)",
            ".copyCount(3)",
            ".numberOfAcceleratorDevicesRequired(1)",
            ".minCapacity(3)");
  }

  @Test
  void scalesOnlyIfAsked() {
    assertThat(endpoint("model: qwen3-8b, copies: {minimum: 2, maximum: 2}").component("Serving"))
        .contains(".initialInstanceCount(2)")
        .doesNotContain("ScalableTarget");
  }

  @Test
  void tellsTheContainerWhatItHasToHold() {
    assertThat(
            endpoint("model: qwen3-8b, accelerator: gpu, dtype: fp8, context: 4096, concurrency: 3")
                .component("Serving"))
        .contains(
            "\"OPTION_MAX_MODEL_LEN\", \"4096\"",
            "\"OPTION_MAX_ROLLING_BATCH_SIZE\", \"3\"",
            "\"OPTION_QUANTIZE\", \"fp8\"",
            "\"OPTION_TENSOR_PARALLEL_DEGREE\", \"1\"");
    assertThat(
            endpoint("model: qwen3-8b, accelerator: inf2.24xlarge, tensor-parallel: 8")
                .component("Serving"))
        .contains(
            "\"SM_ON_SEQUENCE_LENGTH\", \"8192\"",
            "\"SM_ON_BATCH_SIZE\", \"8\"",
            "\"SM_ON_TENSOR_PARALLEL_SIZE\", \"8\"")
        .doesNotContain("OPTION_");
  }

  @Test
  void tellsJumpStartsContainerWhatItHasToHold() {
    assertThat(
            endpoint("model: qwen2-5-7b, network: closed, context: 4096, aws: {from: jumpstart}")
                .component("Serving"))
        .contains(
            "huggingface-pytorch-tgi-inference:",
            "\"jumpstart-cache-prod-us-east-1\"",
            ".enableNetworkIsolation(true)",
            "\"MAX_TOTAL_TOKENS\", \"4096\"",
            "\"MESSAGES_API_ENABLED\", \"true\"",
            "\"SM_NUM_GPUS\", \"1\"")
        .doesNotContain("NUM_SHARD", "modelAccessConfig", "getTryContext");
  }

  @Test
  void takesTheLeastMemoryThatHoldsTheModel() {
    assertThat(endpoint("model: llama-3-2-1b, aws: {mode: serverless}").component("Serving"))
        .contains(
            "llama-cpp:",
            ".memorySizeInMb(2048)",
            "\"SM_LLAMA_CPP_HF_REPO\", \"bartowski/Llama-3.2-1B-Instruct-GGUF:Q8_0\"")
        .doesNotContain("instanceType", "provisionedConcurrency");
    assertThat(
            endpoint("model: llama-3-2-1b, dtype: int8, aws: {mode: serverless}").file("README.md"))
        .contains("within 60 seconds", "not kept by the model's owner")
        .doesNotContain("an hour on demand");
  }

  @Test
  void saysWhatFitsWithoutAMachine() {
    assertThat(room("model: qwen3-8b").alternatives())
        .hasSize(2)
        .anySatisfy(each -> assertThat(each).startsWith("the model ").contains("qwen3-4b"))
        .anySatisfy(each -> assertThat(each).contains("`mode: real-time`"));
    assertThat(room("model: qwen3-4b, context: 16384").alternatives())
        .contains("a smaller `context`");
    assertThat(room("model: llama-3-2-1b").shortage()).isEmpty();
  }

  private static ServerlessRoom room(String properties) {
    Plan plan = endpoint(properties + ", aws: {mode: serverless}").plan();
    return new ServerlessRoom(new ServerlessEndpoint(new Endpoint(plan.component("serving"))));
  }

  @Test
  void serverlessInferenceIsNotEverywhere() {
    assertThat(
            endpoint("model: llama-3-2-1b, dtype: int8, aws: {mode: serverless}")
                .in("eu-central-2")
                .findings())
        .containsExactly(
            "SP0605 components.serving.aws.mode: Serverless inference of SageMaker is not known to be"
                + " in eu-central-2");
  }

  @Test
  void weightsInFp8AreTakenAsTheyAre() {
    assertThat(
            endpoint("model: qwen3-8b, accelerator: gpu, dtype: fp8, weights: files")
                .component("Serving"))
        .contains("\"HF_MODEL_ID\", \"/opt/ml/model\"", ".enableNetworkIsolation(true)")
        .doesNotContain("OPTION_QUANTIZE");
  }

  @Test
  void saysWhatBillsAndHowToStopIt() {
    assertThat(endpoint("model: qwen3-4b, accelerator: g5.xlarge").file("README.md"))
        .contains("1 x g5.xlarge", "SageMaker charges more", "set copies.minimum to 0");
    assertThat(endpoint("model: qwen3-8b, copies: {minimum: 0}").file("README.md"))
        .doesNotContain("an hour on demand");
  }

  @Test
  void gatedWeightsNeedATokenThatStaysInSecretsManager() {
    assertThat(endpoint("model: llama-3-1-8b, token-secret: hf/llama").component("Serving"))
        .contains("SecretValue.secretsManager(\"hf/llama\").unsafeUnwrap()");
  }
}
