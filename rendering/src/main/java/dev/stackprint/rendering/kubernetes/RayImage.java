package dev.stackprint.rendering.kubernetes;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.PinnedImage;
import dev.stackprint.blueprints.facts.Shape;
import java.util.Optional;

/** The image with Ray that is published for a shape. */
public final class RayImage {

  /** What the facts' image for TPUs installs does not know the newest generation. */
  private static final String TOO_NEW = "TPU7x";

  private RayImage() {}

  /** Returns the image of jobs that name none; empty if none is known to be published. */
  public static Optional<PinnedImage> of(Shape shape) {
    return switch (shape.kind()) {
      case GPU -> Optional.of(image("ray-gpu"));
      case TPU ->
          shape.accelerator().equals(TOO_NEW) ? Optional.empty() : Optional.of(image("ray-tpu"));
      default -> Optional.empty();
    };
  }

  /** Returns the version of Ray in these images. */
  public static String version() {
    return image("ray-gpu").version();
  }

  private static PinnedImage image(String name) {
    return Facts.load().rayImages().of(name);
  }
}
