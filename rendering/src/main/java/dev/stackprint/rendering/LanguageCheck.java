package dev.stackprint.rendering;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks languages and voices against the facts. */
public final class LanguageCheck {

  /** Stands for texts in any language that has no voice of its own. */
  public static final String ANY = "any";

  private final Languages languages;
  private final Services services;
  private final Diagnostics found;

  /** What messages call the services of a target. */
  private record Services(String transcription, String translation, String speech) {

    private static Services of(Target target) {
      return switch (target) {
        case AWS -> new Services("Amazon Transcribe", "Amazon Translate", "Amazon Polly");
        case GCP -> new Services("Speech-to-Text", "Cloud Translation", "Text-to-Speech");
      };
    }
  }

  /** Checks against the facts of a target, and reports to {@code found}. */
  public LanguageCheck(Target target, Diagnostics found) {
    languages = Facts.load().languages(target);
    services = Services.of(target);
    this.found = found;
  }

  /** Checks a property, or each item of it, to be a language that is written down. */
  public void transcription(Properties properties, Path path, String key) {
    check(properties, path, key, services.transcription(), languages.transcription());
  }

  /** Checks a property, or each item of it, to be a language that is translated. */
  public void translation(Properties properties, Path path, String key) {
    check(properties, path, key, services.translation(), languages.translation());
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
    List<Voice> known =
        languages.voices().stream().filter(voice -> voice.id().equals(name)).toList();
    if (known.isEmpty()) {
      List<String> names = languages.voices().stream().map(Voice::id).distinct().toList();
      found.report(
          Code.TARGET_LIMIT,
          path,
          voices.origin(language),
          services.speech() + " has no voice '" + name + "'",
          DidYouMean.hint(name, names).orElse("See the list of voices of " + services.speech()));
      return;
    }
    // The facts may not yet know of new engines that a voice has.
    boolean settled = engine.equals("neural") || engine.equals("standard");
    if (settled && !engines(known.get(0)).contains(engine)) {
      found.report(
          Code.TARGET_COMBINATION,
          path,
          voices.origin(language),
          "The voice '" + name + "' is not made by the engine '" + engine + "'",
          "Set `engine` to one of " + String.join(", ", engines(known.get(0))));
    }
    if (!language.equals(ANY) && languages.voice(name, language).isEmpty()) {
      found.report(
          Code.TARGET_COMBINATION,
          path,
          voices.origin(language),
          known.size() == 1
              ? "The voice '" + name + "' speaks " + known.get(0).language() + ", not " + language
              : "The voice '" + name + "' does not speak " + language);
    }
  }

  /** Returns the engines of a voice as blueprints name them. */
  private static Collection<String> engines(Voice voice) {
    return voice.engines().stream()
        .map(engine -> engine.equals("chirp3-hd") ? "generative" : engine)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String primary(String language) {
    return language.split("-")[0];
  }
}
