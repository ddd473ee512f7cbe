package dev.stackprint.blueprints.facts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A model that can be tuned, and called afterwards without capacity that bills by the hour.
 *
 * @param name our name of it: a version of a family
 * @param base what a tuning job takes as its id
 * @param regions the regions that are known to tune it
 * @param mostEpochs the most epochs, if there is a limit
 * @param distillation how it learns from the answers of another model, if it can
 */
public record TunableModel(
    String name,
    String base,
    List<String> regions,
    OptionalInt mostEpochs,
    Optional<Distillation> distillation) {

  /**
   * How a model learns from the answers of another one.
   *
   * @param teachers our names of the models that it can learn from
   * @param leastPrompts the fewest prompts that a job takes
   * @param mostPrompts the most
   */
  public record Distillation(List<String> teachers, int leastPrompts, int mostPrompts) {

    public Distillation {
      teachers = List.copyOf(teachers);
    }
  }

  public TunableModel {
    regions = List.copyOf(regions);
  }

  /** Tells whether a region is known to tune it. */
  public boolean isIn(String region) {
    return regions.contains(region);
  }
}
