package dev.stackprint.aws.kinds.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;

class GuardrailKindTest {

  private static final String OFF =
      "content: {hate: none, insults: none, sexual: none, violence: none, misconduct: none},"
          + " prompt-attacks: none, personal-data: {block: [], mask: []}, words: {profanity: false}";

  private static TestBlueprint guardrail(String properties) {
    return AwsBlueprint.of(
        """
        model: {kind: foundation-model, model: nova-lite}
        safety: {kind: guardrail%s}
        assistant: {kind: chat-api, model: model, guardrail: safety}
        """
            .formatted(properties));
  }

  @Test
  void filtersAllContentByDefault() {
    assertThat(guardrail("").component("Safety"))
        .contains(
            "contentFilter(\"MISCONDUCT\", \"HIGH\", \"HIGH\")",
            "contentFilter(\"PROMPT_ATTACK\", \"HIGH\", \"NONE\")",
            "entity(\"PASSWORD\", \"BLOCK\")",
            "entity(\"CREDIT_DEBIT_CARD_NUMBER\", \"ANONYMIZE\")",
            "PROFANITY")
        .doesNotContain("groundingPolicy", "topicPolicy", "kmsKeyArn");
  }

  @Test
  void leavesOutWhatIsTurnedOff() {
    assertThat(guardrail(", content: {hate: none, insults: low}").component("Safety"))
        .contains("contentFilter(\"INSULTS\", \"LOW\", \"LOW\")")
        .doesNotContain("HATE");
  }

  @Test
  void blocksWhatIsToBeBothBlockedAndMasked() {
    assertThat(
            guardrail(", personal-data: {block: [email], mask: [email, phone]}")
                .component("Safety"))
        .contains("entity(\"EMAIL\", \"BLOCK\")", "entity(\"PHONE\", \"ANONYMIZE\")")
        .doesNotContain("entity(\"EMAIL\", \"ANONYMIZE\")");
  }

  @Test
  void mustFilterSomething() {
    assertThat(guardrail(", " + OFF).findings())
        .containsExactly(
            "SP0703 components.safety: 'safety' filters nothing, and AWS refuses such a guardrail");
    assertThat(guardrail(", grounding: {}, " + OFF).findings()).isEmpty();
  }

  @Test
  void takesThresholdsAsWritten() {
    assertThat(guardrail(", grounding: {grounded: 0.85}").component("Safety"))
        .contains("threshold(\"GROUNDING\", 0.85)", "threshold(\"RELEVANCE\", 0.5)");
  }
}
