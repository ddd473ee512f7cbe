package dev.stackprint.blueprints.sizing;

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
  INT8(1);

  private final int bytes;

  Dtype(int bytes) {
    this.bytes = bytes;
  }

  /** Returns the bytes of one number. Scales that go with quantized ones are too few to count. */
  public int bytes() {
    return bytes;
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
