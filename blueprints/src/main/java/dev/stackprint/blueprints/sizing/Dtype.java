package dev.stackprint.blueprints.sizing;

import dev.stackprint.blueprints.facts.OpenModel;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How numbers of a model are kept in memory. */
public enum Dtype {
  /** Brain floats of 16 bits, which open weights mostly come in. */
  BF16(2),
  /** Floats of 8 bits. */
  FP8(1),
  /** Whole numbers of 8 bits. */
  INT8(1),
  /**
   * Floats of 4 bits, 32 of which share a scale of 8 bits. Models come in it whose experts are kept
   * so, and everything else in {@code bf16}.
   */
  MXFP4(2);

  private static final long MXFP4_BYTES = 17;
  private static final long MXFP4_NUMBERS = 32;

  private final int bytes;

  Dtype(int bytes) {
    this.bytes = bytes;
  }

  /**
   * Returns the bytes of a number that is not of an expert. Scales that go with quantized ones are
   * too few to count.
   */
  public int bytes() {
    return bytes;
  }

  /** Returns what the weights of a model come in. */
  public static Dtype of(OpenModel model) {
    return find(model.dtype()).orElseThrow();
  }

  /** Returns whether a model can be in it: {@code mxfp4} is what some come in, nothing is made. */
  public boolean isFor(OpenModel model) {
    return this != MXFP4 || of(model) == MXFP4;
  }

  /** Returns the bytes of all weights of a model. */
  public long ofWeights(OpenModel model) {
    long experts = this == MXFP4 ? model.inExperts().orElse(0) : 0;
    return experts / MXFP4_NUMBERS * MXFP4_BYTES + (model.parameters() - experts) * bytes;
  }

  /** Returns the name that users write, such as {@code bf16}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the one with this name. */
  public static Optional<Dtype> find(String key) {
    return Stream.of(values()).filter(dtype -> dtype.key().equals(key)).findFirst();
  }
}
