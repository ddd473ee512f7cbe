package dev.stackprint.gcp.kinds.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardrailKindTest {

  private static TestBlueprint guardrail(String properties) {
    return GcpBlueprint.of(
        """
        key: {kind: encryption-key}
        safety: {kind: guardrail, %s}
        model: {kind: foundation-model, model: gemini-flash}
        assistant: {kind: chat-api, model: model, guardrail: safety}
        """
            .formatted(properties));
  }

  @Test
  void findsNothingInWhatFits() {
    assertThat(
            guardrail(
                    "grounding: {grounded: 0.9}, words: {blocked: [Initech]}, prompt-attacks: low")
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content: {violence: low} | SP0703 components.safety.content.violence: Model Armor has one filter for violence and misconduct",
        "'topics: [{name: Taxes, definition: Advice on taxes.}]' | SP0703 components.safety.topics: Model Armor has no filter of topics",
        "words: {profanity: true} | SP0703 components.safety.words.profanity: Model Armor has no filter of profanity",
        "grounding: {relevant: 0.5} | SP0703 components.safety.grounding.relevant: Google Cloud compares an answer with the documents, not with the question",
        "personal-data: {mask: [username]} | SP0703 components.safety.personal-data.mask: Sensitive Data Protection does not detect 'username'",
        "key: key | SP0703 components.safety.key: Model Armor's templates cannot be encrypted with a key",
        "'content: {hate: none, insults: none, sexual: none, violence: none, misconduct: none}, prompt-attacks: none,"
            + " personal-data: {block: [], mask: []}, gcp: {malicious-links: false}' |"
            + " SP0703 components.safety: 'safety' gives Model Armor nothing to filter",
      })
  void findsWhatModelArmorCannotDo(String properties, String finding) {
    assertThat(guardrail(properties).findings()).containsExactly(finding);
  }

  @Test
  void isWhereModelArmorIs() {
    assertThat(guardrail("grounding: {}").in("europe-north1").findings())
        .containsExactly("SP0703 components.safety: Model Armor is not in europe-north1");
  }

  @Test
  void refusesForSomeFindsAndMasksTheOthers() {
    TestBlueprint blueprint =
        guardrail(
            "personal-data: {block: [pin, password], mask: [password, email],"
                + " patterns: [{name: Customer no., pattern: 'C-[0-9]+', action: block}]}");
    assertThat(blueprint.file("functions/assistant/guard.py"))
        .contains("frozenset([\"CUSTOMER_NO_\", \"PASSWORD\", \"PIN\"])");
    assertThat(blueprint.component("Safety"))
        .contains("Stream.of(\"PASSWORD\", \"EMAIL_ADDRESS\")")
        .contains("pattern(\"CUSTOMER_NO_\", \"C-[0-9]+\")");
  }

  @Test
  void refusesNothingButWords() {
    assertThat(
            guardrail("words: {blocked: ['  ', \"Acme\\n  Rocket\", Initech]}")
                .file("functions/assistant/words.txt"))
        .isEqualTo("Acme Rocket\nInitech\n");
  }

  @Test
  void hasNoWayAroundIt() {
    TestBlueprint blueprint = guardrail("grounding: {}");
    assertThat(blueprint.file("functions/assistant/model.py")).contains("import unguarded");
    assertThat(blueprint.file("functions/assistant/answering.py"))
        .contains("from model import converse")
        .doesNotContain("unguarded");
  }

  @Test
  void filtersStronglyEarly() {
    assertThat(guardrail("content: {hate: low, insults: medium, sexual: none}").component("Safety"))
        .contains("refuse(\"HATE_SPEECH\", \"HIGH\")")
        .contains("refuse(\"HARASSMENT\", \"MEDIUM_AND_ABOVE\")")
        .contains("refuse(\"DANGEROUS\", \"LOW_AND_ABOVE\")")
        .doesNotContain("SEXUALLY_EXPLICIT");
  }
}
