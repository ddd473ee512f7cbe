package dev.stackprint.cli;

import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;

/**
 * What {@code Blueprint.yaml.ftl} prints.
 *
 * @param file what the commands in its comments call it
 * @param name the blueprint's name
 * @param useCase the use case that it extends
 * @param description what the use case is for
 * @param targets where the use case can be deployed
 * @param parameters the parameters of the use case
 * @param components the components of the use case
 */
record NewView(
    String file,
    String name,
    String useCase,
    String description,
    List<Place> targets,
    List<Parameter> parameters,
    List<Part> components) {

  /**
   * A target.
   *
   * @param key what a blueprint calls it
   * @param region the use case's region there
   * @param command the command that shows what would be deployed there
   * @param purpose what the command does
   */
  record Place(String key, String region, String command, String purpose) {}

  /**
   * A parameter.
   *
   * @param name its name
   * @param value its default, if that is one for all targets
   * @param byTarget its default for each target, if it differs
   * @param description what it sets
   */
  record Parameter(String name, Code value, Map<String, Code> byTarget, String description) {}

  /**
   * A component.
   *
   * @param id its id
   * @param kind its kind
   * @param summary what the kind is
   */
  record Part(String id, String kind, String summary) {}
}
