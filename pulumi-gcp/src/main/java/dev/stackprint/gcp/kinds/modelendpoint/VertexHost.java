package dev.stackprint.gcp.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.rendering.placement.Host;
import java.util.Optional;
import java.util.Set;

/**
 * An endpoint of Vertex AI. Sources, read on 2026-11-22: for GPUs
 * docs.cloud.google.com/gemini-enterprise-agent-platform/machine-learning/predictions/configure-compute,
 * for TPUs .../predictions/use-tpu.
 *
 * @param ownImage whether the server is the user's own, not vLLM as Model Garden publishes it
 */
public record VertexHost(boolean ownImage) implements Host {

  private static final Set<String> TPUS =
      Set.of(
          "tpu7x-standard-4t",
          "ct6e-standard-1t",
          "ct6e-standard-4t",
          "ct6e-standard-8t",
          "ct5lp-hightpu-1t",
          "ct5lp-hightpu-4t",
          "ct5lp-hightpu-8t");

  /** TPUs that the published server runs on. */
  private static final Set<String> SERVED = Set.of("TPU v5e", "TPU v6e");

  @Override
  public String title() {
    return "An endpoint of Vertex AI";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (shape.hosts() > 1) {
      return Optional.of("it is spread over " + shape.hosts() + " hosts, and a copy runs on one");
    }
    boolean offered =
        shape.kind() == AcceleratorKind.TPU
            ? TPUS.contains(VertexMachine.typeOf(shape))
            : VertexMachine.gpuOf(shape).isPresent();
    if (!offered) {
      return Optional.of("Vertex AI does not offer it for endpoints");
    }
    return shape.kind() == AcceleratorKind.TPU && !ownImage && !SERVED.contains(shape.accelerator())
        ? Optional.of("the server that Google publishes does not run on it, only an `image` can")
        : Optional.empty();
  }

  @Override
  public Optional<String> refusal(Shape shape, Workload workload) {
    Optional<String> refusal = refusal(shape);
    if (refusal.isPresent() || ownImage) {
      return refusal;
    }
    Dtype weights = workload.weights();
    boolean serves =
        weights == Dtype.BF16 || weights == Dtype.FP8 && shape.kind() == AcceleratorKind.GPU;
    return serves
        ? Optional.empty()
        : Optional.of(
            "the server that Google publishes does not make weights "
                + weights.key()
                + " there, only an `image` may");
  }
}
