package dev.stackprint.blueprints.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GgufTest {

  private static final List<Integer> SIZES = Facts.load().serverless().memorySizes();

  @ParameterizedTest
  @CsvSource({
    // The table of files of bartowski/Llama-3.2-1B-Instruct-GGUF on Hugging Face.
    "llama-3-2-1b, INT8, 1.32",
    "llama-3-2-1b, BF16, 2.48",
  })
  void aFileIsAsLargeAsThosePublished(String name, Dtype dtype, double gigabytes) {
    Gguf gguf = Gguf.of(model(name), Workload.of(2048, 1, dtype));
    assertThat(gguf.weights() / 1e9).isBetween(gigabytes * 0.98, gigabytes * 1.02);
  }

  @ParameterizedTest
  @CsvSource({
    "llama-3-2-1b, 4096, INT8, 2048",
    "llama-3-2-1b, 4096, BF16, 3072",
    "llama-3-2-3b, 4096, INT8, 5120",
    "qwen3-4b, 4096, INT8, 6144",
    "qwen3-4b, 16384, INT8, ",
    "qwen3-8b, 2048, INT8, ",
  })
  void takesTheLeastMemoryThatHoldsIt(String name, int context, Dtype dtype, Integer expected) {
    assertThat(Gguf.of(model(name), Workload.of(context, 1, dtype)).leastOf(SIZES))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void theFormatHasNoFp8() {
    assertThat(Gguf.quantization(Dtype.INT8)).hasValue("Q8_0");
    assertThat(Gguf.quantization(Dtype.FP8)).isEmpty();
  }

  private static OpenModel model(String name) {
    return Facts.load().openModels().find(name).orElseThrow();
  }
}
