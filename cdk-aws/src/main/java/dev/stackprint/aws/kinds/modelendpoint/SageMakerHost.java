package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.SageMakerUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;

/**
 * What SageMaker and its containers take.
 *
 * @param endpoint what is to run there
 * @param region the Region
 */
record SageMakerHost(Endpoint endpoint, String region) implements Host {

  @Override
  public String title() {
    return "An endpoint of SageMaker";
  }

  @Override
  public boolean takesToken() {
    return !endpoint.fromJumpStart();
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (!shape.sageMaker().contains(SageMakerUse.ENDPOINT)) {
      return Optional.of("SageMaker does not offer it for endpoints");
    }
    ServingContainer container = ServingContainer.of(endpoint, shape.kind());
    return container.image(region).isEmpty()
        ? Optional.of(container.title() + " is in no registry of " + region)
        : Optional.empty();
  }

  @Override
  public Optional<String> refusal(Shape shape, Workload workload) {
    return refusal(shape)
        .or(() -> ServingContainer.of(endpoint, shape.kind()).refusal(endpoint, shape, workload));
  }
}
