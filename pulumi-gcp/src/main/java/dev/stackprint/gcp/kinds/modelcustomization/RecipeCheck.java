package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.placement.QuotaNote;
import dev.stackprint.rendering.placement.TrainingPlacement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a custom job cannot do of what a section {@code train} asks for. */
final class RecipeCheck {

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]+");

  private final Component component;
  private final Plan plan;
  private final Path path;
  private final Diagnostics found = new Diagnostics();

  RecipeCheck(Component component, Plan plan) {
    this.component = component;
    this.plan = plan;
    this.path = Plan.pathOf(component);
  }

  List<Diagnostic> findings() {
    Optional<Properties> train = component.properties().optionalSection("train");
    train.ifPresent(this::check);
    return Stream.concat(found.sorted().stream(), train.stream().flatMap(this::quotas)).toList();
  }

  private Stream<Diagnostic> quotas(Properties train) {
    QuotaUse use =
        train.text("capacity").equals("spot")
            ? QuotaUse.VERTEX_SPOT_TRAINING
            : QuotaUse.VERTEX_TRAINING;
    Path at = path.key("train");
    return TrainingPlacement.of(train, at, plan, TuningHost.of(train)).ifPlaced().stream()
        .flatMap(
            placed ->
                QuotaNote.of(use, placed.shape(), 1, train, "accelerator", at, plan).stream());
  }

  private void check(Properties train) {
    if (train.has("network")) {
      report(
          train,
          "network",
          "Custom jobs inside of a network are not rendered so far",
          "Leave it out: the machines are Google's, and nothing comes in there");
    }
    if (!SECRET.matcher(train.optionalText("token-secret").orElse("token")).matches()) {
      report(
          train,
          "token-secret",
          "'" + train.text("token-secret") + "' cannot be the name of a secret of Secret Manager",
          "It has letters, digits, dashes and underscores");
    }
    Properties knobs = component.knobs();
    for (String knob : List.of("adapter-size", "learning-rate-multiplier")) {
      if (knobs.has(knob)) {
        found.report(
            Code.TARGET_COMBINATION,
            path.key("gcp").key(knob),
            knobs.origin(knob),
            "`" + knob + "` is of managed models, and a recipe tunes this one",
            "Set `rank` or `learning-rate` in `train`");
      }
    }
  }

  private void report(Properties train, String property, String message, String hint) {
    found.report(
        Code.TARGET_LIMIT, path.key("train").key(property), train.origin(property), message, hint);
  }
}
