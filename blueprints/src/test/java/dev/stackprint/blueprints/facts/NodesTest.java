package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodesTest {

  private final Nodes nodes = Facts.load().nodes();

  @ParameterizedTest
  @CsvSource({
    "AWS, inf2.xlarge, /aws/service/neuron/dlami/base/, /neuron/pytorch-inference-vllm-neuronx:",
    "AWS, g6e.xlarge, /aws/service/deeplearning/ami/x86_64/, /deep-learning-containers/vllm:",
    "GCP, g2-standard-8, /images/family/common-cu, /vllm/vllm-openai:v",
    "GCP, v6e-8, v2-alpha-tpuv6e, /vllm/vllm-tpu:v",
    "GCP, v5litepod-1, v2-alpha-tpuv5-lite, /vllm/vllm-tpu:v"
  })
  void knowsWhatAMachineBootsAndWhatServesOnIt(
      Target target, String shape, String image, String server) {
    assertThat(nodes.image(shape(target, shape)).orElseThrow().name()).contains(image);
    assertThat(nodes.server(shape(target, shape)).orElseThrow().image()).contains(server);
  }

  @Test
  void leavesOutWhatNoSourceNames() {
    assertThat(nodes.image(shape(Target.GCP, "tpu7x-8"))).isEmpty();
    assertThat(nodes.server(shape(Target.GCP, "v5p-8"))).isEmpty();
    assertThat(nodes.image(shape(Target.GCP, "v5p-8"))).isPresent();
  }

  @Test
  void aServerMayServeSomeModelsOnly() {
    OpenModels models = Facts.load().openModels();
    ModelServer neuron = nodes.server(shape(Target.AWS, "inf2.xlarge")).orElseThrow();
    ModelServer gpu = nodes.server(shape(Target.AWS, "g5.xlarge")).orElseThrow();

    assertThat(neuron.serves(models.find("llama-3-1-8b").orElseThrow())).isTrue();
    assertThat(neuron.serves(models.find("gemma-3-4b").orElseThrow())).isFalse();
    assertThat(gpu.serves(models.find("gemma-3-4b").orElseThrow())).isTrue();
    assertThat(gpu.serves(models.find("bloom").orElseThrow())).isTrue();
    assertThat(gpu.serves(models.find("gpt-neo-1-3b").orElseThrow())).isFalse();
    // What is served on GPUs but by GPT-Neo is all that there is.
    assertThat(models.all()).filteredOn(model -> !gpu.serves(model)).hasSize(1);
  }

  @Test
  void theFactsHaveDatedSources() {
    assertThat(nodes.sources().asOf("servers")).isAfter("2026-01-01");
  }

  private static Shape shape(Target target, String name) {
    return Facts.load().shapes(target).find(name).orElseThrow();
  }
}
