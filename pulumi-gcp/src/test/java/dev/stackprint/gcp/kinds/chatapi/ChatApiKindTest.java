package dev.stackprint.gcp.kinds.chatapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatApiKindTest {

  private static TestBlueprint chat(String properties) {
    return GcpBlueprint.of(
        """
        documents: {kind: object-store}
        knowledge: {kind: knowledge-base, sources: [{object-store: documents}]}
        model: {kind: foundation-model, model: gemini-flash}
        voice: {kind: prompt, text: "You are {{name}}."}
        assistant: {kind: chat-api, model: model, knowledge: knowledge, %s}
        other: {kind: chat-api, model: model, prompt: voice, variables: {name: x}}
        """
            .formatted(properties));
  }

  @Test
  void findsNothingInWhatFits() {
    assertThat(chat("retrieval: {rerank: {model: google-rerank}}").findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answer: {temperature: 0.5} | SP0609 components.assistant.answer.temperature: gemini-3-8-flash takes no temperature",
        "retrieval: {search: hybrid} | SP0704 components.assistant.retrieval.search: The store of 'knowledge' searches by meaning only",
        "retrieval: {rerank: {model: cohere-rerank}} | SP0704 components.assistant.retrieval.rerank.model: Google Cloud has no cohere-rerank",
        "'retrieval: {results: 20, rerank: {model: google-rerank, candidates: 10}}' | SP0413 components.assistant.retrieval.rerank.candidates: There are fewer candidates than results to choose from them",
        "'retrieval: {filters: [{key: team, equals: x}]}' | SP0704 components.assistant.retrieval.filters: The store of 'knowledge' cannot be searched by metadata",
        "auth: {type: cognito} | SP0704 components.assistant.auth.type: Google Cloud has no pool of users for one API: those of Identity Platform are the project's",
        "'auth: {type: jwt, issuer: \"https://a.example\", audience: [a]}' | SP0703 components.assistant.auth.type: API Gateway, which looks at tokens, is not in europe-west4",
        "'origins: [\"https://a.example\"]' | SP0704 components.assistant.origins: Cloud Run refuses what browsers ask before they call an API behind IAM",
        "variables: {name: x} | SP0413 components.assistant.variables.name: There is no variable 'name' in the prompt",
        "prompt: voice | SP0413 components.assistant.prompt: The prompt has variables without a value: name",
        "'prompt: voice, variables: {name: x}, instructions: Hi' | SP0413 components.assistant.instructions: The instructions are in the prompt 'voice' already",
      })
  void findsWhatDoesNotGoTogether(String properties, String finding) {
    assertThat(chat(properties).findings()).containsExactly(finding);
  }

  @Test
  void looksAtTokensElsewhereIfItIsToldWhere() {
    assertThat(
            chat("auth: {type: jwt, issuer: 'https://a.example', audience: [a]},"
                    + " gcp: {gateway-region: europe-west1}")
                .findings())
        .isEmpty();
  }

  @Test
  void tellsTheClaimsOfIamFromThoseOfAProvider() {
    assertThat(chat("retrieval: {filters: [{key: team, claim: groups}]}").findings())
        .contains(
            "SP0413 components.assistant.retrieval.filters[0].claim: The tokens of IAM say who somebody"
                + " is, and nothing else");
  }

  @ParameterizedTest
  @CsvSource({
    "'limits: {}', 2, 50, 5, 10",
    "'limits: {concurrency: 1, rate: 1, burst: 1}', 1, 1, 1, 1",
    "'limits: {concurrency: 101, rate: 10, burst: 20}', 3, 33, 3.333, 6.666",
    "'limits: {concurrency: 1000, rate: 10000}', 20, 50, 500, 1",
  })
  void takesOnNoMoreThanAskedForAllTogether(
      String limits, int instances, int concurrency, String rate, String burst) {
    TestBlueprint blueprint = chat(limits);
    assertThat(blueprint.component("Assistant"))
        .contains(".maxInstanceCount(" + instances + ")")
        .contains(".maxInstanceRequestConcurrency(" + concurrency + ")")
        .contains(".put(\"THREADS\", \"" + concurrency + "\")");
    assertThat(blueprint.file("functions/assistant/settings.json"))
        .contains("\"rate\": " + rate + ",")
        .contains("\"burst\": " + burst + "\n");
  }

  @Test
  void hasNoCodeThatItDoesNotNeed() {
    TestBlueprint blueprint = chat("sessions: {turns: 0}, retrieval: {rewrite: false}");
    assertThat(blueprint.component("Assistant"))
        .doesNotContain("Database")
        .doesNotContain("rank")
        .doesNotContain("Gateway");
    assertThat(blueprint.file("functions/assistant/main.py"))
        .doesNotContain("history")
        .doesNotContain("rewritten");
  }

  @Test
  void fillsInThePrompt() {
    TestBlueprint blueprint = chat("sessions: {}");
    assertThat(blueprint.file("functions/other/instructions.txt")).isEqualTo("You are {{name}}.\n");
    assertThat(blueprint.file("functions/other/settings.json")).contains("\"name\": \"x\"");
  }
}
