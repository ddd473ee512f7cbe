package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Capability;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.VertexApi;
import dev.stackprint.blueprints.facts.VertexListing;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.gcp.models.ModelCalls;
import dev.stackprint.gcp.models.ServedModelCheck;
import dev.stackprint.rendering.LanguageCheck;
import dev.stackprint.rendering.tuning.TunedModel;
import dev.stackprint.rendering.workflow.Action;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.ModelTask;
import dev.stackprint.rendering.workflow.Speak;
import dev.stackprint.rendering.workflow.Step;
import dev.stackprint.rendering.workflow.Transcribe;
import dev.stackprint.rendering.workflow.Translate;
import dev.stackprint.rendering.workflow.WorkflowCheck;
import java.util.List;
import java.util.Optional;

/**
 * Finds what Google's services cannot do of a step.
 *
 * @param plan the plan that the workflow is part of
 */
record GcpStepCheck(Plan plan) implements WorkflowCheck.StepCheck {

  @Override
  public void check(
      Action action, Properties properties, Path at, Optional<Step> read, Diagnostics found) {
    LanguageCheck languages = new LanguageCheck(Target.GCP, found);
    if (action instanceof Transcribe) {
      languages.transcription(properties, at, "language");
      languages.transcription(properties, at, "languages");
      checkSpeechLocation(properties, at, found);
    } else if (action instanceof Translate translate) {
      languages.translation(properties, at, "source");
      languages.translation(properties, at, "targets");
      checkTranslate(translate, properties, at, found);
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
      checkModel(inference.model(), inference.answering().maximumTokens(), properties, at, found);
      checkInference(inference, properties, at, found);
    }
  }

  private void checkInference(
      Inference.Managed inference, Properties properties, Path at, Diagnostics found) {
    var available = FoundationModelKind.resolve(inference.model(), plan);
    if (available.api() != VertexApi.PREDICT && !InferenceWriter.takes(available)) {
      found.report(
          Code.TARGET_LIMIT,
          at.key("model"),
          properties.origin("model"),
          "Batch predictions here are of models of Google and Anthropic, not of "
              + available.model().name(),
          "Take gemini-flash or claude-haiku, or a `workflow`, which calls any model");
    }
    if (inference.answering().temperature().isPresent()
        && !available.listing().can().contains(Capability.SAMPLING)) {
      found.report(
          Code.UNFIT_SETTING,
          at.key("temperature"),
          properties.origin("temperature"),
          available.model().name() + " takes no temperature",
          "Leave it out");
    }
  }

  private void checkSpeechLocation(Properties properties, Path at, Diagnostics found) {
    String region = plan.settings().text("region");
    if (Facts.load().regions(Target.GCP).location("speech-to-text", region).isEmpty()) {
      found.report(
          Code.SERVICE_NOT_IN_REGION,
          at,
          properties.value().origin(),
          "Speech-to-Text writes nothing down in " + region + " or around it",
          "Deploy to a region of Europe or of the United States");
    }
  }

  private static void checkTranslate(
      Translate translate, Properties properties, Path at, Diagnostics found) {
    if (translate.formality().isPresent()) {
      found.report(
          Code.TARGET_LIMIT,
          at.key("formality"),
          properties.origin("formality"),
          "Cloud Translation does not choose how to address people",
          "Leave it out, or have a `summarize` step with an instruction translate");
    }
    if (translate.maskProfanity()) {
      found.report(
          Code.TARGET_LIMIT,
          at.key("mask-profanity"),
          properties.origin("mask-profanity"),
          "Cloud Translation does not mask profane words",
          "Leave it out");
    }
  }

  private void checkTask(ModelTask task, Properties properties, Path at, Diagnostics found) {
    if (ModelCalls.isServed(task.model())) {
      ServedModelCheck check = new ServedModelCheck(task.model(), found);
      check.reach(properties, at);
      check.task(task, properties, at);
    } else if (TunedModel.isOf(task.model())) {
      TunedModel tuned = new TunedModel(task.model());
      tuned.check(Target.GCP, at.key("model"), properties, found);
      tuned
          .base(Target.GCP)
          .ifPresent(
              model ->
                  checkLength(
                      model.name(),
                      model.vertex().orElseThrow(),
                      task.prompt().maximumTokens(),
                      properties,
                      at,
                      found));
    } else {
      checkModel(task.model(), task.prompt().maximumTokens(), properties, at, found);
    }
  }

  private void checkModel(
      Component model, int tokens, Properties properties, Path at, Diagnostics found) {
    var available = FoundationModelKind.resolve(model, plan);
    if (available.api() == VertexApi.PREDICT) {
      found.report(
          Code.UNFIT_MODEL,
          at.key("model"),
          properties.origin("model"),
          available.model().name() + " is no model that writes",
          "Choose another model");
    }
    checkLength(available.model().name(), available.listing(), tokens, properties, at, found);
  }

  private static void checkLength(
      String name,
      VertexListing listing,
      int tokens,
      Properties properties,
      Path at,
      Diagnostics found) {
    var most = listing.output();
    if (most.isPresent() && tokens > most.getAsInt()) {
      found.report(
          Code.TARGET_LIMIT,
          at.key("max-tokens"),
          properties.origin("max-tokens"),
          name + " answers in " + most.getAsInt() + " tokens at most");
    }
  }
}
