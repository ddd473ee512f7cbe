package dev.stackprint.gcp.kinds.foundationmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundationModelKindTest {

  private static TestBlueprint model(String name, String residency) {
    return GcpBlueprint.of(
        """
        model: {kind: foundation-model, model: %s, residency: %s}
        assistant: {kind: chat-api, model: model}
        """
            .formatted(name, residency));
  }

  @ParameterizedTest
  @CsvSource({
    "gemini-3-8-flash, geography, https://aiplatform.eu.rep.googleapis.com/v1/projects/{project}/locations/eu/publishers/google/models/gemini-3.8-flash:generateContent",
    "claude-sonnet-4-6, region, https://europe-west1-aiplatform.googleapis.com/v1/projects/{project}/locations/europe-west1/publishers/anthropic/models/claude-sonnet-4-6:rawPredict",
    "gemma-4-26b, anywhere, https://aiplatform.googleapis.com/v1/projects/{project}/locations/global/endpoints/openapi/chat/completions",
  })
  void isCalledWhereItIs(String name, String residency, String url) {
    assertThat(model(name, residency).in("europe-west1").file("functions/assistant/model.py"))
        .contains("_URL = \"" + url + "\"");
  }

  @Test
  void isNamedInTheBodyWhereTheUrlDoesNot() {
    assertThat(model("mistral-medium-3", "region").file("functions/assistant/model.py"))
        .contains("_MODEL = \"mistral-medium-3\"");
    assertThat(model("gemma-4-26b", "anywhere").file("functions/assistant/model.py"))
        .contains("_MODEL = \"google/");
  }

  @Test
  void hasRoomForThoughts() {
    assertThat(model("gemini-flash", "geography").file("functions/assistant/model.py"))
        .contains("_THOUGHTS = 4096")
        .contains("\"thinkingLevel\": \"LOW\"");
    assertThat(model("claude-sonnet-4-6", "anywhere").file("functions/assistant/model.py"))
        .contains("_THOUGHTS = 0");
  }

  @Test
  void isEnabledIfItIsAPartners() {
    TestBlueprint partner = model("claude-sonnet", "geography");
    assertThat(partner.component("Model"))
        .contains("publisherModelName(\"publishers/anthropic/models/claude-sonnet-5-5\")");
    assertThat(partner.file("README.md")).contains("Accept the terms of `claude-sonnet-5-5`");
    assertThat(model("gemini-flash", "geography").component("Model")).doesNotContain("ModelGarden");
  }

  @Test
  void grantsNothingButTheCall() {
    assertThat(model("gemini-flash", "geography").component("Model"))
        .contains(".permissions(\"aiplatform.endpoints.predict\")")
        .doesNotContain("roles/");
  }

  @Test
  void tellsWhereRequestsGo() {
    assertThat(model("gemma-4-26b", "anywhere").findings())
        .containsExactly(
            "SP0606 components.model.model: Requests from europe-west4 may be processed in any region"
                + " of Google Cloud");
  }
}
