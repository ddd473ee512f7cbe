package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImagesTest {

  private final Images images = Facts.load().images();

  @Test
  void anImageHasAnAddressInEachRegionThatHasIt() {
    Image image = images.newest("huggingface-llm-neuronx");

    assertThat(image.kind()).isEqualTo(AcceleratorKind.NEURON);
    assertThat(image.training()).isFalse();
    assertThat(image.uri("us-east-1"))
        .hasValue(
            "763104351884.dkr.ecr.us-east-1.amazonaws.com/huggingface-pytorch-tgi-inference:"
                + "2.7.0-optimum3.3.6-neuronx-py310-ubuntu22.04");
    assertThat(image.uri("eu-south-1"))
        .hasValueSatisfying(uri -> assertThat(uri).startsWith("692866216735.dkr.ecr.eu-south-1."));
    assertThat(image.uri("nowhere")).isEmpty();
  }

  @Test
  void theVersionOfTheNeuronSdkIsInTheTag() {
    assertThat(images.newest("huggingface-vllm-neuronx").tag())
        .isEqualTo("0.10.2-neuronx-py310-sdk2.26.0-ubuntu22.04");
  }

  @Test
  void theNewestOfARegionMayBeOlder() {
    assertThat(images.newest("djl-lmi").version()).isEqualTo("0.38.0");
    assertThat(images.newestIn("djl-lmi", "eu-west-1")).hasValue(images.newest("djl-lmi"));
    assertThat(images.newestIn("huggingface-vllm-neuronx", "ca-central-1")).isEmpty();
  }

  @Test
  void anUnknownOneIsAMistakeOfOurs() {
    assertThatThrownBy(() -> images.newest("unicorn")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theFactsHaveDatedSources() {
    assertThat(images.sources().asOf("images")).isAfter("2026-01-01");
    assertThat(images.all()).allSatisfy(image -> assertThat(image.accounts()).isNotEmpty());
  }
}
