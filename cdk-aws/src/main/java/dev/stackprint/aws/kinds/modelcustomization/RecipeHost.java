package dev.stackprint.aws.kinds.modelcustomization;

import dev.stackprint.aws.trainingjob.TrainingHost;
import dev.stackprint.aws.trainingjob.TrainingImage;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;
import java.util.Set;

/**
 * A training job of SageMaker that runs the recipe. Sources read on 2026-11-22.
 *
 * @param region the Region
 * @param model the model that it tunes
 */
record RecipeHost(String region, OpenModel model) implements Host {

  /**
   * Architectures that optimum-neuron 0.4.1 trains: {@code optimum/neuron/models/training} has
   * these, and Granite.
   */
  private static final Set<String> ON_NEURON = Set.of("llama", "qwen3");

  /**
   * The least cores of the machines that its examples are for ({@code
   * examples/training/llama/finetune_llama.sh}): models are compiled on them, too.
   */
  private static final int LEAST_CORES = 4;

  private static final Host TRAINING = new TrainingHost();

  @Override
  public String title() {
    return TRAINING.title();
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    return TRAINING
        .refusal(shape)
        .or(() -> shape.kind() == AcceleratorKind.NEURON ? onNeuron(shape) : Optional.empty())
        .or(
            () ->
                TrainingImage.published(shape.kind(), region).isEmpty()
                    ? Optional.of("no image for training is known to be in " + region)
                    : Optional.empty());
  }

  private Optional<String> onNeuron(Shape shape) {
    if (!ON_NEURON.contains(model.architecture())) {
      return Optional.of("optimum-neuron does not train " + model.name());
    }
    return shape.devices() < LEAST_CORES
        ? Optional.of("models are compiled there, for which it is too small")
        : Optional.empty();
  }
}
