package dev.stackprint.blueprints.plan;

import java.util.Locale;

/** A cloud that blueprints are rendered for. */
public enum Target {
  AWS,
  GCP;

  /** Returns the name that YAML and the command line use: {@code aws} or {@code gcp}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
