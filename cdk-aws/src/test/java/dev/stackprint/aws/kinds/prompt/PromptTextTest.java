package dev.stackprint.aws.kinds.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptTextTest {

  @Test
  void findsVariablesOnce() {
    assertThat(new PromptText("{{a}} {{b_1}} {{a}} {c} {{ d }} {{}} {{e-f}}").variables())
        .containsExactly("a", "b_1", "e-f");
  }

  @Test
  void readsInSourceAsItDoes() {
    assertThat(new PromptText("One\n\nTwo \"x\"\n").literal().text())
        .isEqualTo("\"\"\"\nOne\n\nTwo \"x\"\n\"\"\"");
    assertThat(new PromptText("One").literal().text()).isEqualTo("\"One\"");
  }

  @Test
  void mayHaveTwentyVariables() {
    assertThat(prompt(20).findings()).isEmpty();
    assertThat(prompt(21).findings())
        .contains("SP0703 components.voice.text: The prompt has 21 variables; AWS takes 20");
  }

  private static TestBlueprint prompt(int variables) {
    String text =
        IntStream.range(0, variables).mapToObj(i -> "{{v" + i + "}}").collect(Collectors.joining());
    String values =
        IntStream.range(0, variables)
            .mapToObj(i -> "v" + i + ": x")
            .collect(Collectors.joining(", "));
    return AwsBlueprint.of(
        """
        model: {kind: foundation-model, model: nova-lite}
        voice: {kind: prompt, text: "%s"}
        assistant: {kind: chat-api, model: model, prompt: voice, variables: {%s}}
        """
            .formatted(text, values));
  }
}
