package dev.stackprint.gcp.vertex;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A shape, as Vertex AI names it: a {@code MachineSpec}. Source: the enumeration in the API's
 * discovery document, and cloud.google.com/vertex-ai/docs/training/configure-compute, read
 * 2026-11-22.
 *
 * @param type the machine type
 * @param accelerator what Vertex AI calls its GPUs; empty of TPUs, which are part of the type
 * @param count how many GPUs it has
 * @param topology how its TPUs are laid out, if there are several
 */
public record VertexMachine(
    String type, Optional<String> accelerator, int count, Optional<String> topology) {

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

  /** Returns how Vertex AI names a shape. */
  public static VertexMachine of(Shape shape) {
    boolean tpu = shape.kind() == AcceleratorKind.TPU;
    return new VertexMachine(
        typeOf(shape),
        tpu ? Optional.empty() : gpuOf(shape),
        shape.chips(),
        tpu && shape.chips() > 1 ? shape.topology() : Optional.empty());
  }

  /** Returns the {@code MachineSpec}, as jobs are asked for with it. */
  public Map<String, Object> spec() {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("machineType", type);
    accelerator.ifPresent(
        name -> {
          spec.put("acceleratorType", name);
          spec.put("acceleratorCount", count);
        });
    topology.ifPresent(layout -> spec.put("tpuTopology", layout));
    return spec;
  }

  /** Returns what Vertex AI calls the GPUs of a machine. */
  public static Optional<String> gpuOf(Shape shape) {
    return GPUS.entrySet().stream()
        .filter(each -> shape.name().startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns the machine type of a shape. */
  public static String typeOf(Shape shape) {
    return shape.machine().orElse(shape.name());
  }
}
