package dev.stackprint.blueprints.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  private final Languages languages = Facts.load().languages();

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
}
