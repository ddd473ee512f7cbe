package dev.stackprint.blueprints.value;

import dev.stackprint.blueprints.source.Origin;

/**
 * A string.
 *
 * @param text its content; before planning it may hold {@code ${...}} expressions, afterwards never
 * @param origin where it stands
 */
public record TextValue(String text, Origin origin) implements Value {
  @Override
  public String typeName() {
    return "text";
  }
}
