package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.GoogleImage;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Properties;
import java.util.Optional;

/** The image of a job. */
final class JobImage {

  private static final String TPU = "jax-ai-tpu";

  private JobImage() {}

  /** Returns the image that a job names, or the one that Google publishes for its accelerators. */
  static Optional<String> of(Properties job, Shape shape, boolean ray) {
    return job.optionalText("image")
        .or(
            () ->
                shape.kind() == AcceleratorKind.TPU && !ray
                    ? Optional.of(published().uri())
                    : Optional.empty());
  }

  private static GoogleImage published() {
    return Facts.load().googleImages().of(TPU);
  }
}
