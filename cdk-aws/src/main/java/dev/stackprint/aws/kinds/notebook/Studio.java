package dev.stackprint.aws.kinds.notebook;

import dev.stackprint.blueprints.facts.SageMakerUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;

/** Studio as what notebooks run in. */
record Studio() implements Host {

  @Override
  public String title() {
    return "A notebook of SageMaker Studio";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    return shape.sageMaker().contains(SageMakerUse.STUDIO)
        ? Optional.empty()
        : Optional.of("SageMaker does not offer it for notebooks");
  }
}
