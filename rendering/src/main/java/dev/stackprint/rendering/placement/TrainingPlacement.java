package dev.stackprint.rendering.placement;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.sizing.AcceleratorChoice;
import dev.stackprint.blueprints.sizing.Candidate;
import dev.stackprint.blueprints.sizing.Fit;
import dev.stackprint.blueprints.sizing.Sizing;
import dev.stackprint.blueprints.sizing.TrainingLoad;
import dev.stackprint.blueprints.sizing.TrainingMethod;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the shape that a model with open weights is trained on, or says why there is none.
 *
 * <p>Reads these properties: {@code model}, {@code method}, {@code rank}, {@code context}, {@code
 * batch}, {@code accelerator}, and {@code token-secret} or {@code weights}, one of which a gated
 * model needs.
 */
public final class TrainingPlacement {

  private final Properties properties;
  private final Plan plan;
  private final Host host;
  private final OpenModel model;
  private final PlacementFindings findings;
  private final Optional<PlacedTraining> placed;

  private TrainingPlacement(Properties properties, Path path, Plan plan, Host host) {
    this.properties = properties;
    this.plan = plan;
    this.model = Facts.load().openModels().find(properties.text("model")).orElseThrow();
    this.host = new RoomyHost(host, model);
    this.findings = new PlacementFindings(properties, path, plan, this.host, model);
    if (model.gated() && !properties.has("token-secret") && !properties.has("weights")) {
      findings.gated();
    }
    this.placed = place();
  }

  /**
   * Places a training.
   *
   * @param properties the properties that describe it
   * @param path where they stand
   * @param plan the plan, whose region has to have the shape
   * @param host what it runs in
   */
  public static TrainingPlacement of(Properties properties, Path path, Plan plan, Host host) {
    return new TrainingPlacement(properties, path, plan, host);
  }

  /** Returns what is wrong, with the nearest alternatives. */
  public List<Diagnostic> findings() {
    return findings.sorted();
  }

  /** Returns where it runs, if it can. */
  public Optional<PlacedTraining> ifPlaced() {
    return placed;
  }

  /**
   * Returns where it runs.
   *
   * @throws IllegalStateException if something is wrong: then nothing is rendered
   */
  public PlacedTraining placed() {
    return placed.orElseThrow(() -> new IllegalStateException(model.name() + " has no place"));
  }

  private Optional<PlacedTraining> place() {
    TrainingLoad load =
        new TrainingLoad(
            TrainingMethod.find(properties.text("method")).orElseThrow(),
            properties.integer("rank"),
            properties.integer("context"));
    if (load.context() > model.context()) {
      findings.contextTooLong();
      return Optional.empty();
    }
    AcceleratorChoice choice = AcceleratorChoice.of(properties.text("accelerator"));
    List<Shape> meant =
        Facts.load().shapes(plan.target()).in(region()).stream().filter(choice::takes).toList();
    if (meant.isEmpty()) {
      // Reported where names are checked.
      return Optional.empty();
    }
    boolean named = choice instanceof AcceleratorChoice.Named;
    Optional<String> refusal = Host.refusal(host, meant.get(0), load);
    if (named && refusal.isPresent()) {
      findings.refused(meant.get(0), refusal.get(), load);
      return Optional.empty();
    }
    return best(meant, load, named);
  }

  private Optional<PlacedTraining> best(List<Shape> meant, TrainingLoad load, boolean named) {
    List<Candidate> taken =
        Sizing.candidates(
            model,
            load,
            meant.stream().filter(each -> Host.refusal(host, each, load).isEmpty()).toList(),
            Optional.of(region()));
    if (taken.isEmpty()) {
      findings.allRefused(load);
      return Optional.empty();
    }
    List<Candidate> fitting = taken.stream().filter(Candidate::fits).toList();
    if (fitting.isEmpty()) {
      Candidate closest = taken.get(0);
      Fit.TooSmall small = (Fit.TooSmall) closest.fit();
      findings.tooSmall(
          closest.shape(),
          load,
          small.degree(),
          small.footprint(),
          named ? "accelerator" : "model");
      return Optional.empty();
    }
    Optional<Candidate> even = fitting.stream().filter(this::isEven).findFirst();
    if (even.isEmpty()) {
      findings.unevenBatch(fitting.get(0).shape(), examplesAtOnce(fitting.get(0)));
    }
    return even.map(each -> placed(each, load, named));
  }

  /** Tells whether the examples after which weights change go evenly over the devices. */
  private boolean isEven(Candidate candidate) {
    return properties.integer("batch") % examplesAtOnce(candidate) == 0;
  }

  private static int examplesAtOnce(Candidate candidate) {
    return TrainingLoad.examplesAtOnce(candidate.shape(), ((Fit.Fits) candidate.fit()).degree());
  }

  private PlacedTraining placed(Candidate candidate, TrainingLoad load, boolean named) {
    Fit.Fits fit = (Fit.Fits) candidate.fit();
    return new PlacedTraining(
        model, load, candidate.shape(), fit.degree(), fit.footprint(), candidate.hourly(), !named);
  }

  private String region() {
    return plan.settings().text("region");
  }
}
