package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.plan.Target;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a target can be told.
 *
 * @param key its name
 * @param required whether it has to be
 * @param pattern what the whole text matches
 * @param values the only texts that it can be; empty if there are others
 * @param description what it is, in words that fit after "cannot be"
 * @param hint how to write it
 * @param example a text that it can be
 * @param standard what it is if nobody says
 */
record TargetSetting(
    String key,
    boolean required,
    Pattern pattern,
    List<String> values,
    String description,
    String hint,
    String example,
    Optional<String> standard) {

  private static final List<TargetSetting> OF_AWS =
      List.of(
          like("region", true, Target.AWS.regionPattern(), "an AWS region", "eu-west-1"),
          like(
              "account",
              false,
              Pattern.compile("[0-9]{12}"),
              "an AWS account",
              "\"123456789012\""));

  private static final List<TargetSetting> OF_GCP =
      List.of(
          new TargetSetting(
              "project",
              false,
              // The rule for new ids; Resource Manager refuses those that hold one of these words.
              Pattern.compile("(?!.*(google|null|undefined|ssl))[a-z][a-z0-9-]{4,28}[a-z0-9]"),
              List.of(),
              "the id of a GCP project",
              "An id such as acme-support has 6 to 30 lower-case letters, digits and dashes, begins"
                  + " with a letter, does not end with a dash, and does not hold 'google', 'null',"
                  + " 'undefined' or 'ssl'",
              "acme-support",
              Optional.empty()),
          like("region", true, Target.GCP.regionPattern(), "a GCP region", "europe-west4"),
          new TargetSetting(
              "sdk",
              false,
              Pattern.compile("local|maven"),
              List.of("local", "maven"),
              "where the classes of the provider come from",
              "Write `local` for classes in the project itself, `maven` for those of Maven Central",
              "local",
              Optional.of("local")));

  private static TargetSetting like(
      String key, boolean required, Pattern pattern, String description, String example) {
    return new TargetSetting(
        key,
        required,
        pattern,
        List.of(),
        description,
        "Write it like " + example,
        example,
        Optional.empty());
  }

  /** Returns what can be told to a target. */
  static List<TargetSetting> of(Target target) {
    return switch (target) {
      case AWS -> OF_AWS;
      case GCP -> OF_GCP;
    };
  }

  boolean accepts(String text) {
    return pattern.matcher(text).matches();
  }
}
