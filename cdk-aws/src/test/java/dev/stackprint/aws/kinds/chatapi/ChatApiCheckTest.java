package dev.stackprint.aws.kinds.chatapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatApiCheckTest {

  private static TestBlueprint chat(String properties) {
    return AwsBlueprint.of(
        """
        documents: {kind: object-store}
        knowledge: {kind: knowledge-base, sources: [{object-store: documents}]}
        model: {kind: foundation-model, model: claude-sonnet}
        safety: {kind: guardrail, grounding: {}}
        voice: {kind: prompt, text: "You are {{name}}."}
        assistant: {kind: chat-api, model: model, knowledge: knowledge, guardrail: safety, %s}
        other: {kind: chat-api, model: model, guardrail: safety, prompt: voice, variables: {name: x}}
        """
            .formatted(properties));
  }

  @Test
  void findsNothingInWhatFits() {
    assertThat(chat("retrieval: {search: semantic, rerank: {model: cohere-rerank}}").findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answer: {temperature: 0.5} | SP0609 components.assistant.answer.temperature: claude-sonnet-5-5 takes no temperature",
        "retrieval: {search: hybrid} | SP0704 components.assistant.retrieval.search: S3 Vectors, the store of 'knowledge', searches by meaning only",
        "'retrieval: {results: 20, rerank: {model: cohere-rerank, candidates: 10}}' | SP0413 components.assistant.retrieval.rerank.candidates: There are fewer candidates than results to choose from them",
        "retrieval: {rerank: {model: google-rerank}} | SP0704 components.assistant.retrieval.rerank.model: AWS has no google-rerank",
        "'retrieval: {filters: [{key: team, claim: groups}]}' | SP0413 components.assistant.retrieval.filters[0].claim: Requests signed with IAM have no claims",
        "limits: {question-length: 1001} | SP0703 components.assistant.limits.question-length: A guardrail that checks grounding takes questions of up to 1000 characters",
        "variables: {name: x} | SP0413 components.assistant.variables.name: There is no variable 'name' in the prompt",
        "prompt: voice | SP0413 components.assistant.prompt: The prompt has variables without a value: name",
        "'prompt: voice, variables: {name: x}, instructions: Hi' | SP0413 components.assistant.instructions: The instructions are in the prompt 'voice' already",
      })
  void findsWhatDoesNotGoTogether(String properties, String finding) {
    assertThat(chat(properties).findings()).containsExactly(finding);
  }

  @Test
  void knowsWhereRerankersAre() {
    assertThat(chat("retrieval: {rerank: {model: amazon-rerank}}").findings())
        .containsExactly(
            "SP0604 components.assistant.retrieval.rerank.model: amazon-rerank cannot be called"
                + " from us-east-1");
  }

  @Test
  void letsModelsThatTakeATemperatureHaveOne() {
    assertThat(
            AwsBlueprint.of(
                    """
                    model: {kind: foundation-model, model: nova-lite-1}
                    assistant: {kind: chat-api, model: model, answer: {temperature: 0.5}}
                    """)
                .findings())
        .isEmpty();
  }
}
