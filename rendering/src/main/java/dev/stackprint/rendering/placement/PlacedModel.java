package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Footprint;
import dev.stackprint.blueprints.sizing.Hourly;
import dev.stackprint.blueprints.sizing.Sizing;
import dev.stackprint.blueprints.sizing.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A model with open weights on the shape that it runs on.
 *
 * @param model the model
 * @param workload what it has to hold at once
 * @param shape the shape
 * @param degree the devices that it is spread over: the degree of tensor parallelism
 * @param footprint what it takes of each of them
 * @param hourly what the shape costs, if a source tells
 * @param chosen whether the shape was chosen as the cheapest that fits, not named
 */
public record PlacedModel(
    OpenModel model,
    Workload workload,
    Shape shape,
    int degree,
    Footprint footprint,
    Optional<Hourly> hourly,
    boolean chosen) {

  /** Returns how many copies of the model the shape has devices for. */
  public int copies() {
    return shape.devices() / degree;
  }

  /**
   * Returns whether the server has to make {@code fp8} of the weights while it loads them.
   *
   * @param ownWeights whether they are not those from Hugging Face, which are kept so already
   */
  public boolean quantizes(boolean ownWeights) {
    return workload.weights() == Dtype.FP8 && Dtype.of(model) == Dtype.BF16 && !ownWeights;
  }

  /** Returns how many machines so many copies of the model take. */
  public int machines(int copies) {
    return (copies + copies() - 1) / copies();
  }

  /** Returns what is used and why, in two sentences with full stops, as plain text. */
  public String explanation() {
    return model.id()
        + " in "
        + workload.weights().key()
        + ", with "
        + workload.concurrency()
        + (workload.concurrency() == 1 ? " request of " : " requests of ")
        + workload.context()
        + " tokens, "
        + fitting(footprint, shape, degree, chosen);
  }

  /** Returns how much of a shape is taken, and why it is that one. */
  static String fitting(Footprint footprint, Shape shape, int degree, boolean chosen) {
    return "takes "
        + gib(footprint.total())
        + " of the "
        + gib(Sizing.usable(shape))
        + " GiB that "
        + (degree == 1 ? "one device" : "each of " + degree + " devices")
        + " of "
        + shape.name()
        + " can give. "
        + (chosen ? "It is the cheapest that was found to fit." : "The blueprint names it.");
  }

  /** Returns bytes in GiB, with one decimal. */
  public static String gib(long bytes) {
    return BigDecimal.valueOf(bytes)
        .divide(BigDecimal.valueOf(1L << 30), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
