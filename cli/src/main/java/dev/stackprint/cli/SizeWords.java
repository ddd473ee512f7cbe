package dev.stackprint.cli;

import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Candidate;
import dev.stackprint.blueprints.sizing.Fit;
import dev.stackprint.blueprints.sizing.Sizing;
import java.util.Locale;

/** What there is to say of a shape in a few words. */
final class SizeWords {

  private static final double GIB = 1L << 30;

  private SizeWords() {}

  static String gib(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / GIB);
  }

  static String accelerators(Shape shape) {
    String hosts = shape.hosts() == 1 ? "" : " on " + shape.hosts() + " hosts";
    return shape.chips() + " x " + shape.accelerator() + hosts;
  }

  static String spread(Shape shape, int degree) {
    return degree
        + " of "
        + shape.devices()
        + " "
        + device(shape)
        + (shape.devices() == 1 ? "" : "s");
  }

  /** Returns why a model does not fit; empty if it does. */
  static String reason(Candidate candidate) {
    if (candidate.fit() instanceof Fit.TooSmall small) {
      Shape shape = candidate.shape();
      String over =
          small.degree() < shape.devices()
              ? "over " + spread(shape, small.degree()) + ", as far as its heads go, "
              : "";
      return over
          + "needs "
          + gib(small.footprint().total())
          + " GiB of each, "
          + gib(Sizing.usable(shape))
          + " can be used";
    }
    return candidate.fit() instanceof Fit.Elsewhere elsewhere
        ? "not known to be in " + elsewhere.region()
        : "";
  }

  private static String device(Shape shape) {
    return switch (shape.kind()) {
      case NEURON -> "core";
      case GPU -> "GPU";
      case TPU -> shape.devices() == shape.chips() ? "chip" : "half chip";
    };
  }
}
