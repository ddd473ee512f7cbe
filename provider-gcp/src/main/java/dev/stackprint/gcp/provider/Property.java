package dev.stackprint.gcp.provider;

import java.util.List;

/**
 * A property of a resource or of an object.
 *
 * @param name the name on the wire, as {@code storageClass}
 * @param required whether an input must be given, or an output always is
 * @param secret whether its value is to be kept from logs and state
 * @param json whether its value travels as JSON in a string
 * @param environment the variables of the environment that stand in for it
 */
public record Property(
    String name,
    Type type,
    boolean required,
    boolean secret,
    boolean json,
    List<String> environment) {

  public Property {
    environment = List.copyOf(environment);
  }
}
