package dev.stackprint.blueprints.sizing;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.OpenModel;
import dev.stackprint.blueprints.facts.Shape;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the shapes that a model fits. What it has to hold at once ({@link Load}) has to lie in the
 * memory of the devices that it is spread over.
 *
 * <p>A tenth of each device stays free, for what is computed in between, the runtime, and pieces
 * that cannot be used. That is what vLLM leaves by default, and an assumption for the others; it
 * holds for the deployments that the tests compare with. A mixture of experts has all of them in
 * memory. Layers that attend to a window only are counted as if they attended to everything, so
 * that Gemma needs less than is said here.
 */
public final class Sizing {

  private static final long USABLE_TENTHS = 9;

  private Sizing() {}

  /**
   * Returns shapes with what fits first, the cheapest of it before all; those whose price nobody
   * tells come after those that have one, small ones first. Those that are too small follow, the
   * one that comes closest first, then those that are not in the region.
   *
   * @param region where the shapes have to be, if that matters
   */
  public static List<Candidate> candidates(
      OpenModel model, Load load, List<Shape> shapes, Optional<String> region) {
    return bestFirst(shapes.stream().map(shape -> candidate(model, load, shape, region)).toList());
  }

  /** Returns candidates, such as those of several clouds, in that order. */
  public static List<Candidate> bestFirst(List<Candidate> candidates) {
    return candidates.stream().sorted(BEST_FIRST).toList();
  }

  /** Returns what a model takes if nothing of it is there twice. */
  public static Footprint whole(OpenModel model, Workload workload) {
    return Footprint.of(model, workload, AcceleratorKind.GPU, 1).orElseThrow();
  }

  /** Returns whether a model fits a shape, and over the least devices that it does. */
  public static Fit fit(OpenModel model, Load load, Shape shape) {
    return load.degrees(shape)
        .filter(degree -> fits(model, load, shape, degree))
        .mapToObj(degree -> (Fit) new Fit.Fits(degree, at(model, load, shape, degree)))
        .findFirst()
        .orElseGet(() -> closest(model, load, shape));
  }

  /**
   * Returns what a model takes of each device if it is spread over so many.
   *
   * @return empty if its heads do not go over them, or the shape has not as many
   */
  public static Optional<Footprint> footprint(OpenModel model, Load load, Shape shape, int degree) {
    return degree < 1 || degree > shape.devices()
        ? Optional.empty()
        : load.footprint(model, shape, degree);
  }

  /** Returns the bytes of a device that weights and cache can have. */
  public static long usable(Shape shape) {
    return shape.deviceMemory() / 10 * USABLE_TENTHS;
  }

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Sizing::rank)
          .thenComparingDouble(Sizing::missing)
          .thenComparing(
              candidate -> candidate.hourly().map(Hourly::usd).orElse(null),
              Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
          .thenComparingLong(
              candidate -> candidate.shape().deviceMemory() * candidate.shape().devices());

  private static int rank(Candidate candidate) {
    if (candidate.fit() instanceof Fit.Fits) {
      return 0;
    }
    return candidate.fit() instanceof Fit.TooSmall ? 1 : 2;
  }

  /** How many times the memory that is there is needed, where that is not enough. */
  private static double missing(Candidate candidate) {
    return candidate.fit() instanceof Fit.TooSmall small
        ? (double) small.footprint().total() / usable(candidate.shape())
        : 0;
  }

  private static Candidate candidate(
      OpenModel model, Load load, Shape shape, Optional<String> region) {
    Fit fit =
        region
            .filter(there -> !shape.isIn(there))
            .<Fit>map(Fit.Elsewhere::new)
            .orElseGet(() -> fit(model, load, shape));
    return new Candidate(shape, fit, Hourly.of(shape, region));
  }

  private static boolean fits(OpenModel model, Load load, Shape shape, int degree) {
    return footprint(model, load, shape, degree)
        .filter(footprint -> footprint.total() <= usable(shape))
        .isPresent();
  }

  /**
   * A model that is served goes onto one device, and one that is trained over all of them, so that
   * there is always a degree that comes closest.
   */
  private static Fit closest(OpenModel model, Load load, Shape shape) {
    return load.degrees(shape)
        .filter(degree -> footprint(model, load, shape, degree).isPresent())
        .mapToObj(degree -> new Fit.TooSmall(degree, at(model, load, shape, degree)))
        .min(Comparator.comparingLong(small -> small.footprint().total()))
        .orElseThrow();
  }

  private static Footprint at(OpenModel model, Load load, Shape shape, int degree) {
    return footprint(model, load, shape, degree).orElseThrow();
  }
}
