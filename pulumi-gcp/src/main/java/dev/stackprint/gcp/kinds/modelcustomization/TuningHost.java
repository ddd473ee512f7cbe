package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.sizing.TrainingLoad;
import dev.stackprint.blueprints.sizing.TrainingMethod;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;
import java.util.Set;

/**
 * A custom job of Vertex AI that trains by the recipe.
 *
 * @param model what is tuned
 * @param spot whether its machine may be taken away
 */
record TuningHost(OpenModel model, boolean spot) implements Host {

  /** Those that the client library of Vertex AI is tested with, and their successor. */
  private static final Set<String> TPUS = Set.of("TPU v5e", "TPU v6e");

  /** What Tunix has and the recipe maps to files. */
  private static final Set<String> ON_TPUS = Set.of("qwen2", "qwen3");

  /** A job's disk has 100 GB unless it asks for more, which no source says of TPUs. */
  private static final long WEIGHTS_ON_DISK = 70_000_000_000L;

  private static final int BYTES = 2;

  /**
   * Returns what a section {@code train} is trained on.
   *
   * @param train the section
   */
  static TuningHost of(Properties train) {
    return new TuningHost(
        Facts.load().openModels().find(train.text("model")).orElseThrow(),
        train.text("capacity").equals("spot"));
  }

  @Override
  public String title() {
    return "Tuning on Vertex AI";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (shape.kind() == AcceleratorKind.GPU) {
      return VertexMachine.gpuOf(shape).isEmpty()
          ? Optional.of("Vertex AI does not offer it for custom jobs")
          : Optional.empty();
    }
    if (!TPUS.contains(shape.accelerator())) {
      return Optional.of("no source says that Vertex AI offers it for training");
    }
    if (shape.hosts() > 1) {
      return Optional.of(
          "it is spread over " + shape.hosts() + " hosts, and the recipe is for one");
    }
    if (spot) {
      return Optional.of("no source says that Vertex AI has spot TPUs");
    }
    if (!ON_TPUS.contains(model.architecture())) {
      return Optional.of("the recipe for TPUs is for Qwen 2.5 and Qwen 3");
    }
    return model.parameters() * BYTES > WEIGHTS_ON_DISK
        ? Optional.of("the disk of its machine has no room for the weights")
        : Optional.empty();
  }

  @Override
  public Optional<String> refusal(Shape shape, TrainingLoad load) {
    return refusal(shape)
        .or(
            () ->
                shape.kind() == AcceleratorKind.TPU && load.method() == TrainingMethod.FULL
                    ? Optional.of("the recipe for TPUs tunes by LoRA")
                    : Optional.empty());
  }
}
