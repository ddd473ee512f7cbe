package dev.stackprint.blueprints.sizing;

import dev.stackprint.blueprints.facts.Shape;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A list price on demand.
 *
 * @param usd US dollars an hour
 * @param region where
 */
public record Hourly(BigDecimal usd, String region) {

  /** Returns the price in a region; if that is not known or there is none, the lowest known. */
  public static Optional<Hourly> of(Shape shape, Optional<String> region) {
    return region
        .flatMap(there -> shape.hourlyIn(there).map(usd -> new Hourly(usd, there)))
        .or(
            () ->
                shape.hourly().entrySet().stream()
                    .min(
                        Map.Entry.<String, BigDecimal>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(price -> new Hourly(price.getValue(), price.getKey())));
  }
}
