package dev.stackprint.aws.kinds.modelcustomization;

import dev.stackprint.aws.trainingjob.TrainingCheck;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.placement.OwnWeights;
import dev.stackprint.rendering.placement.PlacedTraining;
import dev.stackprint.rendering.placement.TrainingPlacement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a training job cannot do of what a section {@code train} asks for. */
final class RecipeCheck {

  private final Component component;
  private final Properties train;
  private final Plan plan;
  private final Path path;
  private final Diagnostics found = new Diagnostics();

  private RecipeCheck(Component component, Properties train, Plan plan) {
    this.component = component;
    this.train = train;
    this.plan = plan;
    this.path = Plan.pathOf(component).key("train");
  }

  /** Returns what was found besides what each target looks for. */
  static List<Diagnostic> of(Component component, Plan plan) {
    return component
        .properties()
        .optionalSection("train")
        .map(train -> new RecipeCheck(component, train, plan).findings())
        .orElse(List.of());
  }

  /** Returns where the recipe runs, if it can. */
  static TrainingPlacement placement(Component component, Plan plan) {
    Properties train = component.properties().section("train");
    return TrainingPlacement.of(
        train, Plan.pathOf(component).key("train"), plan, host(train, plan));
  }

  /** Returns what the recipe runs in. */
  static RecipeHost host(Properties train, Plan plan) {
    return new RecipeHost(
        plan.settings().text("region"),
        Facts.load().openModels().find(train.text("model")).orElseThrow());
  }

  private List<Diagnostic> findings() {
    checkKnobs();
    TrainingCheck job = new TrainingCheck(train, path);
    job.refuseKey(found);
    checkNetwork();
    new OwnWeights(train, path).check(found);
    Optional<PlacedTraining> placed = placement(component, plan).ifPlaced();
    placed.ifPresent(this::checkCapacity);
    Stream<Diagnostic> quotas =
        placed.stream().flatMap(each -> job.quota(each.shape(), 1, plan).stream());
    return Stream.concat(found.sorted().stream(), quotas).toList();
  }

  private void checkCapacity(PlacedTraining placed) {
    if (placed.shape().kind() == AcceleratorKind.NEURON && train.text("capacity").equals("spot")) {
      report(
          Code.TARGET_COMBINATION,
          "capacity",
          "On Trainium a training does not go on from checkpoints, and would begin anew each time",
          "Leave it out, or choose `accelerator: gpu`");
    }
  }

  private void checkKnobs() {
    Properties knobs = component.knobs();
    Stream.of("learning-rate", "warmup-steps")
        .filter(knobs::has)
        .forEach(
            knob ->
                found.report(
                    Code.TARGET_COMBINATION,
                    Plan.pathOf(component).key("aws").key(knob),
                    knobs.origin(knob),
                    "`" + knob + "` is of managed models, and a recipe tunes this one",
                    "Set `learning-rate` in `train`, or change the recipe in the project"));
  }

  private void checkNetwork() {
    train
        .optionalReference("network")
        .filter(network -> !network.properties().flag("internet"))
        .ifPresent(
            network ->
                report(
                    Code.TARGET_COMBINATION,
                    "network",
                    "The recipe loads packages, and '"
                        + network.id()
                        + "' has no way to the internet",
                    "Set its `internet: true`"));
  }

  private void report(Code code, String property, String message, String hint) {
    found.report(code, path.key(property), train.origin(property), message, hint);
  }
}
