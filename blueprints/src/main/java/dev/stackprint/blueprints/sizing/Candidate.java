package dev.stackprint.blueprints.sizing;

import dev.stackprint.blueprints.facts.Shape;
import java.util.Optional;

/**
 * A shape, and whether a model fits it.
 *
 * @param shape the shape
 * @param fit whether the model fits
 * @param hourly what it costs, if a source tells
 */
public record Candidate(Shape shape, Fit fit, Optional<Hourly> hourly) {

  /** Returns whether the model fits. */
  public boolean fits() {
    return fit instanceof Fit.Fits;
  }
}
