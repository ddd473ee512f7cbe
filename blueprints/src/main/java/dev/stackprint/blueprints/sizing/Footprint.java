package dev.stackprint.blueprints.sizing;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.OpenModel;
import java.util.Optional;

/**
 * The memory that a model takes of each device, in bytes.
 *
 * @param weights its share of the weights
 * @param cache its share of keys and values, of a model that is served
 * @param states gradients, and what the optimizer keeps, of a model that is trained
 * @param activations what a training computes in between
 */
public record Footprint(long weights, long cache, long states, long activations) {

  /** Returns all of it. */
  public long total() {
    return weights + cache + states + activations;
  }

  /** Returns the footprint on each of so many devices; empty if heads cannot go over them. */
  static Optional<Footprint> of(
      OpenModel model, Workload workload, AcceleratorKind kind, int degree) {
    return HeadSpread.over(degree, model, kind)
        .map(
            spread ->
                new Footprint(
                    weights(model, workload, spread, degree),
                    cache(model, workload, spread, degree),
                    0,
                    0));
  }

  private static long weights(OpenModel model, Workload workload, HeadSpread spread, int degree) {
    // A head has two matrices that are as wide as the layer: of attention those that ask and
    // that put out, of keys and values one each.
    long more = (long) spread.heads() - model.heads() + spread.kvHeads() - model.kvHeads();
    long repeated = more * 2 * model.layers() * model.hidden() * model.headSize();
    Dtype dtype = workload.weights();
    return ceilDiv(dtype.ofWeights(model) + repeated * dtype.bytes(), degree);
  }

  private static long cache(OpenModel model, Workload workload, HeadSpread spread, int degree) {
    if (model.latent().isPresent()) {
      // One vector for all heads, which each device needs as a whole.
      long ofToken = (long) model.layers() * model.latent().getAsInt() * workload.cache().bytes();
      return ofToken * workload.tokens();
    }
    long ofToken =
        2L * model.layers() * spread.kvHeads() * model.headSize() * workload.cache().bytes();
    return ceilDiv(ofToken * workload.tokens(), degree);
  }

  static long ceilDiv(long dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
