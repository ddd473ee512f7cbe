package dev.stackprint.blueprints.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cloud that blueprints are rendered for. */
public enum Target {
  AWS("[a-z]{2}(-[a-z]+)+-[1-9]"),
  GCP("[a-z]+-[a-z]+[1-9][0-9]?");

  private final Pattern regionPattern;

  Target(String regionPattern) {
    this.regionPattern = Pattern.compile(regionPattern);
  }

  /** Returns the name that YAML and the command line use: {@code aws} or {@code gcp}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name that people use: {@code AWS} or {@code GCP}. */
  public String title() {
    return name();
  }

  /** Returns what the name of a region looks like; whether there is such a region facts tell. */
  public Pattern regionPattern() {
    return regionPattern;
  }

  /** Returns the names of all targets that YAML and the command line use. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Target::key).toList();
  }

  /** Returns the target that YAML and the command line call {@code key}. */
  public static Optional<Target> of(String key) {
    return Arrays.stream(values()).filter(target -> target.key().equals(key)).findFirst();
  }
}
