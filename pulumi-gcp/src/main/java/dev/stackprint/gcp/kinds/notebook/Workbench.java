package dev.stackprint.gcp.kinds.notebook;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;

/** Workbench as what notebooks run in. It calls accelerators what Vertex AI calls them. */
record Workbench() implements Host {

  @Override
  public String title() {
    return "A Workbench instance";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (shape.kind() == AcceleratorKind.TPU) {
      return Optional.of("Workbench has no TPUs");
    }
    return VertexMachine.gpuOf(shape).isPresent()
        ? Optional.empty()
        : Optional.of("Workbench does not know its accelerator");
  }
}
