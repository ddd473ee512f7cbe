package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.PinnedImage;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.kubernetes.RayImage;
import java.util.Optional;

/** The image of a job. */
final class JobImage {

  private static final String TPU = "jax-ai-tpu";

  private static final String VERTEX_RAY = "ray-vertex-gpu";

  private JobImage() {}

  /** Returns the image that a job names, or the one that is published for its accelerators. */
  static Optional<String> of(Properties job, Shape shape, boolean ray) {
    return job.optionalText("image").or(() -> published(shape, ray).map(PinnedImage::uri));
  }

  /** Returns the same of a managed job: Google publishes images with Ray for Vertex AI. */
  static Optional<String> ofManaged(Properties job, Shape shape) {
    if (!ManagedJobRenderer.ray(job)) {
      return of(job, shape, false);
    }
    return job.optionalText("image")
        .or(() -> Optional.of(Facts.load().rayImages().of(VERTEX_RAY).uri()));
  }

  /** Returns the image that is published for these accelerators, if one is known. */
  static Optional<PinnedImage> published(Shape shape, boolean ray) {
    if (ray) {
      return RayImage.of(shape);
    }
    return shape.kind() == AcceleratorKind.TPU
        ? Optional.of(Facts.load().googleImages().of(TPU))
        : Optional.empty();
  }
}
