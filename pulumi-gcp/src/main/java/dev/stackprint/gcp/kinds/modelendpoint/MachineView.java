package dev.stackprint.gcp.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.Shape;
import java.util.Optional;

/**
 * The machine that a copy runs on.
 *
 * @param type the machine type
 * @param accelerator what Vertex AI calls its GPUs; empty of TPUs, which are part of the type
 * @param count how many GPUs it has
 * @param topology how its TPUs are laid out, if there are several
 */
record MachineView(
    String type, Optional<String> accelerator, int count, Optional<String> topology) {

  static MachineView of(Shape shape) {
    boolean tpu = ModelEndpoint.isTpu(shape);
    return new MachineView(
        VertexHost.machineType(shape),
        tpu ? Optional.empty() : VertexHost.acceleratorType(shape),
        shape.chips(),
        tpu && shape.chips() > 1 ? shape.topology() : Optional.empty());
  }
}
