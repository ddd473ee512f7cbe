package dev.stackprint.aws.kinds.acceleratorcluster;

import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;

/** A managed node group of Amazon EKS. */
final class EksHost implements Host {

  @Override
  public String title() {
    return "A node group of EKS";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    // Of its seventeen network cards the first has no adapter, unlike those of every other shape.
    return shape.name().startsWith("p6-b300.")
        ? Optional.of("its network cards are not like those of other shapes")
        : Optional.empty();
  }
}
