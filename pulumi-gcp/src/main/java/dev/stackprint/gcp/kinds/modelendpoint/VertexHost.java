package dev.stackprint.gcp.kinds.modelendpoint;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.rendering.placement.Host;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An endpoint of Vertex AI. Sources, read on 2026-11-22: for GPUs
 * docs.cloud.google.com/gemini-enterprise-agent-platform/machine-learning/predictions/configure-compute,
 * for TPUs .../predictions/use-tpu.
 *
 * @param ownImage whether the server is the user's own, not vLLM as Model Garden publishes it
 */
record VertexHost(boolean ownImage) implements Host {

  /** What Vertex AI calls the GPUs of machines, by what their names begin with. */
  private static final Map<String, String> GPUS =
      Map.of(
          "g2-standard-", "NVIDIA_L4",
          "a2-highgpu-", "NVIDIA_TESLA_A100",
          "a2-megagpu-", "NVIDIA_TESLA_A100",
          "a2-ultragpu-", "NVIDIA_A100_80GB",
          "a3-highgpu-", "NVIDIA_H100_80GB",
          "a3-megagpu-", "NVIDIA_H100_MEGA_80GB",
          "a3-ultragpu-", "NVIDIA_H200_141GB",
          "a4-highgpu-", "NVIDIA_B200");

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

  /** Returns what Vertex AI calls the GPU of a machine. */
  static Optional<String> acceleratorType(Shape shape) {
    return GPUS.entrySet().stream()
        .filter(each -> shape.name().startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns the machine type of a shape. */
  static String machineType(Shape shape) {
    return shape.machine().orElse(shape.name());
  }

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
            ? TPUS.contains(machineType(shape))
            : acceleratorType(shape).isPresent();
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
