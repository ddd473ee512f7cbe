package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.aws.models.CalledModel;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Capability;
import dev.stackprint.blueprints.facts.Model;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.LanguageCheck;
import dev.stackprint.rendering.workflow.Action;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.ModelTask;
import dev.stackprint.rendering.workflow.PartSize;
import dev.stackprint.rendering.workflow.Speak;
import dev.stackprint.rendering.workflow.Step;
import dev.stackprint.rendering.workflow.Transcribe;
import dev.stackprint.rendering.workflow.Translate;
import dev.stackprint.rendering.workflow.WorkflowCheck;
import dev.stackprint.templates.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what AWS's services cannot do of a step.
 *
 * @param plan the plan that the workflow is part of
 */
record StepCheck(Plan plan) implements WorkflowCheck.StepCheck {

  /** Names of the definition's own variables. */
  private static final Set<String> TAKEN =
      Set.of("source", "execution", "stem", "suffix", "folder", "failure", "states");

  /** Tells whether a step may not be called so. */
  static boolean isTaken(String id) {
    return TAKEN.contains(Names.variable(id));
  }

  @Override
  public void check(
      Action action, Properties properties, Path at, Optional<Step> read, Diagnostics found) {
    LanguageCheck languages = new LanguageCheck(Target.AWS, found);
    if (action instanceof Transcribe transcribe) {
      languages.transcription(properties, at, "language");
      languages.transcription(properties, at, "languages");
      checkDialects(transcribe, properties, at, found);
    } else if (action instanceof Translate) {
      languages.translation(properties, at, "source");
      languages.translation(properties, at, "targets");
    } else if (action instanceof Speak) {
      List<String> spoken =
          read.map(Step::action)
              .filter(Translate.class::isInstance)
              .map(made -> ((Translate) made).targets())
              .orElse(List.of());
      languages.voices(properties, at, spoken);
    } else if (action instanceof ModelTask task) {
      checkTask(task, properties, at, found);
    } else if (action instanceof Inference.Managed inference) {
      checkModel(
          FoundationModelKind.resolve(inference.model(), plan).model(),
          inference.answering().maximumTokens(),
          properties,
          at,
          found);
      checkTemperature(inference, properties, at, found);
    }
  }

  private void checkTemperature(
      Inference.Managed inference, Properties properties, Path at, Diagnostics found) {
    var model = FoundationModelKind.resolve(inference.model(), plan).model();
    if (inference.answering().temperature().isPresent()
        && !model.can().contains(Capability.SAMPLING)) {
      found.report(
          Code.UNFIT_SETTING,
          at.key("temperature"),
          properties.origin("temperature"),
          model.name() + " takes no temperature",
          "Leave it out");
    }
  }

  private static void checkDialects(
      Transcribe transcribe, Properties properties, Path at, Diagnostics found) {
    Set<String> spoken = new TreeSet<>();
    for (String language : transcribe.languages()) {
      if (!spoken.add(language.split("-")[0])) {
        found.report(
            Code.TARGET_COMBINATION,
            at.key("languages"),
            properties.origin("languages"),
            "'" + language + "' and another one are dialects of one language",
            "Name one of them: Amazon Transcribe tells languages apart, not dialects");
      }
    }
  }

  private void checkTask(ModelTask task, Properties properties, Path at, Diagnostics found) {
    CalledModel called = ModelTaskStates.called(task);
    called.checkAnswersAtOnce(at.key("model"), properties, found);
    checkContext(called, PartSize.leastContext(task), properties, at, found);
    called
        .managed(plan)
        .ifPresent(
            model -> checkModel(model, task.prompt().maximumTokens(), properties, at, found));
  }

  private static void checkContext(
      CalledModel called, int least, Properties properties, Path at, Diagnostics found) {
    called
        .context()
        .filter(context -> context < least)
        .ifPresent(
            context ->
                found.report(
                    Code.TARGET_LIMIT,
                    at.key("model"),
                    properties.origin("model"),
                    "'"
                        + called.model().id()
                        + "' holds "
                        + context
                        + " tokens, and a part of a document with its answer takes "
                        + least,
                    "Set its `context` to " + least + " or more, or `max-tokens` to less"));
  }

  private static void checkModel(
      Model model, int tokens, Properties properties, Path at, Diagnostics found) {
    if (!model.can().contains(Capability.CONVERSE)) {
      found.report(
          Code.UNFIT_MODEL,
          at.key("model"),
          properties.origin("model"),
          model.name() + " has no chat interface (Bedrock's Converse)",
          "Choose another model");
    }
    if (model.output().isPresent() && tokens > model.output().getAsInt()) {
      found.report(
          Code.TARGET_LIMIT,
          at.key("max-tokens"),
          properties.origin("max-tokens"),
          model.name() + " answers in " + model.output().getAsInt() + " tokens at most");
    }
  }
}
