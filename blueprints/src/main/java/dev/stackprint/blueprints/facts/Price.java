package dev.stackprint.blueprints.facts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A list price, of AWS in us-east-1, of Google Cloud in us-central1; other regions differ, mostly
 * upwards.
 *
 * @param name what it is of, such as {@code nat-gateway}
 * @param usd in US dollars
 * @param per of how much: {@code hour}, {@code month}, {@code GB and month}, ...
 * @param source where it was read
 */
public record Price(String name, BigDecimal usd, String per, Source source) {

  private static final BigDecimal HOURS_OF_A_MONTH = BigDecimal.valueOf(730);

  /** Returns what one costs a month if it is there all the time; empty if it bills by use. */
  public Optional<BigDecimal> monthly() {
    return switch (per) {
      case "hour" -> Optional.of(usd.multiply(HOURS_OF_A_MONTH));
      case "month" -> Optional.of(usd);
      default -> Optional.empty();
    };
  }
}
