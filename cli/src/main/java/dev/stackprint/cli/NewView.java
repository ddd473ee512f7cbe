package dev.stackprint.cli;

import java.util.List;

/**
 * What {@code Blueprint.yaml.ftl} prints.
 *
 * @param file what the commands in its comments call it
 * @param name the blueprint's name
 * @param useCase the use case that it extends
 * @param description what the use case is for
 * @param region the region of the use case
 * @param parameters the parameters of the use case
 * @param components the components of the use case
 */
record NewView(
    String file,
    String name,
    String useCase,
    String description,
    String region,
    List<Parameter> parameters,
    List<Part> components) {

  /**
   * A parameter.
   *
   * @param name its name
   * @param value its default
   * @param description what it sets
   */
  record Parameter(String name, String value, String description) {}

  /**
   * A component.
   *
   * @param id its id
   * @param kind its kind
   * @param summary what the kind is
   */
  record Part(String id, String kind, String summary) {}
}
