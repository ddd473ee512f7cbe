package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.blueprints.plan.Properties;
import java.math.BigDecimal;

/**
 * Between how many capacity units a database scales.
 *
 * @param min the least; 0 lets it pause
 * @param max the most
 */
record Capacity(BigDecimal min, BigDecimal max) {

  private static final BigDecimal MOST = new BigDecimal(4);

  static Capacity of(Properties knobs) {
    return new Capacity(
        number(knobs, "min-capacity", BigDecimal.ZERO), number(knobs, "max-capacity", MOST));
  }

  private static BigDecimal number(Properties knobs, String name, BigDecimal otherwise) {
    return knobs.has(name) ? knobs.number(name) : otherwise;
  }
}
