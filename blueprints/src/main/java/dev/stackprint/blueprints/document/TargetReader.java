package dev.stackprint.blueprints.document;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.MapValue.Entry;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.blueprints.value.TextValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the settings of the targets that a blueprint names. */
final class TargetReader {

  private static final Path TARGETS = Path.ROOT.key("targets");

  private final Diagnostics diagnostics;
  private final Expected expected;

  TargetReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.expected = new Expected(diagnostics);
  }

  /**
   * Returns the settings of each target, defaults filled in.
   *
   * @param only the only target whose settings count; empty if all do
   */
  Map<Target, MapValue> read(MapValue map, Optional<Target> only) {
    expected.onlyKeys(TARGETS, map, Target.keys());
    Map<Target, MapValue> targets = new LinkedHashMap<>();
    for (Target target : Target.values()) {
      Entry entry = map.entries().get(target.key());
      if (entry != null) {
        expected
            .map(TARGETS.key(target.key()), entry.value())
            .ifPresent(
                settings -> {
                  if (only.isEmpty() || only.get() == target) {
                    check(target, settings, entry);
                  }
                  targets.put(target, filled(target, settings, entry));
                });
      }
    }
    return targets;
  }

  private static MapValue filled(Target target, MapValue settings, Entry entry) {
    Map<String, Entry> entries = new LinkedHashMap<>(settings.entries());
    for (TargetSetting setting : TargetSetting.of(target)) {
      setting
          .standard()
          .map(text -> new Entry(entry.key(), new TextValue(text, entry.key())))
          .ifPresent(standard -> entries.putIfAbsent(setting.key(), standard));
    }
    return new MapValue(entries, settings.origin());
  }

  private void check(Target target, MapValue settings, Entry entry) {
    Path path = TARGETS.key(target.key());
    List<TargetSetting> known = TargetSetting.of(target);
    List<String> keys = known.stream().map(TargetSetting::key).toList();
    expected.onlyKeys(path, settings, keys);
    for (TargetSetting setting : known) {
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
          .filter(text -> !setting.accepts(text.text()))
          .ifPresent(
              text ->
                  diagnostics.report(
                      Code.BAD_SETTING,
                      settingPath,
                      text.origin(),
                      "'" + text.text() + "' cannot be " + setting.description(),
                      DidYouMean.hint(text.text(), setting.values()).orElse(setting.hint())));
    }
  }
}
