package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.plan.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Languages that a target's speech and language services know, and their voices. */
public final class Languages {

  /** Chirp 3 HD, the engine of Google's voices; each of them speaks each of its languages. */
  private static final String CHIRP = "chirp3-hd";

  /** Norwegian is Bokmal where it is spoken; the others are older or longer codes of the same. */
  private static final Map<String, String> SAME =
      Map.of("no", "nb", "cmn", "zh", "iw", "he", "jw", "jv", "tl", "fil");

  private final FactsFile file;
  private final Target target;
  private final Section languages;
  private final Section voices;

  private Languages(FactsFile file, Target target) {
    this.file = file;
    this.target = target;
    languages = file.section("languages");
    voices = file.section("voices");
  }

  static Languages read(Target target) {
    return new Languages(FactsFile.read(target.key() + "-languages"), target);
  }

  /** Returns where these facts came from; the fields are the names of the services. */
  public Sources sources() {
    return file.sources();
  }

  /** Returns the codes of languages that Amazon Transcribe's jobs or Speech-to-Text write down. */
  public Set<String> transcription() {
    return codes(target == Target.AWS ? "transcribe" : "speech-to-text");
  }

  /**
   * Returns the codes of languages that are written down as they are spoken. Speech-to-Text makes
   * no difference.
   */
  public Set<String> streamingTranscription() {
    return codes(target == Target.AWS ? "transcribe-streaming" : "speech-to-text");
  }

  /** Returns the codes of languages that are translated from and to. */
  public Set<String> translation() {
    return codes("translate");
  }

  /** Returns the codes of languages that Amazon Comprehend analyses; none on other targets. */
  public Set<String> comprehension() {
    return codes("comprehend");
  }

  /**
   * Returns the codes of languages that a Bedrock guardrail of the classic tier understands; none
   * on other targets.
   */
  public Set<String> classicGuardrails() {
    return codes("guardrails-classic");
  }

  /** Returns every known voice, by id; one that speaks several languages is there for each. */
  public List<Voice> voices() {
    return voices.keys().stream().map(voices::entry).flatMap(this::voices).toList();
  }

  private Stream<Voice> voices(Entry entry) {
    String id = entry.name();
    Set<String> engines = Set.copyOf(entry.words("engines"));
    Optional<String> own = entry.optionalText("language");
    if (own.isPresent()) {
      return Stream.of(new Voice(id, own.get(), entry.text("iso"), engines, id));
    }
    return languages.words(CHIRP).stream()
        .map(each -> new Voice(id, each, isoOf(each), engines, each + "-Chirp3-HD-" + id));
  }

  /**
   * Returns the voices that speak a language, best first: those of its country before those of
   * another, neural before standard. Without a country, {@code fr} is that of France.
   *
   * @param code as the target's services write it: {@code fr}, {@code fr-CA}
   */
  public List<Voice> voicesFor(String code) {
    String iso = isoOf(code);
    return voices().stream()
        .filter(voice -> voice.language().equals(code) || voice.iso().equals(iso))
        .sorted(
            Comparator.comparing((Voice voice) -> !voice.language().equals(code))
                .thenComparing(voice -> !voice.language().equals(home(code)))
                .thenComparing(voice -> !voice.engines().contains("neural")))
        .toList();
  }

  /**
   * Returns a voice that speaks a language, as the country of the language has it if it does.
   *
   * @param id as a blueprint names it
   * @param code as {@link #voicesFor} takes it
   */
  public Optional<Voice> voice(String id, String code) {
    return voicesFor(code).stream().filter(voice -> voice.id().equals(id)).findFirst();
  }

  /** Returns where a language is taken to be spoken that is named without a country. */
  private static String home(String code) {
    return code.equals("en") ? "en-US" : code + "-" + code.toUpperCase(Locale.ROOT);
  }

  private static String isoOf(String code) {
    int dash = code.indexOf('-');
    String language = dash < 0 ? code : code.substring(0, dash);
    return SAME.getOrDefault(language, language);
  }

  private Set<String> codes(String service) {
    return languages.has(service) ? new TreeSet<>(languages.words(service)) : Set.of();
  }
}
