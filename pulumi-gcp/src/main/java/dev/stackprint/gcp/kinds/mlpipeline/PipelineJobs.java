package dev.stackprint.gcp.kinds.mlpipeline;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;

/** Steps of a pipeline of Vertex AI as what runs on a shape. */
record PipelineJobs() implements Host {

  @Override
  public String title() {
    return "A step of Vertex AI Pipelines";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (shape.kind() == AcceleratorKind.TPU) {
      return Optional.of(
          "a step asks for a kind and a number of GPUs; TPUs are left to custom jobs");
    }
    return VertexMachine.gpuOf(shape).isPresent()
        ? Optional.empty()
        : Optional.of("Vertex AI does not know its accelerator");
  }
}
