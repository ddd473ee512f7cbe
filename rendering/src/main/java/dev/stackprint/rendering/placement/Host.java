package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.sizing.Load;
import dev.stackprint.blueprints.sizing.TrainingLoad;
import dev.stackprint.blueprints.sizing.Workload;
import java.util.Optional;

/** What runs on a shape, such as an endpoint of SageMaker, and which shapes it takes. */
public interface Host {

  /** Returns what it is, with an article. */
  String title();

  /**
   * Tells whether weights that are not one's own come from Hugging Face, so that it takes a token
   * to get those of a gated model.
   */
  default boolean takesToken() {
    return true;
  }

  /**
   * Returns why it does not take a shape, such as {@code SageMaker does not offer it for
   * endpoints}; empty if it does.
   */
  Optional<String> refusal(Shape shape);

  /** Returns why it does not serve a model in this way on a shape; empty if it does. */
  default Optional<String> refusal(Shape shape, Workload workload) {
    return refusal(shape);
  }

  /** Returns why it does not train a model in this way on a shape; empty if it does. */
  default Optional<String> refusal(Shape shape, TrainingLoad load) {
    return refusal(shape);
  }

  /** Returns why a host does not do with a model what is asked of it. */
  static Optional<String> refusal(Host host, Shape shape, Load load) {
    if (load instanceof Workload workload) {
      return host.refusal(shape, workload);
    }
    return load instanceof TrainingLoad training
        ? host.refusal(shape, training)
        : host.refusal(shape);
  }
}
