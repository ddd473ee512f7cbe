package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PinnedImagesTest {

  private final PinnedImages images = Facts.load().googleImages();

  @Test
  void anImageHasAnAddressWithItsTag() {
    PinnedImage image = images.of("model-garden-vllm");

    assertThat(image.kind()).isEqualTo(AcceleratorKind.GPU);
    assertThat(image.version()).isEqualTo("0.9.2");
    assertThat(image.uri())
        .isEqualTo(
            "us-docker.pkg.dev/vertex-ai/vertex-vision-model-garden-dockers/pytorch-vllm-serve"
                + ":20250710_0916_RC01");
  }

  @Test
  void anotherOneIsForTpus() {
    assertThat(images.of("model-garden-vllm-tpu").kind()).isEqualTo(AcceleratorKind.TPU);
  }

  @Test
  void someNeedPackages() {
    assertThat(Facts.load().rayImages().of("ray-tpu").packages())
        .singleElement()
        .asString()
        .startsWith("jax[tpu]==");
    assertThat(images.all()).allSatisfy(image -> assertThat(image.packages()).isEmpty());
  }

  @Test
  void anUnknownOneIsAMistakeOfOurs() {
    assertThatThrownBy(() -> images.of("unicorn")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theFactsHaveDatedSources() {
    assertThat(images.sources().asOf("images")).isAfter("2026-01-01");
    assertThat(images.all()).allSatisfy(image -> assertThat(image.uri()).contains(":"));
  }
}
