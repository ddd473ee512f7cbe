package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Workload;
import java.util.Optional;

/** What runs on a shape, such as an endpoint of SageMaker, and which shapes it takes. */
public interface Host {

  /** Returns what it is, with an article. */
  String title();

  /**
   * Returns why it does not take a shape, such as {@code SageMaker does not offer it for
   * endpoints}; empty if it does.
   */
  Optional<String> refusal(Shape shape);

  /** Returns why it does not serve a model in this way on a shape; empty if it does. */
  default Optional<String> refusal(Shape shape, Workload workload) {
    return refusal(shape);
  }
}
