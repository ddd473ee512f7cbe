package dev.stackprint.rendering.pipeline;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step of a pipeline.
 *
 * @param name its name
 * @param properties what the blueprint says of it
 * @param path where the blueprint says it
 * @param inputs outputs of other steps, by name
 * @param files folders of stores, by name
 */
public record PipelineStep(
    String name,
    Properties properties,
    Path path,
    Map<String, Output> inputs,
    Map<String, Files> files) {

  /**
   * An output of a step.
   *
   * @param step the step
   * @param name the output
   */
  public record Output(String step, String name) {

    static Output of(String text) {
      int dot = text.indexOf('.');
      return new Output(text.substring(0, dot), text.substring(dot + 1));
    }
  }

  /**
   * A folder of a store.
   *
   * @param store the store
   * @param folder the folder, with a slash at its end; "" is all of the store
   */
  public record Files(Component store, String folder) {}

  /** Returns the steps of a pipeline, in order. */
  public static List<PipelineStep> of(Component pipeline) {
    Path path = Plan.pathOf(pipeline).key("steps");
    Map<String, Properties> steps = pipeline.properties().entries("steps");
    return steps.keySet().stream().map(name -> of(name, steps.get(name), path)).toList();
  }

  private static PipelineStep of(String name, Properties step, Path path) {
    Map<String, Output> inputs = new LinkedHashMap<>();
    Properties named = step.section("inputs");
    named.names().forEach(each -> inputs.put(each, Output.of(named.text(each))));
    Map<String, Files> files = new LinkedHashMap<>();
    step.entries("files")
        .forEach(
            (each, of) ->
                files.put(
                    each, new Files(of.reference("store"), of.optionalText("folder").orElse(""))));
    return new PipelineStep(name, step, path.key(name), inputs, files);
  }

  /** Returns the image that it runs. */
  public String image() {
    return properties.text("image");
  }

  /** Returns what it makes. */
  public List<String> outputs() {
    return properties.texts("outputs");
  }

  /** Returns the variables of its environment, in order. */
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    Properties variables = properties.section("environment");
    variables.names().forEach(each -> environment.put(each, variables.text(each)));
    return environment;
  }

  /** Returns the accelerator that it names. */
  public Optional<String> accelerator() {
    return properties.optionalText("accelerator");
  }

  /**
   * Returns its command.
   *
   * @param writing how the target writes what is not said in the blueprint
   */
  public List<String> command(CommandWriting writing) {
    return properties.texts("command").stream()
        .map(word -> CommandWord.of(word).write(writing))
        .toList();
  }
}
