package dev.stackprint.aws.language;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.diagnostic.DidYouMean;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Languages;
import dev.stackprint.blueprints.facts.Voice;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks languages and voices against the facts. */
public final class LanguageCheck {

  /** Stands for texts in any language that has no voice of its own. */
  public static final String ANY = "any";

  private final Languages languages = Facts.load().languages(Target.AWS);
  private final Diagnostics found;

  /** Reports to {@code found}. */
  public LanguageCheck(Diagnostics found) {
    this.found = found;
  }

  /** Checks a property, or each item of it, to be a language that Amazon Transcribe writes down. */
  public void transcription(Properties properties, Path path, String key) {
    check(properties, path, key, "Amazon Transcribe", languages.transcription());
  }

  /** Checks a property, or each item of it, to be a language that Amazon Translate knows. */
  public void translation(Properties properties, Path path, String key) {
    check(properties, path, key, "Amazon Translate", languages.translation());
  }

  private void check(
      Properties properties, Path path, String key, String service, Set<String> known) {
    List<String> used =
        key.endsWith("s")
            ? properties.texts(key)
            : properties.optionalText(key).map(List::of).orElse(List.of());
    for (String language : used) {
      if (!known.contains(language)) {
        found.report(
            Code.TARGET_LIMIT,
            path.key(key),
            properties.origin(key),
            service + " does not know the language '" + language + "'",
            DidYouMean.hint(language, known).orElse("It knows " + String.join(", ", known)));
      }
    }
  }

  /**
   * Checks voices.
   *
   * @param properties the step or component that has {@code voices} and an {@code engine}
   * @param path where it stands
   * @param spoken the languages that have to have a voice
   */
  public void voices(Properties properties, Path path, Collection<String> spoken) {
    Properties voices = properties.section("voices");
    for (String language : voices.names()) {
      voice(voices, path.key("voices").key(language), language, properties.text("engine"));
    }
    List<String> mute =
        spoken.stream()
            .filter(each -> !voices.has(each) && !voices.has(primary(each)) && !voices.has(ANY))
            .toList();
    if (!mute.isEmpty()) {
      found.report(
          Code.COMBINATION,
          path.key("voices"),
          properties.origin("voices"),
          "There is no voice for " + String.join(", ", mute),
          "Voices for "
              + mute.get(0)
              + ": "
              + String.join(
                  ", ", languages.voicesFor(mute.get(0)).stream().map(Voice::id).toList()));
    }
  }

  private void voice(Properties voices, Path path, String language, String engine) {
    String name = voices.text(language);
    Optional<Voice> known =
        languages.voices().stream().filter(voice -> voice.id().equals(name)).findFirst();
    if (known.isEmpty()) {
      List<String> names = languages.voices().stream().map(Voice::id).toList();
      found.report(
          Code.TARGET_LIMIT,
          path,
          voices.origin(language),
          "Amazon Polly has no voice '" + name + "'",
          DidYouMean.hint(name, names).orElse("See the list of voices of Amazon Polly"));
      return;
    }
    // The facts may not yet know of new engines that a voice has.
    boolean settled = engine.equals("neural") || engine.equals("standard");
    if (settled && !known.get().engines().contains(engine)) {
      found.report(
          Code.TARGET_COMBINATION,
          path,
          voices.origin(language),
          "The voice '" + name + "' is not made by the engine '" + engine + "'",
          "Set `engine` to one of "
              + String.join(", ", known.get().engines().stream().sorted().toList()));
    }
    if (!language.equals(ANY) && !languages.voicesFor(language).contains(known.get())) {
      found.report(
          Code.TARGET_COMBINATION,
          path,
          voices.origin(language),
          "The voice '" + name + "' speaks " + known.get().language() + ", not " + language);
    }
  }

  private static String primary(String language) {
    return language.split("-")[0];
  }
}
