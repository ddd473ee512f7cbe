package dev.stackprint.blueprints.sizing;

/** Whether a model fits a shape. */
public sealed interface Fit {

  /**
   * It does.
   *
   * @param degree the least devices that it can be spread over: the degree of tensor parallelism
   * @param footprint what it takes of each of them
   */
  record Fits(int degree, Footprint footprint) implements Fit {}

  /**
   * It needs more memory than there is.
   *
   * @param degree the devices that come closest; fewer than there are if heads do not go over all
   * @param footprint what it would take of each of them
   */
  record TooSmall(int degree, Footprint footprint) implements Fit {}

  /**
   * The region is not known to have the shape.
   *
   * @param region the region
   */
  record Elsewhere(String region) implements Fit {}
}
