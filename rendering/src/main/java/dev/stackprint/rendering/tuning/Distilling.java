package dev.stackprint.rendering.tuning;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Model;
import dev.stackprint.blueprints.facts.ModelMatch;
import dev.stackprint.blueprints.facts.TunableModel;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Learning from the answers of another model: finds the teacher, or why there can be none. */
final class Distilling {

  /** What a job of distillation is not told. */
  private static final List<String> KNOBS = List.of("learning-rate", "warmup-steps");

  private final Component component;
  private final Properties properties;
  private final Properties knobs;
  private final Path path;
  private final Target target;
  private final Diagnostics found;

  Distilling(Component component, Target target, Diagnostics found) {
    this.component = component;
    this.properties = component.properties();
    this.knobs = component.knobs();
    this.path = Plan.pathOf(component);
    this.target = target;
    this.found = found;
  }

  static boolean isAskedFor(Component component) {
    return component.properties().text("method").equals("distillation");
  }

  /** Returns the teacher that a component names, if it can teach the model. */
  static Optional<Model> teacher(Component component, TunableModel student) {
    return component
        .properties()
        .optionalText("teacher")
        .flatMap(name -> teacher(name, student.distillation().orElseThrow()));
  }

  private static Optional<Model> teacher(String name, TunableModel.Distillation distillation) {
    return Facts.load().models().find(name) instanceof ModelMatch.Found match
        ? match.versions().stream()
            .filter(version -> distillation.teachers().contains(version.name()))
            .findFirst()
        : Optional.empty();
  }

  /** Reports what does not go together. */
  void check() {
    if (!isAskedFor(component)) {
      if (properties.has("teacher")) {
        report(
            Code.COMBINATION,
            "teacher",
            "Only distillation has a teacher",
            "Set `method: distillation`, or leave `teacher` out");
      }
      return;
    }
    if (properties.has("train")) {
      report(
          Code.COMBINATION,
          "method",
          "Models with open weights learn from the answers in the examples only",
          "Leave `method` out, or name a managed `model`");
      return;
    }
    if (target == Target.GCP) {
      report(
          Code.TARGET_LIMIT,
          "method",
          "Vertex AI distils for early access only, and not for production",
          "Leave `method` out there, and write the answers into the examples");
      return;
    }
    Facts.load()
        .tunableModels()
        .find(properties.text("model"), target)
        .ifPresent(this::checkTeacher);
    checkKnobs();
  }

  private void checkTeacher(TunableModel student) {
    if (student.distillation().isEmpty()) {
      report(
          Code.UNFIT_MODEL,
          "model",
          "'" + student.name() + "' cannot learn from another model on " + target.title(),
          "Models that can: "
              + Facts.load().tunableModels().on(target).stream()
                  .filter(other -> other.distillation().isPresent())
                  .map(TunableModel::name)
                  .collect(Collectors.joining(", ")));
      return;
    }
    TunableModel.Distillation distillation = student.distillation().get();
    String can = String.join(", ", distillation.teachers());
    Optional<String> name = properties.optionalText("teacher");
    if (name.isEmpty()) {
      report(
          Code.COMBINATION,
          "method",
          "Distillation needs a model to learn from",
          "Name it in `teacher`: " + can);
    } else if (teacher(name.get(), distillation).isEmpty()) {
      report(
          Code.UNFIT_MODEL,
          "teacher",
          "'" + name.get() + "' cannot teach '" + student.name() + "'",
          "Models that can: " + can);
    }
  }

  private void checkKnobs() {
    if (properties.has("epochs")) {
      report(
          Code.COMBINATION,
          "epochs",
          "A job of distillation chooses the epochs itself",
          "Leave `epochs` out");
    }
    for (String knob : KNOBS) {
      if (knobs.has(knob)) {
        found.report(
            Code.TARGET_COMBINATION,
            path.key(target.key()).key(knob),
            knobs.origin(knob),
            "A job of distillation chooses how fast the model changes",
            "Leave `" + knob + "` out");
      }
    }
  }

  private void report(Code code, String property, String message, String hint) {
    found.report(code, path.key(property), properties.origin(property), message, hint);
  }
}
