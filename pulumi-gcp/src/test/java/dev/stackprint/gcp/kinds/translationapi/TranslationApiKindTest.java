package dev.stackprint.gcp.kinds.translationapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationApiKindTest {

  private static TestBlueprint api(String properties) {
    return GcpBlueprint.of(
        """
        terms: {kind: glossary, terms: {order: {de: Auftrag, pl: zlecenie}}}
        live: {kind: translation-api, targets: [de, fr], %s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "formality: formal | SP0703 components.live.formality: Cloud Translation cannot be told how to address people",
        "mask-profanity: true | SP0703 components.live.mask-profanity: Cloud Translation does not mask words",
        "token: {issuer: 'https://i.example.com', audience: [a]} | SP0703 components.live.token: Cloud Run knows the tokens of Google only",
        "voices: {de: Vicki} | SP0703 components.live.voices.de: Text-to-Speech has no voice 'Vicki'",
        "'voices: {de: Kore}, engine: neural' | SP0704 components.live.voices.de: The voice 'Kore' is not made by the engine 'neural'",
        "voices: {eo: Kore} | SP0704 components.live.voices.eo: The voice 'Kore' does not speak eo",
      })
  void findsWhatCannotBe(String properties, String finding) {
    assertThat(api(properties).findings()).containsExactly(finding);
  }

  @Test
  void keepsToTheGlossaryForLanguagesThatMayBeAskedFor() {
    TestBlueprint api = api("glossary: terms");
    assertThat(api.findings()).isEmpty();
    assertThat(api.file("functions/live/settings.json"))
        .contains("\"location\": \"us-central1\"", "\"glossaries\": [[\"en\", \"de\"]]");
    assertThat(api.component("Live")).contains("\"GLOSSARIES\"");
    assertThat(api("rate: 1").file("functions/live/settings.json"))
        .contains("\"location\": \"global\"", "\"glossaries\": []");
  }

  @Test
  void namesVoicesAsTextToSpeechDoes() {
    assertThat(api("voices: {de: Kore}").file("functions/live/settings.json"))
        .contains("\"de\": {\"language\": \"de-DE\", \"name\": \"de-DE-Chirp3-HD-Kore\"}");
    assertThat(api("voices: {fr: Kore}").file("functions/live/settings.json"))
        .contains("fr-FR-Chirp3-HD-Kore");
    assertThat(api("voices: {de: Kore}").file("src/main/java/infra/test/GoogleProject.java"))
        .contains("texttospeech.googleapis.com");
    assertThat(api("rate: 1").file("src/main/java/infra/test/GoogleProject.java"))
        .doesNotContain("texttospeech");
  }

  @ParameterizedTest
  @CsvSource({"10, 1, 10", "50, 1, 50", "51, 2, 25.5", "1000, 20, 50"})
  void sharesTheRateAmongInstances(int rate, int instances, String each) {
    assertThat(api("rate: " + rate).component("Live"))
        .contains(".maxInstanceCount(" + instances + ")");
    assertThat(api("rate: " + rate).file("functions/live/settings.json"))
        .containsPattern("\"rate\": " + each.replace(".", "\\.") + "\\n");
  }

  @Test
  void letsInWhoIsNamed() {
    assertThat(api("rate: 1").component("Live")).doesNotContain("ServiceIamMember");
    assertThat(api("rate: 1").file("README.md")).contains("Nobody may call `live` yet");
    assertThat(api("gcp: {callers: ['user:a@example.com']}").component("Live"))
        .contains("letIn(name, project, \"user:a@example.com\")");
  }
}
