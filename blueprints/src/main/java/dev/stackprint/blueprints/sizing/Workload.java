package dev.stackprint.blueprints.sizing;

/**
 * What a served model has to hold at once.
 *
 * @param context tokens of a request and its answer together
 * @param concurrency requests at the same time, each as long as that
 * @param weights how the weights are kept
 * @param cache how keys and values of attention are kept
 */
public record Workload(int context, int concurrency, Dtype weights, Dtype cache) {

  public Workload {
    if (context < 1 || concurrency < 1) {
      throw new IllegalArgumentException("a workload has at least one token of one request");
    }
  }

  /** Returns a workload whose keys and values are kept in {@code bf16}, as servers do. */
  public static Workload of(int context, int concurrency, Dtype weights) {
    return new Workload(context, concurrency, weights, Dtype.BF16);
  }

  /** Returns the tokens of all requests together. */
  long tokens() {
    return (long) context * concurrency;
  }
}
