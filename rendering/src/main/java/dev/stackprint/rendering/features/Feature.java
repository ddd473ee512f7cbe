package dev.stackprint.rendering.features;

/**
 * A feature of an entity.
 *
 * @param name its name
 * @param type what its values are
 */
public record Feature(String name, Type type) {

  /** What values of a feature are. */
  public enum Type {
    /** Text. */
    STRING,
    /** A number without a fraction. */
    INTEGER,
    /** A number with a fraction. */
    NUMBER
  }
}
