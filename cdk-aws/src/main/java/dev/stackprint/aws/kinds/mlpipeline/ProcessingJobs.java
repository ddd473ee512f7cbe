package dev.stackprint.aws.kinds.mlpipeline;

import dev.stackprint.blueprints.facts.SageMakerUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;

/** Processing jobs as what steps run in. */
record ProcessingJobs() implements Host {

  @Override
  public String title() {
    return "A processing job";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    return shape.sageMaker().contains(SageMakerUse.PROCESSING)
        ? Optional.empty()
        : Optional.of("SageMaker does not offer it for processing jobs");
  }
}
