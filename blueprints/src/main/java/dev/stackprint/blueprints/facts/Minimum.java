package dev.stackprint.blueprints.facts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Capacity that a service keeps up while nothing happens.
 *
 * @param name such as {@code opensearch-classic}
 * @param units how many of what is priced
 * @param price of one of them
 * @param source where the number was read
 */
public record Minimum(String name, BigDecimal units, Price price, Source source) {

  /** Returns what it costs a month. */
  public Optional<BigDecimal> monthly() {
    return price.monthly().map(units::multiply);
  }
}
