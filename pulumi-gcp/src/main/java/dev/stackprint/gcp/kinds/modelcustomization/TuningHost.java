package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;

/** A custom job of Vertex AI that trains by the recipe. */
final class TuningHost implements Host {

  @Override
  public String title() {
    return "Tuning on Vertex AI";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (shape.kind() != AcceleratorKind.GPU) {
      return Optional.of("the recipe is for GPUs");
    }
    return VertexMachine.gpuOf(shape).isEmpty()
        ? Optional.of("Vertex AI does not offer it for custom jobs")
        : Optional.empty();
  }
}
