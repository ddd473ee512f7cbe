package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.PoolHost;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ReservedMachines;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.SageMakerUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pool whose machines are a group of SageMaker HyperPod.
 *
 * @param spot whether they can be had as spot instances
 */
record HyperPodHost(boolean spot) implements PoolHost {

  private static final Pattern PLAN =
      Pattern.compile("arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:[0-9]{12}:training-plan/[A-Za-z0-9-]+");

  private static final String EXAMPLE =
      "arn:aws:sagemaker:us-west-2:123456789012:training-plan/my-plan";

  private static final ReservedMachines PLANNED =
      new ReservedMachines(
          "training plan", "its ARN, such as " + EXAMPLE, "Set `capacity: capacity-block`");

  @Override
  public String title() {
    return "SageMaker HyperPod";
  }

  @Override
  public Optional<String> refusal(Shape shape) {
    return shape.sageMaker().contains(SageMakerUse.CLUSTER)
        ? Optional.empty()
        : Optional.of("SageMaker does not offer it for clusters");
  }

  @Override
  public Optional<QuotaUse> quota(Capacity capacity) {
    return switch (capacity) {
      case ON_DEMAND, SPOT -> Optional.of(QuotaUse.SAGEMAKER_CLUSTER);
      case RESERVATION, CAPACITY_BLOCK, FLEX_START, QUEUED -> Optional.empty();
    };
  }

  @Override
  public void checkCapacity(Properties pool, Shape shape, Path place, Diagnostics found) {
    String capacity = pool.text("capacity");
    boolean planned = capacity.equals("capacity-block");
    switch (capacity) {
      case "on-demand" -> {}
      case "capacity-block" -> {
        if (!shape.sageMaker().contains(SageMakerUse.PLAN)) {
          report(
              found,
              pool,
              place,
              "capacity",
              "No training plan of SageMaker has " + shape.name(),
              "Choose `on-demand`");
        }
      }
      case "spot" -> {
        if (!spot) {
          report(
              found,
              pool,
              place,
              "capacity",
              "HyperPod is not known to have spot instances under Slurm",
              "Choose `on-demand`, or `engine: hyperpod-eks`");
        }
      }
      default ->
          report(
              found,
              pool,
              place,
              "capacity",
              "HyperPod has no machines by " + capacity,
              "Choose `on-demand`, or `capacity-block`, which is a training plan of SageMaker");
    }
    PLANNED.check(pool, planned, place, found);
    pool.optionalText("reservation")
        .filter(arn -> planned && !PLAN.matcher(arn).matches())
        .ifPresent(
            arn ->
                report(
                    found,
                    pool,
                    place,
                    "reservation",
                    "'" + arn + "' is no ARN of a training plan of SageMaker",
                    "Set one such as " + EXAMPLE));
  }

  private static void report(
      Diagnostics found,
      Properties pool,
      Path place,
      String property,
      String message,
      String hint) {
    found.report(Code.TARGET_LIMIT, place.key(property), pool.origin(property), message, hint);
  }
}
