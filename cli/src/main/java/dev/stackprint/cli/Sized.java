package dev.stackprint.cli;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.sizing.Candidate;
import dev.stackprint.blueprints.sizing.Load;
import dev.stackprint.blueprints.sizing.Sizing;
import dev.stackprint.blueprints.sizing.Workload;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model, and the shapes that it was held against.
 *
 * @param load what it has to hold at once
 * @param regions the region of each target that was asked for; empty for both clouds as a whole
 * @param candidates the shapes, best first
 */
record Sized(OpenModel model, Load load, Map<Target, String> regions, List<Candidate> candidates) {

  static Sized of(OpenModel model, Load load, Map<Target, String> regions) {
    return new Sized(
        model,
        load,
        regions,
        Sizing.bestFirst(
            targets(regions).stream()
                .flatMap(
                    target ->
                        Sizing.candidates(
                            model,
                            load,
                            computing(model, target, load),
                            Optional.ofNullable(regions.get(target)))
                            .stream())
                .toList()));
  }

  /** Returns the shapes of a target that are said to compute with weights that are kept so. */
  private static List<Shape> computing(OpenModel model, Target target, Load load) {
    return Facts.load().shapes(target).all().stream()
        .filter(shape -> computes(model, load, shape))
        .toList();
  }

  private static boolean computes(OpenModel model, Load load, Shape shape) {
    return load instanceof Workload workload
        ? Facts.load().openModels().computes(model, workload.weights().key(), shape)
        : !shape.accelerator().startsWith("Inferentia");
  }

  /** Tells whether there are shapes that are left out, since no source says that they run it. */
  boolean leavesOut() {
    int all = targets().stream().mapToInt(each -> Facts.load().shapes(each).all().size()).sum();
    return candidates.size() < all;
  }

  /** Returns what is served, if it is not a training. */
  Optional<Workload> served() {
    return load instanceof Workload workload ? Optional.of(workload) : Optional.empty();
  }

  List<Target> targets() {
    return targets(regions);
  }

  LocalDate pricesAsOf(Target target) {
    return Facts.load().shapes(target).sources().asOf("usd");
  }

  private static List<Target> targets(Map<Target, String> regions) {
    return regions.isEmpty() ? List.of(Target.values()) : List.copyOf(regions.keySet());
  }
}
