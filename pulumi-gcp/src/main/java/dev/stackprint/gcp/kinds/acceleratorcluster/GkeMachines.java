package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.rendering.placement.Host;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
          "TPU v6e", "tpu-v6e-slice",
          "TPU7x", "tpu7x");

  private static final Map<String, String> GPUS =
      Map.of(
          "A100 40 GB", "nvidia-tesla-a100",
          "A100 80 GB", "nvidia-a100-80gb",
          "B200", "nvidia-b200",
          "H100", "nvidia-h100-80gb",
          "H200", "nvidia-h200-141gb",
          "L4", "nvidia-l4");

  /** GPUs with network cards of their own, which talk to each other by RDMA. */
  private static final Set<String> RDMA = Set.of("B200", "H200");

  private static final String NEWEST_TPU = "TPU7x";

  private static final String MEGA = "a3-megagpu-8g";

  @Override
  public String title() {
    return "A node pool of GKE";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    return find(shape).isPresent()
        ? Optional.empty()
        : Optional.of(
            "its GPUs talk by GPUDirect-TCPXO, whose networks and daemons are not rendered so far");
  }

  /** Tells whether GPUs have network cards of their own, on networks that GKE makes for them. */
  static boolean rdma(Shape shape) {
    return RDMA.contains(shape.accelerator());
  }

  /**
   * Tells whether slices are placed by a workload policy. Source: the blueprint gke-tpu-7x in
   * github.com/GoogleCloudPlatform/cluster-toolkit, read 2026-11-22.
   */
  static boolean workloadPolicy(Shape shape) {
    return shape.accelerator().equals(NEWEST_TPU) && shape.hosts() > 1;
  }

  /** Tells whether machines take no disks but those of the newer kind; see the same blueprints. */
  static boolean hyperdisk(Shape shape) {
    return rdma(shape) || shape.accelerator().equals(NEWEST_TPU);
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
