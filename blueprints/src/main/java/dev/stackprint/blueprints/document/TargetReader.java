package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the settings of the targets that a blueprint names. */
final class TargetReader {

  private static final Path TARGETS = Path.ROOT.key("targets");

  private final Diagnostics diagnostics;
  private final Expected expected;

  TargetReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.expected = new Expected(diagnostics);
  }

  Map<Target, MapValue> read(MapValue map) {
    expected.onlyKeys(TARGETS, map, Arrays.stream(Target.values()).map(Target::key).toList());
    Map<Target, MapValue> targets = new LinkedHashMap<>();
    for (Target target : Target.values()) {
      Entry entry = map.entries().get(target.key());
      if (entry != null) {
        expected
            .map(TARGETS.key(target.key()), entry.value())
            .ifPresent(
                settings -> {
                  check(target, settings, entry);
                  targets.put(target, settings);
                });
      }
    }
    return targets;
  }

  private void check(Target target, MapValue settings, Entry entry) {
    Path path = TARGETS.key(target.key());
    List<Known> known = Known.of(target);
    List<String> keys = known.stream().map(Known::key).toList();
    expected.onlyKeys(path, settings, keys);
    for (Known setting : known) {
      Path settingPath = path.key(setting.key());
      if (setting.required()
          && settings.get(setting.key()).isEmpty()
          && !expected.isMisspelt(setting.key(), settings, keys)) {
        diagnostics.report(
            Code.MISSING_KEY,
            settingPath,
            entry.key(),
            "The target '" + target.key() + "' needs a " + setting.key(),
            "Add `" + setting.key() + ": " + setting.example() + "`");
      }
      settings
          .get(setting.key())
          .flatMap(value -> expected.text(settingPath, value))
          .filter(text -> !setting.pattern().matcher(text.text()).matches())
          .ifPresent(
              text ->
                  diagnostics.report(
                      Code.BAD_SETTING,
                      settingPath,
                      text.origin(),
                      "'" + text.text() + "' cannot be " + setting.description(),
                      "Write it like " + setting.example()));
    }
  }

  /** What a target can be told. */
  private record Known(
      String key, boolean required, Pattern pattern, String description, String example) {

    static List<Known> of(Target target) {
      return switch (target) {
        case AWS ->
            List.of(
                new Known(
                    "region",
                    true,
                    Pattern.compile("[a-z]{2}(-[a-z]+)+-[1-9]"),
                    "an AWS region",
                    "eu-west-1"),
                new Known(
                    "account",
                    false,
                    Pattern.compile("[0-9]{12}"),
                    "an AWS account",
                    "\"123456789012\""));
        case GCP ->
            List.of(
                new Known(
                    "project",
                    true,
                    Pattern.compile("[a-z][a-z0-9-]{4,28}[a-z0-9]"),
                    "the id of a GCP project",
                    "acme-support"),
                new Known(
                    "region",
                    true,
                    Pattern.compile("[a-z]+-[a-z]+[1-9][0-9]?"),
                    "a GCP region",
                    "europe-west4"));
      };
    }
  }
}
