package dev.stackprint.blueprints.sizing;

import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a model has to hold at once: while it is served, or while it is trained. */
public sealed interface Load permits Workload, TrainingLoad {

  /** Returns over how many devices of a shape the model can be spread, the least first. */
  IntStream degrees(Shape shape);

  /**
   * Returns what the model takes of each device of a shape if it is spread over so many; empty if
   * its heads do not go over them.
   */
  Optional<Footprint> footprint(OpenModel model, Shape shape, int degree);

  /** Returns how that is, in words that follow a model's name, such as {@code in bf16}. */
  String words();

  /** Returns powers of two, which devices are connected for, and all of them. */
  static IntStream powersOfTwo(Shape shape) {
    IntStream powers =
        IntStream.iterate(1, degree -> degree < shape.devices(), degree -> degree * 2);
    return IntStream.concat(powers, IntStream.of(shape.devices()));
  }
}
