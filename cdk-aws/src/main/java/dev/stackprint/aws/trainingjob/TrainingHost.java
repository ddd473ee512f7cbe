package dev.stackprint.aws.trainingjob;

import dev.stackprint.blueprints.facts.SageMakerUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;

/** A training job of SageMaker. */
public final class TrainingHost implements Host {

  @Override
  public String title() {
    return "A training job of SageMaker";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    return shape.sageMaker().contains(SageMakerUse.TRAINING)
        ? Optional.empty()
        : Optional.of("SageMaker does not offer it for training");
  }
}
