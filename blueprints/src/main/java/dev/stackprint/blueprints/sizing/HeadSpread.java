package dev.stackprint.blueprints.sizing;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.OpenModel;
import java.util.Optional;

/**
 * The attention heads of a layer as they lie on all devices together: as many as the model has, and
 * those that are there again, or only to fill up.
 *
 * @param heads attention heads
 * @param kvHeads heads of keys and values
 */
record HeadSpread(int heads, int kvHeads) {

  /** Returns how heads go over so many devices; empty if they cannot. */
  static Optional<HeadSpread> over(int degree, OpenModel model, AcceleratorKind kind) {
    return switch (kind) {
      case GPU, TPU -> divided(degree, model);
      case NEURON -> Optional.of(padded(degree, model));
    };
  }

  /**
   * As vLLM does: each device has as many heads as any other. Heads of keys and values that are
   * fewer than the devices are there several times.
   */
  private static Optional<HeadSpread> divided(int degree, OpenModel model) {
    if (model.heads() % degree != 0) {
      return Optional.empty();
    }
    if (model.kvHeads() % degree == 0) {
      return Optional.of(new HeadSpread(model.heads(), model.kvHeads()));
    }
    return degree % model.kvHeads() == 0
        ? Optional.of(new HeadSpread(model.heads(), degree))
        : Optional.empty();
  }

  /**
   * As the inference library of Neuron does, in optimum-neuron 0.4.5 {@code
   * get_shardable_head_counts}: heads are filled up until they divide. Those of keys and values are
   * there once for each device where that comes out even, else once for each attention head.
   */
  private static HeadSpread padded(int degree, OpenModel model) {
    int heads = (model.heads() + degree - 1) / degree * degree;
    if (model.heads() == model.kvHeads()) {
      return new HeadSpread(heads, heads);
    }
    if (model.kvHeads() % degree == 0) {
      return new HeadSpread(heads, model.kvHeads());
    }
    return new HeadSpread(heads, degree % model.kvHeads() == 0 ? degree : heads);
  }
}
