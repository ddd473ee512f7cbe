package dev.stackprint.blueprints.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A cloud that blueprints are rendered for. */
public enum Target {
  AWS,
  GCP;

  /** Returns the name that YAML and the command line use: {@code aws} or {@code gcp}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the target that YAML and the command line call {@code key}. */
  public static Optional<Target> of(String key) {
    return Arrays.stream(values()).filter(target -> target.key().equals(key)).findFirst();
  }
}
