package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.sizing.AcceleratorChoice;
import dev.stackprint.blueprints.sizing.Candidate;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Fit;
import dev.stackprint.blueprints.sizing.Footprint;
import dev.stackprint.blueprints.sizing.Hourly;
import dev.stackprint.blueprints.sizing.Sizing;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.blueprints.value.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the shape that a model with open weights runs on, or says why there is none.
 *
 * <p>Reads these properties: {@code model}, {@code dtype} (what the model comes in, if there is
 * none), {@code context}, {@code concurrency}, {@code accelerator}, {@code tensor-parallel}, and
 * {@code token-secret} or {@code weights}, one of which a gated model needs.
 */
public final class ModelPlacement {

  private static final int CONTEXT = 8192;

  private final Properties properties;
  private final Path path;
  private final Plan plan;
  private final Host host;
  private final OpenModel model;
  private final PlacementFindings findings;
  private final Optional<PlacedModel> placed;

  private ModelPlacement(Properties properties, Path path, Plan plan, Host host) {
    this.properties = properties;
    this.path = path;
    this.plan = plan;
    this.model = Facts.load().openModels().find(properties.text("model")).orElseThrow();
    this.host = new ComputingHost(host, model);
    this.findings = new PlacementFindings(properties, path, plan, this.host, model);
    if (model.gated()
        && host.takesToken()
        && !properties.has("token-secret")
        && !properties.has("weights")) {
      findings.gated();
    }
    this.placed = workload().flatMap(this::place);
  }

  /**
   * Places a model.
   *
   * @param properties the properties that describe it
   * @param path where they stand
   * @param plan the plan, whose region has to have the shape
   * @param host what the model runs in
   */
  public static ModelPlacement of(Properties properties, Path path, Plan plan, Host host) {
    return new ModelPlacement(properties, path, plan, host);
  }

  /** Returns the tokens that a request and its answer may have together. */
  public static int context(Properties properties) {
    OpenModel model = Facts.load().openModels().find(properties.text("model")).orElseThrow();
    return context(properties, model);
  }

  private static int context(Properties properties, OpenModel model) {
    return properties.optionalInteger("context").orElse(Math.min(CONTEXT, model.context()));
  }

  /** Returns what is wrong, with the nearest alternatives. */
  public List<Diagnostic> findings() {
    return findings.sorted();
  }

  /**
   * Returns the model where it runs.
   *
   * @throws IllegalStateException if something is wrong: then nothing is rendered
   */
  public PlacedModel placed() {
    return placed.orElseThrow(() -> new IllegalStateException(path + " has no place"));
  }

  /** Returns the model where it runs, if it can. */
  public Optional<PlacedModel> ifPlaced() {
    return placed;
  }

  private Optional<Workload> workload() {
    int context = context(properties, model);
    if (context > model.context()) {
      findings.contextTooLong();
      return Optional.empty();
    }
    Dtype comesIn = Dtype.of(model);
    Dtype weights = properties.optionalText("dtype").flatMap(Dtype::find).orElse(comesIn);
    // Only of bf16 a server makes something smaller while it loads it.
    boolean loaded = weights == comesIn || comesIn == Dtype.BF16;
    if (!weights.isFor(model) || !loaded && !properties.has("weights")) {
      findings.otherDtype(comesIn, weights);
      return Optional.empty();
    }
    return Optional.of(Workload.of(context, properties.integer("concurrency"), weights));
  }

  private Optional<PlacedModel> place(Workload workload) {
    AcceleratorChoice choice = AcceleratorChoice.of(properties.text("accelerator"));
    List<Shape> meant =
        Facts.load().shapes(plan.target()).all().stream()
            .filter(shape -> choice.takes(shape) && shape.isIn(region()))
            .toList();
    if (meant.isEmpty()) {
      // Reported where names are checked.
      return Optional.empty();
    }
    return choice instanceof AcceleratorChoice.Named
        ? named(meant.get(0), workload)
        : cheapest(meant, workload);
  }

  private Optional<PlacedModel> named(Shape shape, Workload workload) {
    Optional<String> refusal = host.refusal(shape, workload);
    if (refusal.isPresent()) {
      findings.refused(shape, refusal.get(), workload);
      return Optional.empty();
    }
    if (degree().isPresent()) {
      return spread(shape, workload, degree().get());
    }
    Fit fit = Sizing.fit(model, workload, shape);
    if (fit instanceof Fit.Fits fits) {
      return Optional.of(placed(shape, workload, fits.degree(), fits.footprint(), false));
    }
    if (fit instanceof Fit.TooSmall small) {
      findings.tooSmall(shape, workload, small.degree(), small.footprint(), "accelerator");
    }
    return Optional.empty();
  }

  private Optional<PlacedModel> spread(Shape shape, Workload workload, int degree) {
    Optional<Footprint> footprint = Sizing.footprint(model, workload, shape, degree);
    if (footprint.isEmpty()) {
      findings.uneven(shape, workload, degree);
      return Optional.empty();
    }
    if (footprint.get().total() > Sizing.usable(shape)) {
      findings.tooSmall(shape, workload, degree, footprint.get(), "tensor-parallel");
      return Optional.empty();
    }
    return Optional.of(placed(shape, workload, degree, footprint.get(), false));
  }

  private Optional<PlacedModel> cheapest(List<Shape> meant, Workload workload) {
    List<Shape> taken =
        meant.stream().filter(shape -> host.refusal(shape, workload).isEmpty()).toList();
    if (taken.isEmpty()) {
      findings.allRefused(workload);
      return Optional.empty();
    }
    if (degree().isPresent()) {
      return cheapestSpread(taken, workload, degree().get());
    }
    List<Candidate> candidates = Sizing.candidates(model, workload, taken, Optional.of(region()));
    Candidate best = candidates.get(0);
    if (best.fit() instanceof Fit.Fits fits) {
      return Optional.of(placed(best.shape(), workload, fits.degree(), fits.footprint(), true));
    }
    if (best.fit() instanceof Fit.TooSmall small) {
      findings.tooSmall(best.shape(), workload, small.degree(), small.footprint(), "model");
    }
    return Optional.empty();
  }

  /** Of the shapes that the model goes onto at all, the cheapest that holds it at this degree. */
  private Optional<PlacedModel> cheapestSpread(List<Shape> taken, Workload workload, int degree) {
    List<Candidate> even =
        Sizing.candidates(model, workload, taken, Optional.of(region())).stream()
            .filter(each -> Sizing.footprint(model, workload, each.shape(), degree).isPresent())
            .toList();
    if (even.isEmpty()) {
      Shape most = taken.stream().max(Comparator.comparingInt(Shape::devices)).orElseThrow();
      findings.uneven(most, workload, degree);
      return Optional.empty();
    }
    for (Candidate each : even) {
      Footprint footprint = Sizing.footprint(model, workload, each.shape(), degree).orElseThrow();
      if (footprint.total() <= Sizing.usable(each.shape())) {
        return Optional.of(placed(each.shape(), workload, degree, footprint, true));
      }
    }
    Shape closest = even.get(0).shape();
    findings.tooSmall(
        closest,
        workload,
        degree,
        Sizing.footprint(model, workload, closest, degree).orElseThrow(),
        "tensor-parallel");
    return Optional.empty();
  }

  private PlacedModel placed(
      Shape shape, Workload workload, int degree, Footprint footprint, boolean chosen) {
    Optional<Hourly> hourly = Hourly.of(shape, Optional.of(region()));
    return new PlacedModel(model, workload, shape, degree, footprint, hourly, chosen);
  }

  private Optional<Integer> degree() {
    return properties.optionalInteger("tensor-parallel");
  }

  private String region() {
    return plan.settings().text("region");
  }
}
