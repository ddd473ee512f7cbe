package dev.stackprint.blueprints.value;

import dev.stackprint.blueprints.source.Origin;

/**
 * {@code null}, which removes what was inherited when merging.
 *
 * @param origin where it stands
 */
public record NullValue(Origin origin) implements Value {
  @Override
  public String typeName() {
    return "null";
  }
}
