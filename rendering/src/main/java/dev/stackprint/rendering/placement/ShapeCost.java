package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.facts.Source;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.Hourly;
import dev.stackprint.rendering.IdleCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What shapes cost for as long as they are there. */
public final class ShapeCost {

  private static final int CENTS = 2;

  private ShapeCost() {}

  /**
   * Returns what shapes cost that run whether or not somebody uses them.
   *
   * @param what what runs, such as "the endpoint"
   * @param shape the shape
   * @param count how many there are at least
   * @param region where
   * @param surcharge what comes on top of the price, with a full stop; "" if nothing does
   * @param avoid how to stop it from billing
   */
  public static IdleCost of(
      String what, Shape shape, int count, String region, String surcharge, String avoid) {
    String machines = what + ": " + count + " x " + shape.name();
    Optional<Hourly> hourly = Hourly.of(shape, Optional.of(region));
    if (hourly.isEmpty()) {
      return new IdleCost(machines, "by the hour; no dated source tells how much", avoid);
    }
    String price =
        "USD "
            + amount(hourly.get().usd().multiply(BigDecimal.valueOf(count)))
            + " an hour on demand in "
            + hourly.get().region()
            + (surcharge.isEmpty() ? "" : ". " + surcharge);
    return new IdleCost(machines, price, avoid, source(shape.target()));
  }

  private static String amount(BigDecimal usd) {
    return usd.setScale(CENTS, RoundingMode.HALF_UP).toPlainString();
  }

  private static Optional<Source> source(Target target) {
    return Facts.load().shapes(target).sources().of("usd").stream().findFirst();
  }
}
