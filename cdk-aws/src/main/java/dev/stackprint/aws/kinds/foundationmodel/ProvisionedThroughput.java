package dev.stackprint.aws.kinds.foundationmodel;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.BedrockHosting.Provisioned;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.ModelMatch;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.IdleCost;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Capacity that is set aside for a model.
 *
 * @param component the {@code foundation-model}
 * @param bought what is bought
 */
record ProvisionedThroughput(Component component, Provisioned bought) {

  private static final String PROPERTY = "throughput";

  /** Kinds that call a model by an id of any form. */
  private static final Set<String> CALLERS = Set.of("chat-api", "monitoring", "prompt", "workflow");

  /** How the API calls a commitment. */
  enum Commitment {
    NONE(""),
    ONE_MONTH("OneMonth"),
    SIX_MONTHS("SixMonths");

    private final String duration;

    Commitment(String duration) {
      this.duration = duration;
    }

    static Commitment of(String name) {
      return switch (name) {
        case "1-month" -> ONE_MONTH;
        case "6-months" -> SIX_MONTHS;
        default -> NONE;
      };
    }
  }

  /** Returns what a component buys, if it buys anything and {@link #check} finds nothing wrong. */
  static Optional<ProvisionedThroughput> of(Component component, Plan plan) {
    return component.knobs().has(PROPERTY)
        ? bought(component, plan).map(bought -> new ProvisionedThroughput(component, bought))
        : Optional.empty();
  }

  private static Optional<Provisioned> bought(Component component, Plan plan) {
    return Facts.load()
        .bedrockHosting()
        .provisioned(ResolvedModel.of(component, plan).model().name());
  }

  /** Reports what cannot be bought, or does not go together with it. */
  static void check(Component component, Plan plan, Diagnostics found) {
    Properties knobs = component.knobs();
    if (!knobs.has(PROPERTY)) {
      return;
    }
    Path path = Plan.pathOf(component);
    Path own = path.key(Target.AWS.key());
    checkModel(component, plan, path, found);
    if (knobs.flag("cost-profile")) {
      found.report(
          Code.TARGET_COMBINATION,
          own.key("cost-profile"),
          knobs.origin("cost-profile"),
          "An inference profile leads to no capacity that is set aside",
          "Leave `cost-profile` out: what is set aside has a line of its own in the bill");
    }
    for (Component caller : plan.components()) {
      if (caller.references().contains(component) && !CALLERS.contains(caller.kind().name())) {
        found.report(
            Code.TARGET_COMBINATION,
            own.key(PROPERTY),
            knobs.origin(PROPERTY),
            "'" + caller.id() + "' does not take capacity that is set aside",
            "Have it refer to a `foundation-model` of its own, without `throughput`");
      }
    }
  }

  private static void checkModel(Component component, Plan plan, Path path, Diagnostics found) {
    String region = plan.settings().text("region");
    Properties properties = component.properties();
    String name = properties.text("model");
    boolean profile =
        Facts.load().models().find(name) instanceof ModelMatch.Found match
            && match.geography().isPresent();
    if (profile || properties.text("residency").equals("anywhere")) {
      found.report(
          Code.TARGET_COMBINATION,
          path.key(profile ? "model" : "residency"),
          properties.origin(profile ? "model" : "residency"),
          "Capacity that is set aside is in "
              + region
              + " alone, and no inference profile leads to it",
          profile
              ? "Name the model without the geography"
              : "Leave `residency` out, or `throughput`");
    }
    Optional<Provisioned> bought = bought(component, plan);
    if (bought.isEmpty()) {
      found.report(
          Code.UNFIT_MODEL,
          path.key("model"),
          properties.origin("model"),
          "Provisioned Throughput is not known to be sold for '"
              + ResolvedModel.of(component, plan).model().name()
              + "'",
          "Models that it is sold for: "
              + Facts.load().bedrockHosting().provisioned().stream()
                  .map(Provisioned::name)
                  .collect(Collectors.joining(", ")));
    }
    bought
        .filter(model -> !model.regions().contains(region))
        .ifPresent(
            model ->
                found.report(
                    Code.MODEL_NOT_IN_REGION,
                    path.key("model"),
                    properties.origin("model"),
                    "Provisioned Throughput for '" + model.name() + "' is not sold in " + region,
                    "It is in " + String.join(", ", model.regions())));
  }

  private Properties properties() {
    return component.knobs().section(PROPERTY);
  }

  int units() {
    return properties().integer("units");
  }

  private Commitment commitment() {
    return Commitment.of(properties().text("commitment"));
  }

  /** Returns the commitment as the API calls it; "" if there is none. */
  String duration() {
    return commitment().duration;
  }

  boolean committed() {
    return commitment() != Commitment.NONE;
  }

  /** Returns what tells one purchase from another: a change of any of it is another purchase. */
  String suffix() {
    return bought.id().replaceAll("[^0-9A-Za-z]+", "-")
        + "-"
        + units()
        + (committed() ? "-" + duration() : "");
  }

  /** Returns what the construct is, one sentence. */
  String summary(String region) {
    return bought.name()
        + " as Provisioned Throughput of "
        + amount()
        + " in "
        + region
        + (committed() ? ", bought for " + term() : "")
        + ".";
  }

  private String amount() {
    return units() + (units() == 1 ? " model unit" : " model units");
  }

  private String term() {
    return commitment() == Commitment.ONE_MONTH ? "a month" : "six months";
  }

  IdleCost cost() {
    return new IdleCost(
        "Provisioned Throughput of " + component.id() + ", " + amount(),
        "by the hour and model unit, whether or not anybody calls it; no dated source tells how much",
        committed()
            ? "leave `aws.throughput` out before it is bought: it bills until "
                + term()
                + " are over"
            : "leave `aws.throughput` out, so that calls are billed by the token");
  }

  List<String> steps() {
    String id = component.id();
    return List.of(
        "Ask AWS Support for model units of "
            + bought.name()
            + " (at least "
            + units()
            + ", "
            + (committed() ? "with a commitment" : "without a commitment")
            + ") before the first deployment: an account has none, and the purchase for `"
            + id
            + "` fails without them.",
        "What `"
            + id
            + "` buys answers some minutes after the deployment, when `aws bedrock"
            + " get-provisioned-model-throughput --provisioned-model-id ARN` says `InService`. Until then,"
            + " calls fail.",
        committed()
            ? "Deleting the stack, or changing what `"
                + id
                + "` buys, fails until the commitment is over ("
                + term()
                + "): Amazon Bedrock does not end it before, and it bills until then. What is bought goes on"
                + " by the hour after that, until it is deleted."
            : "To stop what `"
                + id
                + "` bills, take `throughput` out of the blueprint, render and deploy again; `aws bedrock"
                + " delete-provisioned-model-throughput --provisioned-model-id ARN` does it at once.");
  }
}
