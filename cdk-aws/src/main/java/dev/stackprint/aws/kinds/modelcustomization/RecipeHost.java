package dev.stackprint.aws.kinds.modelcustomization;

import dev.stackprint.aws.trainingjob.TrainingHost;
import dev.stackprint.aws.trainingjob.TrainingImage;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;

/**
 * A training job of SageMaker that runs the recipe.
 *
 * @param region the Region
 */
record RecipeHost(String region) implements Host {

  private static final Host TRAINING = new TrainingHost();

  @Override
  public String title() {
    return TRAINING.title();
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (shape.kind() != AcceleratorKind.GPU) {
      return Optional.of("the recipe is for GPUs");
    }
    return TRAINING
        .refusal(shape)
        .or(
            () ->
                TrainingImage.published(shape.kind(), region).isEmpty()
                    ? Optional.of("no image for training is known to be in " + region)
                    : Optional.empty());
  }
}
