package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Footprint;
import dev.stackprint.blueprints.sizing.Hourly;
import dev.stackprint.blueprints.sizing.TrainingLoad;
import java.util.Optional;

/**
 * A model with open weights on the shape that it is trained on.
 *
 * @param model the model
 * @param load what it has to hold at once
 * @param shape the shape
 * @param degree the devices that it is spread over; on Trainium, the degree of tensor parallelism
 * @param footprint what it takes of each of them
 * @param hourly what the shape costs, if a source tells
 * @param chosen whether the shape was chosen as the cheapest that fits, not named
 */
public record PlacedTraining(
    OpenModel model,
    TrainingLoad load,
    Shape shape,
    int degree,
    Footprint footprint,
    Optional<Hourly> hourly,
    boolean chosen) {

  /** Returns how many examples it goes through at a time. */
  public int examplesAtOnce() {
    return TrainingLoad.examplesAtOnce(shape, degree);
  }

  /** Returns what is used and why, in two sentences with full stops, as plain text. */
  public String explanation() {
    return model.id()
        + " "
        + load.words()
        + ", with examples of "
        + load.context()
        + " tokens, "
        + PlacedModel.fitting(footprint, shape, degree, chosen);
  }
}
