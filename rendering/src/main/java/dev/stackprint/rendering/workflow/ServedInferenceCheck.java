package dev.stackprint.rendering.workflow;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.placement.Host;
import dev.stackprint.rendering.placement.ModelPlacement;
import dev.stackprint.rendering.placement.OwnWeights;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.rendering.placement.QuotaNote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what does not go together in a batch inference by a model with open weights. */
public final class ServedInferenceCheck {

  private static final String OPEN_WEIGHTS =
      "Copy the weights into an object-store and name that in `weights`; or take a model that is"
          + " open to all, such as 'qwen3-8b'";

  private ServedInferenceCheck() {}

  /** Finds the machine of the model that a batch inference has in {@code serve}. */
  public static ModelPlacement placement(Component component, Plan plan, Host host) {
    return ModelPlacement.of(component.properties().section("serve"), at(component), plan, host);
  }

  /**
   * Returns what is wrong, with alternatives.
   *
   * @param takesToken whether a job can be given the token of Hugging Face
   */
  public static List<Diagnostic> findings(
      Component component, Plan plan, Host host, boolean takesToken) {
    Properties properties = component.properties();
    Properties model = properties.section("serve");
    Diagnostics found = new Diagnostics();
    int context = ModelPlacement.context(model);
    if (properties.integer("max-tokens") >= context) {
      found.report(
          Code.COMBINATION,
          Plan.pathOf(component).key("max-tokens"),
          properties.origin("max-tokens"),
          "An answer of that length leaves nothing of the context of "
              + context
              + " tokens for the prompt",
          "Lower it, or raise `serve.context`");
    }
    new OwnWeights(model, at(component)).check(found);
    if (!takesToken && model.has("token-secret") && !model.has("weights")) {
      found.report(
          Code.TARGET_LIMIT,
          at(component).key("token-secret"),
          model.origin("token-secret"),
          "A job takes no token: it would be on record with the job",
          OPEN_WEIGHTS);
    }
    return Stream.concat(
            found.sorted().stream(),
            placement(component, plan, host).findings().stream()
                .map(finding -> takesToken ? finding : gated(finding)))
        .toList();
  }

  /**
   * Returns what quota to ask for before jobs run.
   *
   * @param use what counts their machines, of which each job has one
   */
  public static List<Diagnostic> quota(Component component, Plan plan, Host host, QuotaUse use) {
    Properties model = component.properties().section("serve");
    return placement(component, plan, host)
        .ifPlaced()
        .map(
            placed ->
                QuotaNote.of(use, placed.shape(), 1, model, "accelerator", at(component), plan))
        .orElse(List.of());
  }

  /**
   * Returns what a job costs, in a sentence with a full stop.
   *
   * @param surcharge what comes on top of the machine's price
   */
  public static String price(PlacedModel placed, String surcharge) {
    return placed
        .hourly()
        .map(
            hourly ->
                "It bills while a job runs, and not otherwise: USD "
                    + hourly.usd().toPlainString()
                    + " an hour on demand in "
                    + hourly.region()
                    + "; "
                    + surcharge
                    + ".")
        .orElse("It bills while a job runs, and not otherwise; no dated source tells how much.");
  }

  private static Path at(Component component) {
    return Plan.pathOf(component).key("serve");
  }

  /** A job takes no token: it would be on record with the job. */
  private static Diagnostic gated(Diagnostic finding) {
    return finding.code().equals(Code.GATED_MODEL.id())
        ? new Diagnostic(
            finding.code(),
            finding.severity(),
            finding.path(),
            finding.origin(),
            finding.message(),
            Optional.of("Agree with it. " + OPEN_WEIGHTS))
        : finding;
  }
}
