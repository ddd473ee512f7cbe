package dev.stackprint.blueprints.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the arithmetic of training against what others run, measure, or say cannot be run. All read
 * on 2026-11-22.
 *
 * <ul>
 *   <li>optimum-neuron: examples/training of github.com/huggingface/optimum-neuron, Llama 3.1 8B
 *       (1b52010) with LoRA of rank 64 on trn1 and trn2, Qwen3 8B (0ff0425) with all weights
 *   <li>peft: Llama 70B with LoRA and FSDP on 8 GPUs of 80 GB, huggingface.co/docs/peft, Fully
 *       Sharded Data Parallel
 *   <li>schmid: fsdp-qlora-distributed-llama3.ipynb of github.com/philschmid: with all weights,
 *       Llama 3 70B takes about 16 GPUs of 80 GB, with LoRA 8
 *   <li>lowmem: github.com/usamec/lowmem_finetuning, Llama 3.2 1B with AdamW in 32 bits: 29.2 GB
 *   <li>gigagpu: gigagpu.com/fine-tune-llama-3-8b-lora-gpu-guide, Llama 3 8B with LoRA of rank 16:
 *       about 22 GB
 * </ul>
 */
class PublishedTrainingsTest {

  @ParameterizedTest(name = "{0}: {1} {2} on {6} over {7}")
  @CsvSource({
    "optimum-neuron, llama-3-1-8b, LORA, 64, 2048, 8, trn1.32xlarge",
    "optimum-neuron, llama-3-1-8b, LORA, 64, 2048, 4, trn2.48xlarge",
    "optimum-neuron, llama-3-1-8b, LORA, 64, 2048, 4, trn2.3xlarge",
    "optimum-neuron, qwen3-8b, FULL, 16, 512, 8, trn1.32xlarge",
    "peft, llama-3-3-70b, LORA, 8, 2048, 8, p5.48xlarge",
    "schmid, llama-3-1-70b, LORA, 64, 3072, 8, p4de.24xlarge",
  })
  void whatIsRunFits(
      String source,
      String model,
      TrainingMethod method,
      int rank,
      int context,
      int degree,
      String shape) {
    TrainingLoad load = new TrainingLoad(method, rank, context);

    assertThat(Sizing.footprint(model(model), load, shape(shape), degree))
        .as(source)
        .hasValueSatisfying(
            footprint ->
                assertThat(footprint.total()).isLessThanOrEqualTo(Sizing.usable(shape(shape))));
  }

  @ParameterizedTest(name = "{0}: {1} {2} not on {3}")
  @CsvSource({
    "schmid, llama-3-1-70b, FULL, p5.48xlarge",
    "schmid, llama-3-1-70b, LORA, p4d.24xlarge",
    "lowmem, llama-3-2-1b, FULL, g6.xlarge",
  })
  void whatCannotBeRunDoesNotFit(String source, String model, TrainingMethod method, String shape) {
    assertThat(Sizing.fit(model(model), new TrainingLoad(method, 64, 3072), shape(shape)))
        .as(source)
        .isInstanceOf(Fit.TooSmall.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "lowmem, llama-3-2-1b, FULL, 29.2",
    "gigagpu, llama-3-1-8b, LORA, 22",
  })
  void takesAboutWhatIsMeasured(String source, String model, TrainingMethod method, double giga) {
    Footprint footprint =
        Sizing.footprint(model(model), new TrainingLoad(method, 16, 2048), shape("g6e.xlarge"), 1)
            .orElseThrow();

    assertThat(footprint.total() / 1e9).as(source).isCloseTo(giga, withPercentage(10));
  }

  /** PEFT prints so many for Llama 3 8B, rank 16, with matrices at all others of a layer. */
  @Test
  void countsTheNumbersOfLora() {
    assertThat(new TrainingLoad(TrainingMethod.LORA, 16, 1).adapters(model("llama-3-1-8b")))
        .isCloseTo(41_943_040, withPercentage(5));
  }

  private static OpenModel model(String name) {
    return Facts.load().openModels().find(name).orElseThrow();
  }

  private static Shape shape(String name) {
    return List.of(Target.values()).stream()
        .flatMap(target -> Facts.load().shapes(target).find(name).stream())
        .findFirst()
        .orElseThrow();
  }
}
