package dev.stackprint.aws.kinds.mlpipeline;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a pipeline print.
 *
 * @param c what every construct begins with
 * @param file where the definition lies
 * @param steps the names of the steps
 * @param variables what is put in place of names in the definition
 * @param grants calls that let the role use what the steps refer to
 * @param images the repositories of the images
 * @param key the expression of the key, if there is one of its own
 * @param schedule when it runs, if at set times
 */
record MlPipelineView(
    ConstructHeader c,
    String file,
    List<String> steps,
    List<Variable> variables,
    List<Code> grants,
    List<EcrImage> images,
    Optional<Code> key,
    Optional<Schedule> schedule) {

  /**
   * What is put in place of a name.
   *
   * @param name the name
   * @param value the expression of what is put there
   */
  record Variable(String name, Code value) {}

  /**
   * When a pipeline runs.
   *
   * @param expression the schedule's expression
   * @param timeZone the time zone that it is in
   */
  record Schedule(String expression, String timeZone) {}
}
