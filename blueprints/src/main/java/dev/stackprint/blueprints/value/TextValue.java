package dev.stackprint.blueprints.value;

import dev.stackprint.blueprints.source.Origin;

/**
 * A string.
 *
 * @param text its content; expressions ({@code ${...}}) are in it as written until parameters are
 *     filled in, afterwards what is in it is meant literally
 * @param origin where it stands
 */
public record TextValue(String text, Origin origin) implements Value {
  @Override
  public String typeName() {
    return "text";
  }
}
