package dev.stackprint.gcp.kinds.notebook;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.rendering.placement.Host;
import java.util.List;
import java.util.Optional;

/** Workbench as what notebooks run in. */
record Workbench() implements Host {

  /**
   * What machine types have, as the notebooks API calls it. Source: its discovery document,
   * notebooks.v2, AcceleratorConfig.type.
   */
  private static final List<Gpu> GPUS =
      List.of(
          new Gpu("a2-highgpu-", "NVIDIA_TESLA_A100"),
          new Gpu("a2-megagpu-", "NVIDIA_TESLA_A100"),
          new Gpu("a2-ultragpu-", "NVIDIA_A100_80GB"),
          new Gpu("a3-highgpu-", "NVIDIA_H100_80GB"),
          new Gpu("a3-megagpu-", "NVIDIA_H100_MEGA_80GB"),
          new Gpu("a3-ultragpu-", "NVIDIA_H200_141GB"),
          new Gpu("a4-highgpu-", "NVIDIA_B200"),
          new Gpu("g2-standard-", "NVIDIA_L4"));

  private record Gpu(String machines, String type) {}

  /** Returns what a machine type has, as the notebooks API calls it. */
  static Optional<String> gpu(Shape shape) {
    return GPUS.stream()
        .filter(each -> shape.name().startsWith(each.machines()))
        .map(Gpu::type)
        .findFirst();
  }

  @Override
  public String title() {
    return "A Workbench instance";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    if (shape.kind() == AcceleratorKind.TPU) {
      return Optional.of("Workbench has no TPUs");
    }
    return gpu(shape).isPresent()
        ? Optional.empty()
        : Optional.of("Workbench does not know its accelerator");
  }
}
