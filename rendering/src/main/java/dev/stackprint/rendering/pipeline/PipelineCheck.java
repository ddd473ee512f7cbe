package dev.stackprint.rendering.pipeline;

import dev.stackprint.blueprints.check.Wording;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what steps name that is not there. */
public final class PipelineCheck {

  private final Component pipeline;
  private final Diagnostics found = new Diagnostics();
  private final List<String> outputs = new ArrayList<>();

  private PipelineCheck(Component pipeline) {
    this.pipeline = pipeline;
  }

  /** Returns which inputs no earlier step makes, and which names commands have for nothing. */
  public static List<Diagnostic> of(Component pipeline) {
    PipelineCheck check = new PipelineCheck(pipeline);
    for (PipelineStep step : PipelineStep.of(pipeline)) {
      check.inputs(step);
      check.command(step);
      step.outputs().forEach(each -> check.outputs.add(step.name() + "." + each));
    }
    return check.found.sorted();
  }

  private void inputs(PipelineStep step) {
    Properties inputs = step.properties().section("inputs");
    for (String name : inputs.names()) {
      if (!outputs.contains(inputs.text(name))) {
        found.report(
            Code.TARGET_COMBINATION,
            step.path().key("inputs").key(name),
            inputs.origin(name),
            "No earlier step makes '" + inputs.text(name) + "'",
            outputs.isEmpty()
                ? Optional.empty()
                : Optional.of("Earlier steps make " + Wording.list(outputs, "and")));
      }
    }
    for (String name : step.files().keySet()) {
      if (inputs.has(name)) {
        found.report(
            Code.TARGET_COMBINATION,
            step.path().key("files").key(name),
            step.properties().section("files").origin(name),
            "'" + name + "' is an input of the step already",
            "Give one of them another name");
      }
    }
  }

  private void command(PipelineStep step) {
    for (String word : step.properties().texts("command")) {
      for (CommandWord.Part part : CommandWord.of(word).parts()) {
        problem(part, step)
            .ifPresent(
                message ->
                    found.report(
                        Code.TARGET_COMBINATION,
                        step.path().key("command"),
                        step.properties().origin("command"),
                        message));
      }
    }
  }

  private Optional<String> problem(CommandWord.Part part, PipelineStep step) {
    if (part instanceof CommandWord.Part.Tracking && !pipeline.properties().has("tracking")) {
      return Optional.of("The pipeline has no `tracking` to put in place of {tracking}");
    }
    if (part instanceof CommandWord.Part.Named named) {
      Set<String> names =
          switch (named.of()) {
            case "inputs" -> step.inputs().keySet();
            case "files" -> step.files().keySet();
            default -> Set.copyOf(step.outputs());
          };
      return names.contains(named.name())
          ? Optional.empty()
          : Optional.of("The step has no '" + named.name() + "' among its `" + named.of() + "`");
    }
    return Optional.empty();
  }

  /** Returns where a pipeline's definition lies in the project. */
  public static String file(Component pipeline) {
    return "pipelines/" + pipeline.id() + ".json";
  }
}
