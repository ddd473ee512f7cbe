package dev.stackprint.blueprints.sizing;

import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a served model has to hold at once.
 *
 * @param context tokens of a request and its answer together
 * @param concurrency requests at the same time, each as long as that
 * @param weights how the weights are kept
 * @param cache how keys and values of attention are kept
 */
public record Workload(int context, int concurrency, Dtype weights, Dtype cache) implements Load {

  public Workload {
    if (context < 1 || concurrency < 1) {
      throw new IllegalArgumentException("a workload has at least one token of one request");
    }
  }

  /** Returns a workload whose keys and values are kept in {@code bf16}, as servers do. */
  public static Workload of(int context, int concurrency, Dtype weights) {
    return new Workload(context, concurrency, weights, Dtype.BF16);
  }

  @Override
  public IntStream degrees(Shape shape) {
    return Load.powersOfTwo(shape);
  }

  @Override
  public Optional<Footprint> footprint(OpenModel model, Shape shape, int degree) {
    return Footprint.of(model, this, shape.kind(), degree);
  }

  @Override
  public String words() {
    return "in " + weights.key();
  }

  /** Returns the tokens of all requests together. */
  long tokens() {
    return (long) context * concurrency;
  }
}
