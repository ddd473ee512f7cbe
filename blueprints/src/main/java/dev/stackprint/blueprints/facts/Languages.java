package dev.stackprint.blueprints.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Languages that AWS's speech and language services know, and Polly's voices. */
public final class Languages {

  private final FactsFile file;
  private final Section languages;
  private final Section voices;

  private Languages(FactsFile file) {
    this.file = file;
    languages = file.section("languages");
    voices = file.section("voices");
  }

  static Languages read() {
    return new Languages(FactsFile.read("languages"));
  }

  /** Returns where these facts came from; the fields are the names of the services. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns the codes of languages that Amazon Transcribe's jobs write down. */
  public Set<String> transcription() {
    return codes("transcribe");
  }

  /** Returns the codes of languages that Amazon Transcribe writes down as they are spoken. */
  public Set<String> streamingTranscription() {
    return codes("transcribe-streaming");
  }

  /** Returns the codes of languages that Amazon Translate translates from and to. */
  public Set<String> translation() {
    return codes("translate");
  }

  /** Returns the codes of languages that Amazon Comprehend analyses. */
  public Set<String> comprehension() {
    return codes("comprehend");
  }

  /** Returns the codes of languages that a Bedrock guardrail of the classic tier understands. */
  public Set<String> classicGuardrails() {
    return codes("guardrails-classic");
  }

  /** Returns every known voice, by id. */
  public List<Voice> voices() {
    return voices.keys().stream()
        .map(voices::entry)
        .map(
            voice ->
                new Voice(
                    voice.name(),
                    voice.text("language"),
                    voice.text("iso"),
                    Set.copyOf(voice.words("engines"))))
        .toList();
  }

  /**
   * Returns the voices that speak a language, best first: those of its country before those of
   * another, neural before standard.
   *
   * @param code as Amazon Translate, Transcribe or Polly writes it: {@code fr}, {@code fr-CA}
   */
  public List<Voice> voicesFor(String code) {
    String iso = isoOf(code);
    return voices().stream()
        .filter(voice -> voice.language().equals(code) || voice.iso().equals(iso))
        .sorted(
            Comparator.comparing((Voice voice) -> !voice.language().equals(code))
                .thenComparing(voice -> !voice.engines().contains("neural")))
        .toList();
  }

  /**
   * Norwegian is {@code no} to Translate and Transcribe, and Bokmal, its written form, to Polly.
   */
  private static String isoOf(String code) {
    int dash = code.indexOf('-');
    String language = dash < 0 ? code : code.substring(0, dash);
    return language.equals("no") ? "nb" : language;
  }

  private Set<String> codes(String service) {
    return new TreeSet<>(languages.words(service));
  }
}
