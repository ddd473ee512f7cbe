package dev.stackprint.gcp.kinds.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowKindTest {

  private static TestBlueprint with(String steps) {
    return with(steps, "");
  }

  private static TestBlueprint with(String steps, String more) {
    return GcpBlueprint.of(
        """
        files: {kind: object-store}
        results: {kind: object-store}
        team: {kind: notification}
        claude: {kind: foundation-model, model: claude-sonnet}
        gemini: {kind: foundation-model, model: gemini-flash}
        flow:
          kind: workflow
          source: files
          prefix: in/
          results: results
        """
            + more.indent(2)
            + "  steps:\n"
            + steps.indent(4));
  }

  private static String definition(String steps) {
    return with(steps).file("workflows/flow.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          - translate: {targets: [de], formality: formal}         | formality: Cloud Translation does not choose how to address people
          - translate: {targets: [de], mask-profanity: true}      | mask-profanity: Cloud Translation does not mask profane words
          - transcribe: {language: xx-XX}                         | language: Speech-to-Text does not know the language 'xx-XX'
          - speak: {voices: {de: Vicki}}                          | voices.de: Text-to-Speech has no voice 'Vicki'
          - speak: {engine: neural, voices: {de: Kore}}           | voices.de: The voice 'Kore' is not made by the engine 'neural'
          - summarize: {id: execution, model: gemini}             | id: 'execution' means something of the workflow itself
          - summarize: {id: source, model: gemini}                | id: 'source' means something of the workflow itself
          """)
  void findsWhatGoogleCloudCannotDo(String step, String finding) {
    assertThat(with(step).findings()).anyMatch(each -> each.endsWith(finding));
  }

  @Test
  void findsAPlaceWithoutSpeechToText() {
    String flow = "flow: {kind: workflow, source: files, start: [], steps: [transcribe: {}]}\n";
    assertThat(
            GcpBlueprint.of("files: {kind: object-store}\n" + flow)
                .in("southamerica-east1")
                .findings())
        .singleElement()
        .asString()
        .contains("Speech-to-Text writes nothing down in southamerica-east1");
  }

  @Test
  void findsMorePartsAtATimeThanWorkflowsTakes() {
    assertThat(with("- transcribe: {}", "concurrency: 21\n").findings())
        .containsExactly(
            "SP0703 components.flow.concurrency: Cloud Workflows works on 20 parts of an execution"
                + " at a time");
  }

  @Test
  void findsMoreVariablesThanWorkflowsTakes() {
    String stores =
        IntStream.range(0, 20)
            .mapToObj(i -> "s" + i + ": {kind: object-store}\n")
            .collect(Collectors.joining());
    String steps =
        IntStream.range(0, 20)
            .mapToObj(i -> "    - store: {to: s" + i + ", from: transcript}\n")
            .collect(Collectors.joining());
    String flow =
        "flow:\n  kind: workflow\n  source: s0\n  start: []\n  steps:\n    - transcribe: {}\n";
    assertThat(GcpBlueprint.of(stores + flow + steps).findings())
        .containsExactly(
            "SP0703 components.flow.steps: The steps use 22 stores, topics, models and outputs;"
                + " Cloud Workflows knows 20 of them");
  }

  @Test
  void hasOnlyTheSubworkflowsThatItsStepsNeed() {
    assertThat(definition("- translate: {targets: [de]}"))
        .contains("\npost_6_times:", "\nget_6_times:", "\nclaim:", "\npassing:")
        .doesNotContain("\ndo_task", "\nend_of", "\njoin:");
  }

  @Test
  void keepsVariablesApartFromWhatWorkflowsHas() {
    assertThat(definition("- summarize: {id: text, model: gemini}"))
        .contains("result: text_\n", "text: ${text_}");
  }

  @Test
  void triesCallsAsOftenAsAsked() {
    assertThat(definition("- summarize: {model: gemini, attempts: 3}"))
        .contains("call: do_task_3_times", "\npost_3_times:", "max_retries: 2");
  }

  @Test
  void givesEachModelAFunctionOfItsOwn() {
    TestBlueprint flow =
        with("- summarize: {model: claude}\n- summarize: {id: b, from: source, model: gemini}");
    assertThat(flow.file("functions/flow-claude-model/tasks.json"))
        .contains("\"summary\"")
        .doesNotContain("\"b\"");
    assertThat(flow.file("functions/flow-gemini-model/tasks.json")).contains("\"b\"");
    assertThat(flow.component("Flow")).contains("claude.grantCall(\"flow\", functions.member())");
  }

  @Test
  void letsFunctionsReadNoMoreThanTheirStepsDo() {
    assertThat(with("- transcribe: {}\n- summarize: {model: claude}").component("Flow"))
        .contains(
            "results.grantRead(\"flow-functions-results\", functions.member(), \"executions/\")")
        .doesNotContain("flow-functions-source");
  }

  @Test
  void startsOnlyAsAsked() {
    assertThat(with("- transcribe: {}", "start: [api]\n").component("Flow"))
        .contains("Output<String> url()")
        .doesNotContain("Trigger");
    assertThat(with("- transcribe: {}", "start: [api]\n").file("workflows/flow.yaml"))
        .doesNotContain("claim");
    assertThat(with("- transcribe: {}").component("Flow"))
        .contains(".objectNamePrefix(\"in/\")")
        .doesNotContain("Output<String> url()");
  }

  @Test
  void takesNoTextForAnExpression() {
    assertThat(
            definition(
                "- notify: {to: team, subject: Hi, message: 'It costs $${{not} {source}: \"#\"'}"))
        .contains("- \"It costs $\"")
        .contains("- \"{not} \"")
        .contains("- ${source.key}");
  }
}
