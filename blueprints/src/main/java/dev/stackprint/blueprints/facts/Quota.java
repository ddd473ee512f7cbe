package dev.stackprint.blueprints.facts;

import java.util.Optional;

/**
 * A quota that accelerators count against.
 *
 * @param use what counts
 * @param name its name
 * @param code its code in Service Quotas, on AWS, if a source tells
 */
public record Quota(QuotaUse use, String name, Optional<String> code) {

  /**
   * Returns how much of it so many machines of a shape take; empty if no source tells how large
   * they are.
   */
  public Optional<Amount> needed(Shape shape, int count) {
    return switch (use.counted()) {
      case VCPUS ->
          shape.vcpus().isPresent()
              ? Optional.of(new Amount(shape.vcpus().getAsInt() * count, "vCPU"))
              : Optional.empty();
      case INSTANCES -> Optional.of(new Amount(count, "instance"));
      case CHIPS ->
          Optional.of(
              new Amount(
                  shape.chips() * count, shape.kind() == AcceleratorKind.TPU ? "chip" : "GPU"));
    };
  }

  /**
   * How much of a quota.
   *
   * @param number how many
   * @param unit of what, in the singular
   */
  public record Amount(int number, String unit) {
    @Override
    public String toString() {
      return number + " " + unit + (number == 1 ? "" : "s");
    }
  }
}
