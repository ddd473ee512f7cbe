package dev.stackprint.rendering.placement;

import static dev.stackprint.rendering.placement.Placements.PATH;
import static dev.stackprint.rendering.placement.Placements.plan;
import static dev.stackprint.rendering.placement.Placements.properties;
import static dev.stackprint.rendering.placement.Placements.taking;
import static dev.stackprint.rendering.placement.Placements.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.Sizing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainingPlacementTest {

  private static TrainingPlacement on(Host host, Object... namesAndValues) {
    Map<Object, Object> all = new LinkedHashMap<>();
    all.putAll(
        Map.of("method", "lora", "rank", 16, "context", 2048, "batch", 16, "accelerator", "auto"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    Object[] given =
        all.entrySet().stream()
            .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
            .toArray();
    return TrainingPlacement.of(properties(given), PATH, plan(Target.AWS, "us-east-1"), host);
  }

  private static final Host GPUS = taking(shape -> shape.kind() == AcceleratorKind.GPU);

  private static List<String> findings(Object... namesAndValues) {
    return texts(on(GPUS, namesAndValues).findings());
  }

  @Test
  void takesTheCheapestThatFits() {
    PlacedTraining placed = on(GPUS, "model", "qwen3-8b").placed();

    assertThat(placed.shape().name()).isEqualTo("g6e.xlarge");
    assertThat(placed.examplesAtOnce()).isEqualTo(1);
    assertThat(placed.footprint().total()).isLessThanOrEqualTo(Sizing.usable(placed.shape()));
    assertThat(placed.explanation())
        .contains("Qwen/Qwen3-8B tuned by LoRA", "2048 tokens", "the cheapest");
  }

  @Test
  void takesMoreForAllWeights() {
    PlacedTraining placed = on(GPUS, "model", "qwen3-8b", "method", "full").placed();

    assertThat(placed.degree()).isEqualTo(placed.shape().devices()).isGreaterThan(1);
    assertThat(placed.explanation()).contains("tuned in full", "each of");
  }

  @Test
  void spreadsOverCoresOfTrainium() {
    PlacedTraining placed =
        on(taking(shape -> true), "model", "qwen3-8b", "accelerator", "trn1.32xlarge").placed();

    assertThat(placed.degree() * placed.examplesAtOnce()).isEqualTo(32);
    assertThat(placed.explanation()).endsWith("The blueprint names it.");
  }

  @Test
  void saysWhatWouldFitInstead() {
    assertThat(findings("model", "qwen3-14b", "accelerator", "g6.4xlarge"))
        .singleElement()
        .asString()
        .startsWith("SP0615 accelerator: qwen3-14b tuned by LoRA takes")
        .contains("Possible instead: `accelerator` 'g6e.2xlarge'");
    assertThat(findings("model", "qwen3-14b", "accelerator", "g6e.xlarge"))
        .singleElement()
        .asString()
        .startsWith(
            "SP0614 accelerator: An endpoint cannot run on g6e.xlarge: its machine has too little"
                + " memory to put qwen3-14b together");
    assertThat(findings("model", "llama-3-1-405b", "weights", "mine", "method", "full"))
        .singleElement()
        .asString()
        .startsWith("SP0615 model: llama-3-1-405b tuned in full takes")
        .endsWith("Possible instead: a smaller model or `context`, or `method: lora`");
  }

  @Test
  void namesWhatDoesNotGoTogether() {
    assertThat(findings("model", "llama-3-1-8b")).singleElement().asString().startsWith("SP0617");
    assertThat(findings("model", "qwen3-8b", "context", 131072))
        .containsExactly(
            "SP0609 context: qwen3-8b was made for a context of 40960 tokens at most | Set 40960 or"
                + " less");
    assertThat(findings("model", "qwen3-8b", "accelerator", "g6e.12xlarge", "batch", 6))
        .containsExactly(
            "SP0616 batch: g6e.12xlarge goes through 4 examples at a time, which `batch` is no"
                + " multiple of | Set `batch` to a multiple of 4");
    assertThat(texts(on(taking(shape -> false), "model", "qwen3-8b").findings()))
        .singleElement()
        .asString()
        .startsWith("SP0614 accelerator");
  }
}
