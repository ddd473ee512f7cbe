package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.blueprints.check.Wording;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.JumpStartModel;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what does not go together in a model endpoint that JumpStart is the source of.
 *
 * @param endpoint the endpoint
 * @param plan the plan
 * @param found where to report
 */
record JumpStartCheck(Endpoint endpoint, Plan plan, Diagnostics found) {

  private static final int MOST_SUGGESTIONS = 3;

  /** Reports what is wrong, and returns whether a machine can be looked for. */
  boolean passes() {
    if (!endpoint.fromJumpStart()) {
      if (endpoint.knobs().flag("accept-eula")) {
        report(
            Code.TARGET_COMBINATION,
            "accept-eula",
            "`accept-eula` is for `from: jumpstart`; Hugging Face asks on its own pages",
            "Leave it out, or set `from`");
      }
      return true;
    }
    checkWhatIsNotLoaded();
    Optional<JumpStartModel> offer = Facts.load().offerings().jumpStart(endpoint.model());
    if (offer.isEmpty()) {
      report(
          Code.TARGET_LIMIT,
          "from",
          "It is not known how JumpStart deploys " + endpoint.model().name(),
          "Possible instead: `from: hugging-face`, or the model " + Wording.list(like(), "or"));
      return false;
    }
    checkTerms(offer.get());
    return checkDtype(offer.get());
  }

  private void checkWhatIsNotLoaded() {
    Path path = Plan.pathOf(endpoint.component());
    Stream.of("weights", "token-secret")
        .filter(endpoint.properties()::has)
        .forEach(
            name ->
                found.report(
                    Code.TARGET_COMBINATION,
                    path.key(name),
                    endpoint.properties().origin(name),
                    "The weights come from JumpStart, which takes no `" + name + "`",
                    "Leave it out, or set `from: hugging-face`"));
  }

  private void checkTerms(JumpStartModel offer) {
    offer
        .terms(plan.settings().text("region"))
        .filter(terms -> !endpoint.knobs().flag("accept-eula"))
        .ifPresent(
            terms ->
                report(
                    Code.GATED_MODEL,
                    "from",
                    "The weights of " + offer.id() + " take an agreement with their owner",
                    "Read " + terms + ", and set `accept-eula: true` if you agree"));
  }

  private boolean checkDtype(JumpStartModel offer) {
    Properties properties = endpoint.properties();
    String dtype = properties.optionalText("dtype").orElse(endpoint.model().dtype());
    if (dtype.equals(offer.dtype())) {
      return true;
    }
    found.report(
        Code.TARGET_COMBINATION,
        Plan.pathOf(endpoint.component()).key("dtype"),
        properties.origin("dtype"),
        "JumpStart keeps the weights of " + endpoint.model().name() + " in " + offer.dtype(),
        "Set `dtype: " + offer.dtype() + "`, or `from: hugging-face`");
    return false;
  }

  /** Returns those that it deploys, next in size first. */
  private List<String> like() {
    long size = endpoint.model().parameters();
    return Facts.load().offerings().onJumpStart().stream()
        .flatMap(name -> Facts.load().openModels().find(name).stream())
        .sorted(Comparator.comparingLong(model -> Math.abs(model.parameters() - size)))
        .map(OpenModel::name)
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private void report(Code code, String name, String message, String hint) {
    found.report(
        code,
        Plan.pathOf(endpoint.component()).key("aws").key(name),
        endpoint.knobs().origin(name),
        message,
        hint);
  }
}
