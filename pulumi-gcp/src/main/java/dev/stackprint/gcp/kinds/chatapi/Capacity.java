package dev.stackprint.gcp.kinds.chatapi;

import dev.stackprint.blueprints.plan.Properties;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How much a chat API takes on. Cloud Run limits what is worked on at the same time; how much comes
 * in is counted by each instance for itself, so that each lets in its share.
 *
 * @param instances the most instances that run at the same time
 * @param concurrency the most requests that one of them works on at the same time
 * @param rate the requests that one of them lets in in a second
 * @param burst the requests that one of them lets in at once
 */
record Capacity(int instances, int concurrency, BigDecimal rate, BigDecimal burst) {

  /** Requests wait for the model nearly all of the time: one processor serves many. */
  private static final int MOST_PER_INSTANCE = 50;

  private static final int DEFAULT_CONCURRENCY = 100;

  static Capacity of(Properties limits) {
    int concurrency = limits.optionalInteger("concurrency").orElse(DEFAULT_CONCURRENCY);
    int instances = (concurrency + MOST_PER_INSTANCE - 1) / MOST_PER_INSTANCE;
    return new Capacity(
        instances,
        // Rounded down: no more in all than was asked for.
        concurrency / instances,
        share(limits.integer("rate"), instances),
        share(limits.integer("burst"), instances));
  }

  private static BigDecimal share(int all, int instances) {
    return BigDecimal.valueOf(all)
        .divide(BigDecimal.valueOf(instances), new MathContext(4, RoundingMode.DOWN))
        .stripTrailingZeros();
  }
}
