package dev.stackprint.blueprints.value;

import dev.stackprint.blueprints.source.Origin;
import java.math.BigDecimal;

/**
 * A number.
 *
 * @param number its exact value
 * @param origin where it stands
 */
public record NumberValue(BigDecimal number, Origin origin) implements Value {
  @Override
  public String typeName() {
    return "a number";
  }
}
