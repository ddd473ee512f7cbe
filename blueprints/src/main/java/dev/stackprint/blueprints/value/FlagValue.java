package dev.stackprint.blueprints.value;

import dev.stackprint.blueprints.source.Origin;

/**
 * {@code true} or {@code false}.
 *
 * @param flag its value
 * @param origin where it stands
 */
public record FlagValue(boolean flag, Origin origin) implements Value {
  @Override
  public String typeName() {
    return "true or false";
  }
}
