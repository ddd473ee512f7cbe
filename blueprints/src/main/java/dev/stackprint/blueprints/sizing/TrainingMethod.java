package dev.stackprint.blueprints.sizing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a model learns. */
public enum TrainingMethod {
  /** Small matrices beside those of the model, which stay as they are. */
  LORA("tuned by LoRA"),
  /** Every weight. */
  FULL("tuned in full");

  private final String words;

  TrainingMethod(String words) {
    this.words = words;
  }

  /** Returns the name that users write, such as {@code lora}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the one with this name. */
  public static Optional<TrainingMethod> find(String key) {
    return Stream.of(values()).filter(method -> method.key().equals(key)).findFirst();
  }

  String words() {
    return words;
  }
}
