package dev.stackprint.rendering;

import dev.stackprint.blueprints.facts.Price;
import dev.stackprint.blueprints.facts.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a choice costs while nobody uses it.
 *
 * @param what what bills, such as "OpenSearch Serverless, 2 OCU"
 * @param price the price with its unit, or how it is metered
 * @param avoid how to avoid it; "" if it cannot be
 * @param source where the price was read, if it is a number
 */
public record IdleCost(String what, String price, String avoid, Optional<Source> source) {

  /**
   * Makes a cost whose price is said in words.
   *
   * @param what what bills
   * @param price how it is metered
   * @param avoid how to avoid it; "" if it cannot be
   */
  public IdleCost(String what, String price, String avoid) {
    this(what, price, avoid, Optional.empty());
  }

  /**
   * Makes a cost from a price that bills by the hour or month.
   *
   * @param what what bills
   * @param units how many there are of what is priced
   * @param price the price of one
   * @param avoid how to avoid it; "" if it cannot be
   * @throws IllegalArgumentException if the price is one of use
   */
  public static IdleCost monthly(String what, long units, Price price, String avoid) {
    return monthly(what, BigDecimal.valueOf(units), price, avoid);
  }

  /** Makes the same of parts of units. */
  public static IdleCost monthly(String what, BigDecimal units, Price price, String avoid) {
    BigDecimal monthly =
        price
            .monthly()
            .orElseThrow(() -> new IllegalArgumentException(price.name() + " bills by use"))
            .multiply(units)
            .setScale(2, RoundingMode.HALF_UP);
    return new IdleCost(
        what, "USD " + monthly.toPlainString() + " a month", avoid, Optional.of(price.source()));
  }

  /**
   * Makes a cost that is there whether or not the project itself is used, and bills by use.
   *
   * @param what what bills
   * @param price the price
   * @param avoid how to avoid it; "" if it cannot be
   */
  public static IdleCost byUse(String what, Price price, String avoid) {
    return new IdleCost(
        what,
        "USD " + price.usd().toPlainString() + " per " + price.per(),
        avoid,
        Optional.of(price.source()));
  }
}
