package dev.stackprint.blueprints.sizing;

import dev.stackprint.blueprints.facts.OpenModel;
import java.util.List;
import java.util.Optional;

/**
 * What a model takes of a machine's own memory, served by llama.cpp from a file of its format.
 *
 * <p>The file is the weights; in 8 bits each 32 of them share a scale of two bytes ({@code Q8_0}).
 * Keys and values are kept in 16 bits. The largest of what is computed in between are the odds of
 * every token for each token of a batch, 512 of them, in 32 bits. A tenth of the memory stays free,
 * as on accelerators; no source says how much is needed.
 *
 * @param weights the bytes of the file
 * @param cache the bytes of keys and values
 * @param batch the bytes of what is computed in between
 */
public record Gguf(long weights, long cache, long batch) {

  private static final int BATCH = 512;
  private static final int FLOAT = 4;
  private static final int BLOCK = 32;
  private static final int SCALE = 2;
  private static final int USABLE_TENTHS = 9;

  /** Returns what a model takes that holds so much at once. */
  public static Gguf of(OpenModel model, Workload workload) {
    Footprint whole = Sizing.whole(model, workload);
    long scales =
        workload.weights() != Dtype.INT8 ? 0 : (model.parameters() + BLOCK - 1) / BLOCK * SCALE;
    return new Gguf(
        whole.weights() + scales, whole.cache(), (long) BATCH * model.vocabulary() * FLOAT);
  }

  /** Returns how a file is called that keeps weights so; empty if the format has it not. */
  public static Optional<String> quantization(Dtype weights) {
    return switch (weights) {
      case BF16 -> Optional.of("BF16");
      case INT8 -> Optional.of("Q8_0");
      case FP8, MXFP4 -> Optional.empty();
    };
  }

  /** Returns all of it. */
  public long total() {
    return weights + cache + batch;
  }

  /** Returns the least memory that holds it, of sizes in MiB, the least first. */
  public Optional<Integer> leastOf(List<Integer> sizes) {
    return sizes.stream().filter(this::fits).findFirst();
  }

  /** Tells whether so many MiB hold it. */
  public boolean fits(int mebibytes) {
    return total() <= usable(mebibytes);
  }

  /** Returns the bytes of so many MiB that can be used. */
  public static long usable(int mebibytes) {
    return ((long) mebibytes << 20) / 10 * USABLE_TENTHS;
  }
}
