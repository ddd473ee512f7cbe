package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  private final Languages languages = Facts.load().languages(Target.AWS);
  private final Languages google = Facts.load().languages(Target.GCP);

  @Test
  void servicesKnowLanguages() {
    assertThat(languages.transcription()).contains("en-US", "de-DE", "ab-GE");
    assertThat(languages.streamingTranscription()).contains("en-US", "de-DE");
    assertThat(languages.translation()).contains("en", "de", "es-MX", "zh-TW");
    assertThat(languages.comprehension()).contains("en", "zh-TW").doesNotContain("es-MX");
    assertThat(languages.classicGuardrails()).containsExactly("en", "es", "fr");
  }

  @Test
  void whatIsWrittenDownAsSpokenIsWrittenDownFromAFileToo() {
    assertThat(languages.transcription()).containsAll(languages.streamingTranscription());
  }

  @ParameterizedTest
  @CsvSource({
    "de, de-DE",
    "de-AT, de-AT",
    "fr-CA, fr-CA",
    "es-MX, es-MX",
    "no, nb-NO",
    "zh, cmn-CN",
    "ja-JP, ja-JP",
    "ar, ar-AE",
    "pt-PT, pt-PT",
  })
  void aLanguageHasVoices(String code, String language) {
    assertThat(languages.voicesFor(code))
        .isNotEmpty()
        .first()
        .satisfies(
            voice -> {
              assertThat(voice.language()).isEqualTo(language);
              assertThat(voice.engines()).contains("neural");
            });
  }

  @Test
  void aLanguageThatNobodySpeaksHasNoVoices() {
    assertThat(languages.voicesFor("sw")).isEmpty();
    assertThat(languages.voicesFor("")).isEmpty();
  }

  @Test
  void everyVoiceIsComplete() {
    assertThat(languages.voices())
        .hasSizeGreaterThan(90)
        .allSatisfy(
            voice -> {
              assertThat(voice.engines())
                  .isSubsetOf("standard", "neural", "long-form", "generative");
              assertThat(voice.engines()).isNotEmpty();
              assertThat(languages.voicesFor(voice.language())).contains(voice);
            });
  }

  @Test
  void everyServiceHasASource() {
    for (String field :
        new String[] {"transcribe", "transcribe-streaming", "translate", "voices"}) {
      assertThat(languages.sources().of(field)).as(field).isNotEmpty();
    }
  }

  @Test
  void googleKnowsLanguages() {
    assertThat(google.transcription()).contains("en-US", "de-DE", "cmn-Hans-CN");
    assertThat(google.streamingTranscription()).isEqualTo(google.transcription());
    assertThat(google.translation()).contains("en", "de", "fr-CA", "zh", "zh-TW", "he", "zu");
    assertThat(google.comprehension()).isEmpty();
    assertThat(google.classicGuardrails()).isEmpty();
    for (String field : new String[] {"speech-to-text", "translate", "chirp3-hd", "voices"}) {
      assertThat(google.sources().of(field)).as(field).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de, de-DE, de-DE-Chirp3-HD-Kore",
    "fr-CA, fr-CA, fr-CA-Chirp3-HD-Kore",
    "no, nb-NO, nb-NO-Chirp3-HD-Kore",
    "zh-CN, cmn-CN, cmn-CN-Chirp3-HD-Kore",
    "iw, he-IL, he-IL-Chirp3-HD-Kore",
  })
  void eachOfGooglesVoicesSpeaksEachLanguage(String code, String language, String apiName) {
    assertThat(google.voice("Kore", code))
        .hasValueSatisfying(
            voice -> {
              assertThat(voice.language()).isEqualTo(language);
              assertThat(voice.apiName()).isEqualTo(apiName);
            });
    assertThat(google.voicesFor(code).stream().map(Voice::id).distinct()).hasSize(30);
  }

  @Test
  void aVoiceIsFoundForALanguageThatItSpeaks() {
    assertThat(google.voice("Vicki", "de")).isEmpty();
    assertThat(google.voice("Kore", "is")).isEmpty();
    assertThat(languages.voice("Vicki", "de")).map(Voice::apiName).hasValue("Vicki");
    assertThat(languages.voice("Vicki", "fr")).isEmpty();
  }
}
