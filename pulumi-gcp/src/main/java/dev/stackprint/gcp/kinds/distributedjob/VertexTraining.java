package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;
import java.util.Set;

/**
 * What a custom job of Vertex AI runs on. Of TPUs those are taken that the client library of Vertex
 * AI is tested with (google-cloud-aiplatform, {@code tests/unit/aiplatform/constants.py}), and
 * their successor, whose machine types the API has, too.
 */
final class VertexTraining implements Host {

  private static final Set<String> TPUS = Set.of("TPU v5e", "TPU v6e");

  @Override
  public String title() {
    return "A custom job of Vertex AI";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    boolean offered =
        shape.kind() == AcceleratorKind.TPU
            ? TPUS.contains(shape.accelerator())
            : VertexMachine.gpuOf(shape).isPresent();
    return offered
        ? Optional.empty()
        : Optional.of("no source says that Vertex AI offers it for training");
  }
}
