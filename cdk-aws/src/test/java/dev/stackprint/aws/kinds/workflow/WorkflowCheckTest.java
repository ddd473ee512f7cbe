package dev.stackprint.aws.kinds.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowCheckTest {

  private static TestBlueprint with(String steps, String more) {
    return AwsBlueprint.of(
        """
        files: {kind: object-store}
        other: {kind: object-store}
        team: {kind: notification}
        claude: {kind: foundation-model, model: claude-sonnet}
        flow:
          kind: workflow
          source: files
          prefix: in/
        """
            + more.indent(2)
            + "  steps:\n"
            + steps.indent(4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          - transcribe: {id: a}@@- store: {id: a, to: other}              | An earlier step is called 'a', too
          - transcribe: {id: folder}                                     | 'folder' means something of the workflow itself
          - transcribe: {}@@- store: {from: transcrip, to: other}         | No earlier step has the result 'transcrip'
          - transcribe: {}@@- speak: {voices: {any: Vicki}}@@- translate: {targets: [de]} | 'speech' is sound, not text
          - translate: {targets: [de]}@@- translate: {id: b, targets: [fr]} | 'translation' is a translation already; translate what it was made from
          - translate: {targets: [de]}@@- speak: {voices: {de: Vicki}}    | 'translation' may be a document that is not text; limit `suffixes`, such as to [.md, .txt]
          - transcribe: {}@@- store: {to: other}@@- translate: {from: stored, targets: [de]} | 'stored' is a copy; read what was copied instead
          - transcribe: {language: en-XX}                                | Amazon Transcribe does not know the language 'en-XX'
          - transcribe: {language: en-US, languages: [en-US, de-DE]}     | There is nothing to choose from where `language` is set
          - transcribe: {languages: [en-US, en-GB]}                      | 'en-GB' and another one are dialects of one language
          - transcribe: {vocabulary: words}                              | A vocabulary is one of a language, which is not known here
          - translate: {targets: [xh]}                                   | Amazon Translate does not know the language 'xh'
          - translate: {targets: [de, en], source: de}                   | 'de' is the language of the source
          - transcribe: {}@@- speak: {voices: {en: Jonna}}               | Amazon Polly has no voice 'Jonna'
          - transcribe: {}@@- speak: {voices: {en: Vicki}}               | The voice 'Vicki' speaks de-DE, not en
          - transcribe: {}@@- speak: {engine: neural, voices: {any: Hans}} | The voice 'Hans' is not made by the engine 'neural'
          - transcribe: {}@@- translate: {targets: [de, fr]}@@- speak: {voices: {de: Vicki}} | There is no voice for fr
          - transcribe: {}@@- store: {to: files, prefix: in/out/}         | What is written to 'in/out/' of 'files' starts the workflow again
          - transcribe: {}@@- notify: {to: team, subject: a, message: "{minuts}"} | No earlier step has the result 'minuts'
          - transcribe: {}@@- notify: {to: team, subject: a, message: "{transcript.label}"} | 'transcript' has no label
          - transcribe: {}@@- translate: {targets: [de]}@@- notify: {to: team, subject: a, message: b, include: translation} | A message holds one text, and 'translation' is something else
          - transcribe: {}@@- summarize: {model: claude, when: {label: transcript, is: [a]}} | No earlier `classify` step is called 'transcript'
          - transcribe: {}@@- translate: {from: source, targets: [de]}   | No type of file can be read by all steps that read the source
          """)
  void names(String steps, String message) {
    assertThat(with(steps.replace("@@", "\n"), "").findings())
        .singleElement()
        .asString()
        .endsWith(": " + message);
  }

  @Test
  void wantsWhatIsMadeForSomeLabelsToBeReadForTheseOnly() {
    String steps =
        """
        - classify: {model: claude, labels: {a: One, b: Other}}
        - summarize: {model: claude, from: source, when: {label: class, is: [a]}}
        - store: {to: other, from: summary}
        - notify: {to: team, subject: s, message: m, include: summary, when: {label: class, is: [c]}}
        """;
    assertThat(with(steps, "").findings())
        .satisfiesExactlyInAnyOrder(
            each -> assertThat(each).contains("steps[2]").contains("'summary' is made for some"),
            each -> assertThat(each).contains("steps[3]").contains("'summary' is made for some"),
            each -> assertThat(each).endsWith("'c' is no label of 'class'"));
  }

  @Test
  void wantsTypesOfFilesThatTheStepsCanRead() {
    assertThat(with("- transcribe: {}", "suffixes: [.mp3, .pdf]").findings())
        .singleElement()
        .asString()
        .endsWith("'transcript' cannot read files of type .pdf");
  }

  @Test
  void keepsResultsOutOfTheFolderThatStartsIt() {
    String components =
        """
        files: {kind: object-store}
        flow: {kind: workflow, source: files, START steps: [{transcribe: {}}]}
        """;
    assertThat(AwsBlueprint.of(components.replace("START", "")).findings())
        .singleElement()
        .asString()
        .contains("starts the workflow again");
    assertThat(AwsBlueprint.of(components.replace("START", "start: [api],")).findings()).isEmpty();
  }
}
