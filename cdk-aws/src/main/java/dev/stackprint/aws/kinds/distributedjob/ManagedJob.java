package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.trainingjob.TrainingImage;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.placement.NamedShape;
import java.time.Duration;
import java.util.Optional;

/**
 * A job that SageMaker runs.
 *
 * @param component the job
 * @param shape the shape of its machines
 * @param image the container image
 */
record ManagedJob(Component component, Shape shape, TrainingImage image) {

  /** How long a job may wait for machines by spot. */
  private static final Duration WAITING = Duration.ofDays(1);

  private static final Duration STARTING = Duration.ofHours(1);

  /** Returns a job that was checked. */
  static ManagedJob of(Component component, Plan plan) {
    Shape shape = NamedShape.find(component.properties(), "accelerator", plan).orElseThrow();
    return new ManagedJob(
        component, shape, image(component.properties(), shape, plan).orElseThrow());
  }

  /** Returns the image of a job: its own, or the one that AWS publishes. */
  static Optional<TrainingImage> image(Properties job, Shape shape, Plan plan) {
    return job.has("image")
        ? TrainingImage.of(job.text("image"))
        : TrainingImage.published(shape.kind(), plan.settings().text("region"));
  }

  int nodes() {
    return component.properties().integer("nodes");
  }

  int attempts() {
    return component.properties().integer("attempts");
  }

  boolean spot() {
    return component.properties().text("capacity").equals("spot");
  }

  Duration runtime() {
    return component.properties().duration("max-runtime");
  }

  /** Returns how long a job may take with what it waits for machines by spot. */
  Duration patience() {
    return runtime().plus(spot() ? WAITING : Duration.ZERO);
  }

  /** Returns how long all attempts may take. */
  Duration timeout() {
    return patience().plus(STARTING).multipliedBy(attempts());
  }
}
