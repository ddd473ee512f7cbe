package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Capacity;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import java.util.Optional;

/**
 * A pool whose machines are instances of EC2.
 *
 * @param title what it is, with an article
 */
public record Ec2Host(String title) implements PoolHost {

  private static final String EXAMPLE = "cr-0123456789abcdef0";

  private static final ReservedMachines RESERVED =
      new ReservedMachines(
          "reservation",
          "its id, such as " + EXAMPLE,
          "Set `capacity` to `reservation` or `capacity-block`");

  @Override
  public Optional<String> refusal(Shape shape) {
    // Of its seventeen network cards the first has no adapter, unlike those of every other shape.
    return shape.name().startsWith("p6-b300.")
        ? Optional.of("its network cards are not like those of other shapes")
        : Optional.empty();
  }

  @Override
  public Optional<QuotaUse> quota(Capacity capacity) {
    return QuotaUse.ofMachines(Target.AWS, capacity);
  }

  @Override
  public void checkCapacity(Properties pool, Shape shape, Path place, Diagnostics found) {
    String capacity = pool.text("capacity");
    boolean reserved = capacity.equals("reservation") || capacity.equals("capacity-block");
    if (capacity.equals("flex-start") || capacity.equals("queued")) {
      found.report(
          Code.TARGET_LIMIT,
          place.key("capacity"),
          pool.origin("capacity"),
          "AWS has no machines by " + capacity,
          "Choose `capacity-block`, which is bought for a span of days, or `spot`");
    } else if (!capacity.equals("reservation") && !has(shape, capacity)) {
      found.report(
          Code.TARGET_LIMIT,
          place.key("capacity"),
          pool.origin("capacity"),
          shape.name() + " is not known to be had by " + capacity,
          "Choose "
              + String.join(
                  " or ", shape.capacity().stream().map(Capacity::key).sorted().toList()));
    }
    RESERVED.check(pool, reserved, place, found);
    Optional<String> reservation = pool.optionalText("reservation");
    if (reservation.isPresent() && !reservation.get().matches("cr-[0-9a-f]{8,17}")) {
      found.report(
          Code.TARGET_LIMIT,
          place.key("reservation"),
          pool.origin("reservation"),
          "'" + reservation.get() + "' is no id of a capacity reservation",
          "Set one such as " + EXAMPLE);
    }
  }

  private static boolean has(Shape shape, String capacity) {
    return shape.capacity().stream().anyMatch(each -> each.key().equals(capacity));
  }
}
