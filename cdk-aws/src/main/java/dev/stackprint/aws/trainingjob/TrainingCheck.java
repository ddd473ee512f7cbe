package dev.stackprint.aws.trainingjob;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.placement.QuotaNote;
import java.util.List;

/**
 * Checks what a training job of SageMaker is told of its machines.
 *
 * @param properties the properties that tell it
 * @param path where they stand
 */
public record TrainingCheck(Properties properties, Path path) {

  /** Reports a key for disks. */
  public void refuseKey(Diagnostics found) {
    if (properties.has("key")) {
      found.report(
          Code.TARGET_LIMIT,
          path.key("key"),
          properties.origin("key"),
          "Disks of machines with accelerators encrypt by themselves, and SageMaker takes no key for"
              + " them",
          "Leave it out; a `key` of the object stores encrypts what the job reads and writes");
    }
  }

  /**
   * Returns which quota to ask for, if a source tells.
   *
   * @param shape the shape of the machines
   * @param count how many there are
   * @param plan the plan that the job is of
   */
  public List<Diagnostic> quota(Shape shape, int count, Plan plan) {
    QuotaUse use =
        properties.text("capacity").equals("spot")
            ? QuotaUse.SAGEMAKER_SPOT_TRAINING
            : QuotaUse.SAGEMAKER_TRAINING;
    return QuotaNote.of(use, shape, count, properties, "accelerator", path, plan);
  }
}
