package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.check.Wording;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.sizing.Candidate;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Footprint;
import dev.stackprint.blueprints.sizing.Load;
import dev.stackprint.blueprints.sizing.Sizing;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.blueprints.value.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says why a model has no place, and what there is instead. */
final class PlacementFindings {

  private static final int MOST_SUGGESTIONS = 3;

  private final Properties properties;
  private final Path path;
  private final Plan plan;
  private final Host host;
  private final OpenModel model;
  private final Diagnostics found = new Diagnostics();

  PlacementFindings(Properties properties, Path path, Plan plan, Host host, OpenModel model) {
    this.properties = properties;
    this.path = path;
    this.plan = plan;
    this.host = host;
    this.model = model;
  }

  List<Diagnostic> sorted() {
    return found.sorted();
  }

  void gated() {
    report(
        Code.GATED_MODEL,
        "model",
        "The weights of " + model.id() + " take an agreement with their owner",
        "Agree on https://huggingface.co/"
            + model.id()
            + ", and name the secret with your token in `token-secret`"
            + ungated().map(name -> "; or take " + name + ", which is open to all").orElse(""));
  }

  /** Returns the model next in size that anybody may load. */
  private Optional<String> ungated() {
    return Facts.load().openModels().all().stream()
        .filter(each -> each.chats() && !each.gated())
        .min(Comparator.comparingLong(each -> Math.abs(each.parameters() - model.parameters())))
        .map(each -> "'" + each.name() + "'");
  }

  void contextTooLong() {
    report(
        Code.UNFIT_SETTING,
        "context",
        model.name() + " was made for a context of " + model.context() + " tokens at most",
        "Set " + model.context() + " or less");
  }

  void otherDtype(Dtype comesIn, Dtype weights) {
    boolean own = weights.isFor(model);
    report(
        Code.UNFIT_SETTING,
        "dtype",
        "The weights of "
            + model.name()
            + " come in "
            + comesIn.key()
            + ", and nothing makes "
            + weights.key()
            + " of them while they are loaded",
        "Leave it out"
            + (own ? ", or name weights of your own that are kept so in `weights`" : ""));
  }

  void refused(Shape shape, String refusal, Load load) {
    report(
        Code.UNFIT_ACCELERATOR,
        "accelerator",
        host.title() + " cannot run on " + shape.name() + ": " + refusal,
        alternatives(load));
  }

  void allRefused(Load load) {
    report(
        Code.UNFIT_ACCELERATOR,
        "accelerator",
        host.title() + " cannot run on any such accelerator that " + region() + " has",
        alternatives(load));
  }

  void uneven(Shape shape, Load load, int degree) {
    List<String> even =
        IntStream.rangeClosed(1, shape.devices())
            .filter(each -> Sizing.footprint(model, load, shape, each).isPresent())
            .mapToObj(String::valueOf)
            .toList();
    report(
        Code.UNEVEN_SPREAD,
        "tensor-parallel",
        degree > shape.devices()
            ? shape.name() + " has " + shape.devices() + " devices, not " + degree
            : "The "
                + model.heads()
                + " attention heads of "
                + model.name()
                + " do not go over "
                + degree
                + " devices evenly",
        "Even on " + shape.name() + ": " + String.join(", ", even));
  }

  void unevenBatch(Shape shape, int atOnce) {
    report(
        Code.UNEVEN_SPREAD,
        "batch",
        shape.name()
            + " goes through "
            + atOnce
            + " examples at a time, which `batch` is no multiple of",
        "Set `batch` to a multiple of " + atOnce);
  }

  /**
   * Says that a model does not fit.
   *
   * @param property the property that would have to be another
   */
  void tooSmall(Shape shape, Load load, int degree, Footprint footprint, String property) {
    report(
        Code.MODEL_DOES_NOT_FIT,
        property,
        model.name()
            + " "
            + load.words()
            + " takes "
            + PlacedModel.gib(footprint.total())
            + " GiB of "
            + (degree == 1 ? "a device" : "each of " + degree + " devices")
            + " of "
            + shape.name()
            + ", which can give "
            + PlacedModel.gib(Sizing.usable(shape))
            + " GiB",
        alternatives(load));
  }

  /** Returns the cheapest shapes that would hold it, or what would make it smaller. */
  private String alternatives(Load load) {
    List<Shape> here =
        Facts.load().shapes(plan.target()).in(region()).stream()
            .filter(shape -> Host.refusal(host, shape, load).isEmpty())
            .toList();
    List<String> shapes =
        Sizing.candidates(model, load, here, Optional.of(region())).stream()
            .filter(Candidate::fits)
            .filter(each -> degree().isEmpty() || degreeFits(each.shape(), load))
            .map(each -> each.shape().name())
            .limit(MOST_SUGGESTIONS)
            .toList();
    return "Possible instead: "
        + (shapes.isEmpty() ? smaller(load) : "`accelerator` " + Wording.list(shapes, "or"));
  }

  private static String smaller(Load load) {
    return load instanceof Workload
        ? "a smaller `context`, `concurrency` or `dtype`"
        : "a smaller model or `context`, or `method: lora`";
  }

  private boolean degreeFits(Shape shape, Load load) {
    return Sizing.footprint(model, load, shape, degree().orElseThrow())
        .filter(footprint -> footprint.total() <= Sizing.usable(shape))
        .isPresent();
  }

  private Optional<Integer> degree() {
    return properties.optionalInteger("tensor-parallel");
  }

  private String region() {
    return plan.settings().text("region");
  }

  private void report(Code code, String property, String message, String hint) {
    found.report(code, path.key(property), properties.origin(property), message, hint);
  }
}
