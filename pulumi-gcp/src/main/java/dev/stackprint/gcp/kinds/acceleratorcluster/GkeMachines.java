package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.rendering.placement.Host;
import java.util.Map;
import java.util.Optional;

/**
 * What GKE calls accelerators. Sources, read 2026-11-22: for TPUs
 * cloud.google.com/kubernetes-engine/docs/concepts/plan-tpus and the map of machine types in
 * github.com/GoogleCloudPlatform/cluster-toolkit; for GPUs
 * cloud.google.com/kubernetes-engine/docs/how-to/gpus and the same repository.
 */
final class GkeMachines implements Host {

  /** Values of the label {@code cloud.google.com/gke-tpu-accelerator}. */
  private static final Map<String, String> TPUS =
      Map.of(
          "TPU v4", "tpu-v4-podslice",
          "TPU v5e", "tpu-v5-lite-podslice",
          "TPU v5p", "tpu-v5p-slice",
          "TPU v6e", "tpu-v6e-slice");

  /** Types of the GPUs that need no network besides that of the cluster. */
  private static final Map<String, String> GPUS =
      Map.of(
          "A100 40 GB", "nvidia-tesla-a100",
          "A100 80 GB", "nvidia-a100-80gb",
          "H100", "nvidia-h100-80gb",
          "L4", "nvidia-l4");

  private static final String MEGA = "a3-megagpu-8g";

  @Override
  public String title() {
    return "A node pool of GKE";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (find(shape).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (shape.kind()) {
          case TPU -> "its slices take a workload policy, which is not rendered so far";
          default -> "its GPUs talk over networks of their own, which are not rendered so far";
        });
  }

  /** Returns what GKE calls the accelerators of a shape, if it is not refused. */
  static Optional<String> find(Shape shape) {
    if (shape.name().equals(MEGA)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        Optional.ofNullable(TPUS.get(shape.accelerator())).orElse(GPUS.get(shape.accelerator())));
  }
}
