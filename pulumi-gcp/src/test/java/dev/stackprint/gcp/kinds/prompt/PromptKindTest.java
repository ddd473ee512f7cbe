package dev.stackprint.gcp.kinds.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;

class PromptKindTest {

  private static TestBlueprint prompt(String properties) {
    return GcpBlueprint.of(
        """
        key: {kind: encryption-key}
        model: {kind: foundation-model, model: gemini-flash}
        voice: {kind: prompt, %s}
        assistant: {kind: chat-api, model: model, prompt: voice}
        """
            .formatted(properties));
  }

  @Test
  void changesWithItsText() {
    assertThat(version("One.")).isEqualTo(version("One.")).isNotEqualTo(version("Two."));
  }

  private static String version(String text) {
    return prompt("text: " + text)
        .component("Voice")
        .lines()
        .filter(line -> line.contains("VERSION ="))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void hasNoKeyOfItsOwn() {
    assertThat(prompt("text: One., key: key").findings())
        .containsExactly(
            "SP0703 components.voice.key: On Google Cloud the prompt is a part of the code that uses it");
  }
}
