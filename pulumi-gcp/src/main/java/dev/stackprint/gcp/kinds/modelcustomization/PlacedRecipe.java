package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.Candidate;
import dev.stackprint.blueprints.sizing.Dtype;
import dev.stackprint.blueprints.sizing.Fit;
import dev.stackprint.blueprints.sizing.Sizing;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.gcp.kinds.modelendpoint.VertexHost;
import dev.stackprint.rendering.placement.Host;
import dev.stackprint.rendering.placement.PlacedTraining;
import dev.stackprint.rendering.placement.TrainingPlacement;
import dev.stackprint.rendering.tuning.Training;
import dev.stackprint.rendering.tuning.Tuning;
import dev.stackprint.rendering.tuning.TuningRecipe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A recipe, and where it runs.
 *
 * @param id the component's id
 * @param training what the blueprint asks for
 * @param placed the machine that trains
 * @param server a machine that can serve what comes out: the cheapest that was found
 */
record PlacedRecipe(
    String id, Training training, PlacedTraining placed, Optional<Candidate> server) {

  /** What the image takes of the disk, the packages, and room to work. */
  private static final int DISK = 120;

  private static final long GIGA = 1_000_000_000;

  /** Weights in 16 bits are fetched, and those in 32 that have all learned are kept for a while. */
  private static final int LORA_BYTES = 2;

  private static final int FULL_BYTES = 2 + 4;

  /** What a server has room for: the registry's container is told so. */
  private static final int SERVED_CONTEXT = 8192;

  private static final int SERVED_AT_ONCE = 8;

  /** Returns how a component tunes a model with open weights, if it does. */
  static Optional<PlacedRecipe> of(Tuning tuning, Plan plan) {
    Component component = tuning.component();
    return tuning
        .training()
        .map(
            training ->
                new PlacedRecipe(
                    component.id(),
                    training,
                    TrainingPlacement.of(
                            training.properties(),
                            Plan.pathOf(component).key("train"),
                            plan,
                            TuningHost.of(training.properties()))
                        .placed(),
                    server(training, plan)));
  }

  private static Optional<Candidate> server(Training training, Plan plan) {
    String region = plan.settings().text("region");
    Host host = new VertexHost(false);
    Workload workload = served(training);
    return Sizing.candidates(
            training.model(),
            workload,
            Facts.load().shapes(Target.GCP).in(region).stream()
                .filter(shape -> shape.kind() == AcceleratorKind.GPU)
                .filter(shape -> host.refusal(shape, workload).isEmpty())
                .toList(),
            Optional.of(region))
        .stream()
        .filter(Candidate::fits)
        .findFirst();
  }

  private static Workload served(Training training) {
    int context = Math.min(SERVED_CONTEXT, training.model().context());
    return Workload.of(context, SERVED_AT_ONCE, Dtype.BF16);
  }

  /** Returns what the server has to hold. */
  Workload served() {
    return served(training);
  }

  /** Returns over how many devices the server spreads the model. */
  int servedOn() {
    return server.map(each -> ((Fit.Fits) each.fit()).degree()).orElse(placed.shape().devices());
  }

  /** Returns the folder of the recipe, in the project and in the store of the results. */
  String folder() {
    return "recipes/" + id;
  }

  /** Returns the recipe's files. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    TuningRecipe.files(placed.shape().kind(), Target.GCP)
        .forEach((name, text) -> files.put(folder() + "/" + name, text));
    return files;
  }

  /** Returns the names of the files that a job reads. */
  List<String> deployed() {
    return TuningRecipe.deployed(placed.shape().kind(), Target.GCP);
  }

  /** Returns the image that it runs in. */
  String image() {
    return Facts.load().googleImages().of(tpu() ? "jax-ai-tpu" : "pytorch").uri();
  }

  /** Tells whether it runs on TPUs. */
  boolean tpu() {
    return placed.shape().kind() == AcceleratorKind.TPU;
  }

  /** Returns the gigabytes of the machine's disk. */
  int disk() {
    int bytes = training.lora() ? LORA_BYTES : FULL_BYTES;
    return DISK + (int) (training.model().parameters() * bytes / GIGA);
  }
}
