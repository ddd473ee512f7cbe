package dev.stackprint.aws.kinds.chatapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stackprint.aws.AwsBackend;
import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.verification.TestBlueprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChatApiKindTest {

  private static TestBlueprint chat(String properties) {
    return AwsBlueprint.of(
        """
        model: {kind: foundation-model, model: claude-sonnet}
        assistant: {kind: chat-api, model: model%s}
        """
            .formatted(properties));
  }

  @Test
  void isCalledByPrincipalsOfTheAccountByDefault() {
    assertThat(chat("").component("Assistant"))
        .contains(".authorizer(new HttpIamAuthorizer())", "\\\"$context.identity.userArn\\\"")
        .doesNotContain("corsPreflight", "UserPool", "vpc", "reservedConcurrentExecutions");
  }

  @Test
  void asksForTheSecondFactorAsTold() {
    assertThat(chat(", auth: {type: cognito, mfa: required}").component("Assistant"))
        .contains("Mfa.REQUIRED", "mfaSecondFactor")
        .doesNotContain("COG2");
    assertThat(chat(", auth: {type: cognito, mfa: \"off\"}").component("Assistant"))
        .contains("Mfa.OFF", "COG2")
        .doesNotContain("mfaSecondFactor");
  }

  @Test
  void acceptsTokensOfAProvider() {
    assertThat(
            chat(", auth: {type: jwt, issuer: \"https://id.example.com\", audience: [a, b]}")
                .component("Assistant"))
        .contains("\"https://id.example.com\"", ".jwtAudience(List.of(\"a\", \"b\"))");
  }

  @Test
  void keepsNothingIfNothingIsToBeRemembered() {
    assertThat(chat(", sessions: {turns: 0}").component("Assistant"))
        .doesNotContain("Table", "dynamodb");
  }

  @Test
  void hasItsSettingsInAFile() throws JsonProcessingException {
    JsonNode settings =
        settings(
            chat(
                ", answer: {nothing-found: \"\\\"No\\\" \\\\ 🤷\"}, sessions: {keep: 2h, turns: 3},"
                    + " retrieval: {minimum-score: 0.25}"));
    assertThat(settings.at("/answer/nothingFound").asText()).isEqualTo("\"No\" \\ 🤷");
    assertThat(settings.at("/answer/temperature").isNull()).isTrue();
    assertThat(settings.at("/sessions/seconds").asInt()).isEqualTo(7200);
    assertThat(settings.at("/sessions/turns").asInt()).isEqualTo(3);
    assertThat(settings.at("/retrieval/minimumScore").asDouble()).isEqualTo(0.25);
    assertThat(settings.at("/retrieval/rerankCandidates").isNull()).isTrue();
    assertThat(settings.at("/metrics/component").asText()).isEqualTo("assistant");
  }

  @Test
  void isToldHowToAnswer() {
    assertThat(chat("").file("functions/assistant/instructions.txt"))
        .startsWith("You answer questions")
        .doesNotContain("passages");
    assertThat(chat(", instructions: \"Be brief.\"").file("functions/assistant/instructions.txt"))
        .isEqualTo("Be brief.\n");
  }

  @Test
  void readsItsInstructionsFromAPrompt() throws JsonProcessingException {
    TestBlueprint prompted =
        AwsBlueprint.of(
            """
            model: {kind: foundation-model, model: claude-sonnet}
            voice: {kind: prompt, text: "Speak for {{company}}."}
            assistant: {kind: chat-api, model: model, prompt: voice, variables: {company: "A \\"B\\""}}
            """);
    assertThat(prompted.component("Assistant"))
        .contains(
            "environment.put(\"PROMPT_ARN\", voice.versionArn());", "voice.grantRead(function);");
    assertThat(settings(prompted).at("/variables/company").asText()).isEqualTo("A \"B\"");
    assertThat(AwsBackend.render(prompted.plan()).files())
        .doesNotContainKey("functions/assistant/instructions.txt");
  }

  @Test
  void runsInANetworkThatReachesWhatItCalls() {
    TestBlueprint inside =
        AwsBlueprint.of(
            """
            network: {kind: network}
            model: {kind: foundation-model, model: claude-sonnet}
            assistant: {kind: chat-api, model: model, network: network}
            """);
    assertThat(inside.component("Assistant")).contains("function(environment, network.vpc())");
    assertThat(inside.component("Network"))
        .contains("bedrock-runtime", "DYNAMODB")
        .doesNotContain("bedrock-agent");
  }

  @Test
  void namesItsMetricsForWhoWatches() {
    Plan plan = chat("").plan();
    Component assistant = plan.component("assistant");
    RenderContext context = new RenderContext(plan, new ComponentNames(Set.of()));
    List<Signal> signals = new ChatApiKind().signals(assistant, context);
    assertThat(signals).extracting(Signal::title).doesNotHaveDuplicates();
    assertThat(signals)
        .filteredOn(signal -> signal.namespace().equals("AWS/Lambda"))
        .allSatisfy(
            signal ->
                assertThat(signal.dimensions().get("FunctionName"))
                    .hasToString("assistant.functionName()"));
    assertThat(new ChatApiKind().render(assistant, context).files().values())
        .anySatisfy(
            text -> assertThat(text).contains("String functionName() {", "String apiId() {"));
  }

  @Test
  void writesTheMetricsThatItIsWatchedBy() throws IOException {
    Plan plan = chat("").plan();
    RenderContext context = new RenderContext(plan, new ComponentNames(Set.of()));
    String handler = Files.readString(folder().resolve("handler.py"));
    assertThat(new ChatApiKind().signals(plan.component("assistant"), context))
        .filteredOn(signal -> signal.namespace().equals("Test"))
        .isNotEmpty()
        .allSatisfy(signal -> assertThat(handler).contains('"' + signal.metric() + '"'));
  }

  @Test
  void bringsAllOfTheFunctionsFiles() throws IOException {
    try (var files = Files.list(folder())) {
      List<String> names =
          files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
      assertThat(AwsBackend.render(chat("").plan()).files().keySet())
          .containsAll(names.stream().map(name -> "functions/assistant/" + name).toList());
    }
  }

  private static Path folder() {
    return Path.of("src/main/java/dev/stackprint/aws/kinds/chatapi/function");
  }

  private static JsonNode settings(TestBlueprint blueprint) throws JsonProcessingException {
    return new ObjectMapper().readTree(blueprint.file("functions/assistant/settings.json"));
  }
}
