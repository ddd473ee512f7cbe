package dev.stackprint.blueprints.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the arithmetic against what others run, or say cannot be run. All read on 2026-11-22.
 *
 * <ul>
 *   <li>optimum-neuron: benchmarks of Llama 3.1 8B (7180d48) and Llama 3.3 70B (8b06ff8) on
 *       inf2.48xlarge, docs/source/benchmarks of github.com/huggingface/optimum-neuron
 *   <li>neuron: tutorials of Llama 3.1 70B on trn1.32xlarge and Llama 3.1 8B on trn2.48xlarge,
 *       libraries/nxd-inference/tutorials of github.com/aws-neuron/aws-neuron-sdk
 *   <li>tpu-recipes: Llama 3.1 and Qwen3 with vLLM on v6e, inference/trillium/vLLM of
 *       github.com/AI-Hypercomputer/tpu-recipes (51a4773)
 *   <li>scaling-book: Serving LLaMA 3-70B on TPUs v5e,
 *       jax-ml.github.io/scaling-book/applied-inference
 *   <li>vllm: Llama 3.1 405B, blog.vllm.ai/2024/07/23/llama31.html
 *   <li>vllm-recipes: DeepSeek-R1 and gpt-oss, docs.vllm.ai/projects/recipes, DeepSeek/DeepSeek-V3
 *       and OpenAI/GPT-OSS
 *   <li>openai: model card of gpt-oss-120b and gpt-oss-20b, table 1, arxiv.org/abs/2508.10925
 *   <li>sglang: DeepSeek V3/V3.1/R1 usage, table of recommended settings, docs/basic_usage of
 *       github.com/sgl-project/sglang
 * </ul>
 */
class PublishedDeploymentsTest {

  @ParameterizedTest(name = "{0}: {1} on {2} over {3}")
  @CsvSource({
    "optimum-neuron, llama-3-1-8b, inf2.48xlarge, 8, 4096, 1, BF16, BF16",
    "optimum-neuron, llama-3-1-8b, inf2.48xlarge, 8, 4096, 32, BF16, BF16",
    "optimum-neuron, llama-3-3-70b, inf2.48xlarge, 24, 4096, 1, BF16, BF16",
    "optimum-neuron, llama-3-3-70b, inf2.48xlarge, 24, 4096, 48, BF16, BF16",
    "neuron, llama-3-1-70b, trn1.32xlarge, 32, 16384, 1, BF16, BF16",
    "neuron, llama-3-1-8b, trn2.48xlarge, 32, 12288, 2, BF16, BF16",
    "tpu-recipes, llama-3-1-8b, v6e-1, 1, 4096, 1, BF16, BF16",
    "tpu-recipes, llama-3-1-70b, v6e-8, 8, 4096, 1, BF16, BF16",
    "tpu-recipes, qwen3-4b, v6e-1, 1, 4096, 1, BF16, BF16",
    "tpu-recipes, qwen3-32b, v6e-4, 4, 4096, 1, BF16, BF16",
    "scaling-book, llama-3-1-70b, v5litepod-8, 8, 8192, 32, INT8, INT8",
    "scaling-book, llama-3-1-70b, v5litepod-16, 16, 2048, 1, BF16, INT8",
    "vllm, llama-3-1-405b, p4de.24xlarge, 8, 4096, 1, FP8, BF16",
    "vllm, llama-3-1-405b, p5.48xlarge, 8, 4096, 1, FP8, BF16",
    "vllm, llama-3-1-405b, p5en.48xlarge, 8, 4096, 1, BF16, BF16",
    "vllm-recipes, deepseek-r1, p5en.48xlarge, 8, 32768, 8, FP8, BF16",
    "vllm-recipes, deepseek-r1, a3-ultragpu-8g, 8, 32768, 8, FP8, BF16",
    "vllm-recipes, gpt-oss-20b, a2-ultragpu-1g, 1, 131072, 1, MXFP4, BF16",
    "openai, gpt-oss-120b, p5.4xlarge, 1, 8192, 8, MXFP4, BF16",
    "openai, gpt-oss-120b, a3-highgpu-1g, 1, 8192, 8, MXFP4, BF16",
    "sglang, deepseek-v3-2024, p6-b200.48xlarge, 8, 32768, 8, FP8, BF16",
  })
  void whatIsRunFits(
      String source,
      String model,
      String shape,
      int degree,
      int context,
      int concurrency,
      Dtype weights,
      Dtype cache) {
    Workload workload = new Workload(context, concurrency, weights, cache);

    assertThat(Sizing.footprint(model(model), workload, shape(shape), degree))
        .as(source)
        .hasValueSatisfying(
            footprint ->
                assertThat(footprint.total()).isLessThanOrEqualTo(Sizing.usable(shape(shape))));
    assertThat(Sizing.fit(model(model), workload, shape(shape)))
        .isInstanceOfSatisfying(
            Fit.Fits.class, fits -> assertThat(fits.degree()).isLessThanOrEqualTo(degree));
  }

  @ParameterizedTest(name = "{0}: {1} not on {2}")
  @CsvSource({
    "tpu-recipes: at least 8 chips are required, llama-3-1-70b, v6e-4, BF16",
    "tpu-recipes: at least 4 chips are required, qwen3-32b, v6e-1, BF16",
    "scaling-book: bf16 takes a 4x4, llama-3-1-70b, v5litepod-8, BF16",
    "scaling-book: int8 takes a 4x2, llama-3-1-70b, v5litepod-4, INT8",
    "vllm: bf16 takes several nodes, llama-3-1-405b, p5.48xlarge, BF16",
    "sglang: fp8 takes two nodes of 8 H100, deepseek-r1, p5.48xlarge, FP8",
    "sglang: bf16 takes two nodes of 8 H200, deepseek-r1, p5en.48xlarge, BF16",
  })
  void whatCannotBeRunDoesNotFit(String source, String model, String shape, Dtype weights) {
    assertThat(Sizing.fit(model(model), Workload.of(1024, 1, weights), shape(shape)))
        .as(source)
        .isInstanceOf(Fit.TooSmall.class);
  }

  /** The book counts 160 kB a token in int8 for Llama 3 70B, and 112 GB for 32 requests of 8k. */
  @ParameterizedTest
  @CsvSource({"1, 1, 0.164", "8192, 32, 42.9"})
  void theCacheIsAsLargeAsTheBookSays(int context, int concurrency, double expected) {
    Workload workload = new Workload(context, concurrency, Dtype.INT8, Dtype.INT8);
    Footprint footprint =
        Sizing.footprint(model("llama-3-1-70b"), workload, shape("v5litepod-8"), 1).orElseThrow();

    double unit = context == 1 ? 1e6 : 1e9;
    assertThat(footprint.cache() / unit).isCloseTo(expected, withPercentage(1));
    assertThat(footprint.weights() / 1e9).isCloseTo(70.5, withPercentage(1));
  }

  /** The sizes of the checkpoints, in GiB, and what the smaller one is said to run in. */
  @ParameterizedTest
  @CsvSource({"gpt-oss-120b, 60.8", "gpt-oss-20b, 12.8"})
  void weightsInFourBitsAreAsLargeAsTheirOwnerSays(String name, double expected) {
    Footprint whole = Sizing.whole(model(name), Workload.of(8192, 1, Dtype.MXFP4));

    assertThat(whole.weights() / (double) (1L << 30)).isCloseTo(expected, withPercentage(0.5));
    if (name.equals("gpt-oss-20b")) {
      assertThat(whole.total() / 1e9).isLessThan(16);
    }
  }

  static OpenModel model(String name) {
    return Facts.load().openModels().find(name).orElseThrow();
  }

  static Shape shape(String name) {
    return List.of(Target.values()).stream()
        .flatMap(target -> Facts.load().shapes(target).find(name).stream())
        .findFirst()
        .orElseThrow();
  }
}
