package dev.stackprint.rendering.placement;

import static dev.stackprint.rendering.placement.Placements.PATH;
import static dev.stackprint.rendering.placement.Placements.plan;
import static dev.stackprint.rendering.placement.Placements.properties;
import static dev.stackprint.rendering.placement.Placements.taking;
import static dev.stackprint.rendering.placement.Placements.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Sizing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelPlacementTest {

  private static final Host ANY = taking(shape -> true);
  private static final Plan AWS = plan(Target.AWS, "us-east-1");
  private static final Plan GCP = plan(Target.GCP, "europe-west4");

  private static ModelPlacement on(Plan plan, Host host, Object... namesAndValues) {
    return ModelPlacement.of(properties(namesAndValues), PATH, plan, host);
  }

  private static List<String> findings(Plan plan, Object... namesAndValues) {
    return texts(on(plan, ANY, namesAndValues).findings());
  }

  @Test
  void takesTheCheapestThatFits() {
    PlacedModel placed = on(AWS, ANY, "model", "qwen2-5-7b").placed();

    assertThat(placed.shape().name()).isEqualTo("inf2.xlarge");
    assertThat(placed.degree()).isEqualTo(2);
    assertThat(placed.copies()).isEqualTo(1);
    assertThat(placed.chosen()).isTrue();
    assertThat(placed.footprint().total()).isLessThanOrEqualTo(Sizing.usable(placed.shape()));
    assertThat(placed.explanation())
        .contains("Qwen/Qwen2.5-7B-Instruct in bf16", "inf2.xlarge", "the cheapest");
  }

  @Test
  void keepsToTheKindOfAccelerator() {
    assertThat(on(AWS, ANY, "model", "qwen3-8b", "accelerator", "gpu").placed().shape().kind())
        .isEqualTo(AcceleratorKind.GPU);
    assertThat(on(GCP, ANY, "model", "qwen3-8b", "accelerator", "tpu").placed().shape().kind())
        .isEqualTo(AcceleratorKind.TPU);
  }

  @Test
  void keepsToWhatTheHostTakes() {
    Host large = taking(shape -> shape.devices() == 8);

    assertThat(on(GCP, large, "model", "qwen3-8b").placed().shape().devices()).isEqualTo(8);
  }

  @Test
  void takesAShapeThatIsNamed() {
    PlacedModel placed =
        on(GCP, ANY, "model", "qwen3-8b", "accelerator", "v6e-8", "tensor-parallel", 4).placed();

    assertThat(placed.shape().name()).isEqualTo("v6e-8");
    assertThat(placed.degree()).isEqualTo(4);
    assertThat(placed.copies()).isEqualTo(2);
    assertThat(placed.explanation()).endsWith("The blueprint names it.");
  }

  @Test
  void saysWhatWouldFitInstead() {
    assertThat(findings(AWS, "model", "qwen2-5-72b", "accelerator", "g5.2xlarge"))
        .containsExactly(
            "SP0615 accelerator: qwen2-5-72b in bf16 takes 155.4 GiB of a device of g5.2xlarge,"
                + " which can give 20.1 GiB | Possible instead: `accelerator` 'g7e.12xlarge',"
                + " 'g6e.12xlarge' or 'inf2.48xlarge'");
    assertThatThrownBy(
            () -> on(AWS, ANY, "model", "qwen2-5-72b", "accelerator", "g5.2xlarge").placed())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void saysWhatToMakeSmallerIfNothingFits() {
    Host small = taking(shape -> shape.devices() == 1);

    assertThat(texts(on(AWS, small, "model", "qwen3-coder-480b").findings()))
        .singleElement()
        .asString()
        .startsWith("SP0615 model: ")
        .endsWith("Possible instead: a smaller `context`, `concurrency` or `dtype`");
  }

  @Test
  void refusesADegreeThatHeadsDoNotGoOver() {
    assertThat(
            findings(
                AWS, "model", "qwen2-5-7b", "accelerator", "g5.48xlarge", "tensor-parallel", 8))
        .containsExactly(
            "SP0616 tensor-parallel: The 28 attention heads of qwen2-5-7b do not go over 8 devices"
                + " evenly | Even on g5.48xlarge: 1, 2, 4");
    assertThat(
            findings(AWS, "model", "qwen3-8b", "accelerator", "g5.2xlarge", "tensor-parallel", 2))
        .containsExactly(
            "SP0616 tensor-parallel: g5.2xlarge has 1 devices, not 2 | Even on g5.2xlarge: 1");
  }

  @Test
  void refusesADegreeThatIsTooSmall() {
    assertThat(findings(AWS, "model", "qwen3-235b", "accelerator", "gpu", "tensor-parallel", 1))
        .singleElement()
        .asString()
        .startsWith("SP0615 tensor-parallel: ");
  }

  @Test
  void findsAShapeForADegree() {
    PlacedModel placed =
        on(AWS, ANY, "model", "qwen3-8b", "accelerator", "gpu", "tensor-parallel", 4).placed();

    assertThat(placed.degree()).isEqualTo(4);
    assertThat(placed.shape().devices()).isGreaterThanOrEqualTo(4);
    assertThat(placed.chosen()).isTrue();
  }

  @Test
  void refusesWhatTheHostDoesNotTake() {
    Host neuron = taking(shape -> shape.kind() == AcceleratorKind.NEURON);

    assertThat(texts(on(AWS, neuron, "model", "qwen3-8b", "accelerator", "g6e.xlarge").findings()))
        .singleElement()
        .asString()
        .startsWith(
            "SP0614 accelerator: An endpoint cannot run on g6e.xlarge: it is not offered | Possible"
                + " instead: `accelerator` 'inf2.xlarge'");
    assertThat(texts(on(AWS, neuron, "model", "qwen3-8b", "accelerator", "gpu").findings()))
        .singleElement()
        .asString()
        .startsWith("SP0614 accelerator: An endpoint cannot run on any such accelerator");
  }

  @Test
  void asksForATokenOfAGatedModel() {
    assertThat(findings(AWS, "model", "llama-3-1-8b"))
        .containsExactly(
            "SP0617 model: The weights of meta-llama/Llama-3.1-8B-Instruct take an agreement with"
                + " their owner | Agree on https://huggingface.co/meta-llama/Llama-3.1-8B-Instruct,"
                + " and name the secret with your token in `token-secret`; or take"
                + " 'deepseek-r1-distill-llama-8b', which is open to all");
    assertThat(findings(AWS, "model", "llama-3-1-8b", "token-secret", "hugging-face")).isEmpty();
    assertThat(findings(AWS, "model", "llama-3-1-8b", "weights", "store")).isEmpty();
  }

  @Test
  void refusesAContextThatTheModelDoesNotHave() {
    assertThat(findings(AWS, "model", "qwen3-8b", "context", 1_000_000))
        .containsExactly(
            "SP0609 context: qwen3-8b was made for a context of 40960 tokens at most | Set 40960 or"
                + " less");
  }

  @Test
  void takesWeightsAsTheyCome() {
    PlacedModel small = on(AWS, ANY, "model", "gpt-oss-20b", "context", 4096).placed();
    PlacedModel large = on(AWS, ANY, "model", "deepseek-r1").placed();

    assertThat(small.workload().weights()).isEqualTo(Dtype.MXFP4);
    assertThat(small.quantizes(false)).isFalse();
    assertThat(large.workload().weights()).isEqualTo(Dtype.FP8);
    assertThat(large.quantizes(false)).isFalse();
    assertThat(on(AWS, ANY, "model", "qwen3-8b", "dtype", "fp8").placed().quantizes(false))
        .isTrue();
    assertThat(on(AWS, ANY, "model", "qwen3-8b", "dtype", "fp8").placed().quantizes(true))
        .isFalse();
  }

  @Test
  void refusesADtypeThatNothingMakes() {
    assertThat(findings(AWS, "model", "deepseek-r1", "dtype", "bf16"))
        .containsExactly(
            "SP0609 dtype: The weights of deepseek-r1 come in fp8, and nothing makes bf16 of them"
                + " while they are loaded | Leave it out, or name weights of your own that are kept"
                + " so in `weights`");
    assertThat(findings(AWS, "model", "qwen3-8b", "dtype", "mxfp4"))
        .containsExactly(
            "SP0609 dtype: The weights of qwen3-8b come in bf16, and nothing makes mxfp4 of them"
                + " while they are loaded | Leave it out");
    assertThat(findings(AWS, "model", "gpt-oss-20b", "dtype", "bf16", "weights", "store"))
        .isEmpty();
  }

  @Test
  void refusesAcceleratorsThatNoSourceNamesForADtype() {
    assertThat(findings(AWS, "model", "gpt-oss-20b", "accelerator", "g6.48xlarge"))
        .singleElement()
        .asString()
        .startsWith(
            "SP0614 accelerator: An endpoint cannot run on g6.48xlarge: no source says that vLLM"
                + " runs gpt-oss-20b in mxfp4 on L4 | Possible instead: `accelerator` '");
    assertThat(on(AWS, ANY, "model", "deepseek-r1").placed().shape().accelerator())
        .isIn("H200", "B200");
    assertThat(on(GCP, ANY, "model", "gpt-oss-120b").placed().shape().kind())
        .isEqualTo(AcceleratorKind.GPU);
  }
}
