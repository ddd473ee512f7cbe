package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Fit;
import dev.stackprint.blueprints.sizing.Footprint;
import dev.stackprint.blueprints.sizing.Sizing;
import dev.stackprint.blueprints.sizing.Workload;
import java.util.Optional;

/**
 * Weights that vLLM makes smaller while it loads them: it holds them in bf16 first. Its
 * documentation, FP8, online dynamic quantization, read on 2026-11-22.
 */
public final class OnlineQuantization {

  private OnlineQuantization() {}

  /**
   * Tells whether a shape's devices hold the weights as they are loaded. What comes in another
   * dtype is loaded as it is. Where the model does not fit anyway, that is what is to be said.
   *
   * @param degree over how many devices they are spread, if the blueprint says so
   */
  public static boolean holdsBefore(
      OpenModel model, Workload workload, Shape shape, Optional<Integer> degree) {
    if (Dtype.of(model) != Dtype.BF16) {
      return true;
    }
    return degree
        .or(
            () ->
                Sizing.fit(model, workload, shape) instanceof Fit.Fits fits
                    ? Optional.of(fits.degree())
                    : Optional.empty())
        .flatMap(each -> Sizing.footprint(model, Workload.of(1, 1, Dtype.BF16), shape, each))
        .map(Footprint::weights)
        .map(bytes -> bytes <= Sizing.usable(shape))
        .orElse(true);
  }
}
