package dev.stackprint.rendering.tuning;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.TunableModel;
import dev.stackprint.blueprints.facts.TunableModels;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.placement.Host;
import dev.stackprint.rendering.placement.TrainingPlacement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what cannot be tuned, or does not go together, in a {@code model-customization}. */
public final class TuningCheck {

  private static final int MOST_REGIONS = 6;

  /**
   * What the recipe's libraries do not train as it is: weights in fp8 and mxfp4, and models that
   * take images and have no class of their own for text (Transformers 4.57).
   */
  private static final Set<String> NOT_LEARNED =
      Set.of("deepseek_v3", "gpt_oss", "llama4", "mistral3");

  private final Component component;
  private final Properties properties;
  private final Target target;
  private final String region;
  private final Path path;
  private final Plan plan;
  private final Optional<Host> trains;
  private final TunableModels models = Facts.load().tunableModels();
  private final Diagnostics found = new Diagnostics();

  /**
   * Prepares checking a component of a plan.
   *
   * @param trains what trains models with open weights, if the target does
   */
  public TuningCheck(Component component, Plan plan, Optional<Host> trains) {
    this.plan = plan;
    this.trains = trains;
    this.component = component;
    this.properties = component.properties();
    this.target = plan.target();
    this.region = plan.settings().text("region");
    this.path = Plan.pathOf(component);
  }

  /** Returns what was found, sorted by place. */
  public List<Diagnostic> findings() {
    new Distilling(component, target, found).check();
    List<Diagnostic> placement = List.of();
    if (properties.has("train")) {
      placement = trains.map(this::placement).orElseGet(this::notTrained);
    } else {
      checkManaged(properties.text("model"));
    }
    checkFolders();
    if (properties.text("approval").equals("manual") && !properties.has("notify")) {
      report(
          Code.COMBINATION,
          "approval",
          "Nobody is asked to approve",
          "Name a notification in `notify`, or set `approval: automatic`");
    }
    return Stream.concat(found.sorted().stream(), placement.stream()).toList();
  }

  private List<Diagnostic> placement(Host host) {
    Properties train = properties.section("train");
    OpenModel model = Facts.load().openModels().find(train.text("model")).orElseThrow();
    if (NOT_LEARNED.contains(model.architecture())) {
      found.report(
          Code.UNFIT_MODEL,
          path.key("train").key("model"),
          train.origin("model"),
          "The recipe is for models of text whose weights come in 16 bits, and '"
              + model.name()
              + "' is none",
          "Take one such as 'qwen3-8b' or 'llama-3-1-8b'");
      return List.of();
    }
    return TrainingPlacement.of(train, path.key("train"), plan, host).findings();
  }

  private List<Diagnostic> notTrained() {
    report(
        Code.TARGET_LIMIT,
        "train",
        "Models with open weights are not tuned on " + target.title() + " by this kind",
        "Train with a `distributed-job`, or name a managed `model`");
    return List.of();
  }

  private void checkManaged(String name) {
    Optional<TunableModel> model = models.find(name, target);
    if (model.isEmpty()) {
      report(
          Code.UNFIT_MODEL,
          "model",
          "'" + name + "' cannot be tuned on " + target.title() + " and then be called on demand",
          "Models that can: "
              + models.on(target).stream()
                  .map(TunableModel::name)
                  .collect(Collectors.joining(", ")));
    }
    model.ifPresent(this::checkRegion);
    model.ifPresent(this::checkEpochs);
  }

  private void checkRegion(TunableModel model) {
    if (model.isIn(region)) {
      return;
    }
    List<String> regions = model.regions();
    String some = String.join(", ", regions.subList(0, Math.min(MOST_REGIONS, regions.size())));
    report(
        // What is read of Google Cloud's regions is known not to be all.
        target == Target.GCP ? Code.TUNING_NOT_KNOWN : Code.MODEL_NOT_IN_REGION,
        "model",
        "'" + model.name() + "' is not known to be tuned in " + region,
        "Regions that tune it: " + some + (regions.size() > MOST_REGIONS ? " and others" : ""));
  }

  private void checkEpochs(TunableModel model) {
    if (model.mostEpochs().isEmpty() || !properties.has("epochs")) {
      return;
    }
    int most = model.mostEpochs().getAsInt();
    if (properties.integer("epochs") > most) {
      report(
          Code.TARGET_LIMIT,
          "epochs",
          "'" + model.name() + "' is tuned for up to " + most + " epochs",
          "Set `epochs` to " + most + " or less, or leave it out");
    }
  }

  private void checkFolders() {
    String prefix = properties.text("prefix");
    if (properties.text("validation").startsWith(prefix)) {
      report(
          Code.COMBINATION,
          "validation",
          "What the model is measured with lies among what it learns from",
          "Keep it out of the folder '"
              + prefix
              + "', as validation/examples.jsonl is of training/");
    }
    boolean same =
        properties
            .optionalReference("results")
            .map(properties.reference("source")::equals)
            .orElse(true);
    for (String folder : List.of(Tuning.RUNS, Tuning.IN_USE)) {
      if (same && (folder.startsWith(prefix) || prefix.startsWith(folder))) {
        report(
            Code.COMBINATION,
            "prefix",
            "'" + component.id() + "' itself writes to the folder '" + folder + "' of this store",
            "Keep the examples in a folder of their own, such as `prefix: training/`");
      }
    }
  }

  private void report(Code code, String property, String message, String hint) {
    found.report(code, path.key(property), properties.origin(property), message, hint);
  }
}
