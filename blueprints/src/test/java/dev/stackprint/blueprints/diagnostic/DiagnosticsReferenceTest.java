package dev.stackprint.blueprints.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/diagnostics.md} is written from the codes: {@code -Ddocs.update=true} does so. */
class DiagnosticsReferenceTest {

  private static final Path REFERENCE = Path.of("../docs/diagnostics.md");

  private static final String INTRODUCTION =
      """
      # Diagnostics

      <!-- Written from Code.java by `mvn -pl blueprints test -Dtest=DiagnosticsReferenceTest -Ddocs.update=true`. -->

      What Stackprint finds in a blueprint has a code that never changes its meaning. All findings of a run are told
      at once, sorted by place:

          support.yaml:14:12: error SP0302: There is no parameter 'modell'
             14 |     model: ${parameters.modell}
                |            ^^^^^^^^^^^^^^^^^^^^
            hint: Did you mean 'model'?

      The column counts characters, the first is 1. What stands on the command line has a place, too: the file is then
      `--set` or `--env`, and the line is the argument. An error stops rendering, a warning does not.

      With `--format json` the same findings are one JSON object. Fields may be added to it; none is renamed or removed.

          {
            "errors" : 1,
            "warnings" : 0,
            "diagnostics" : [
              {
                "code" : "SP0302",
                "severity" : "error",
                "file" : "support.yaml",
                "line" : 14,
                "column" : 12,
                "length" : 20,
                "path" : "components.assistant.model",
                "message" : "There is no parameter 'modell'",
                "hint" : "Did you mean 'model'?"
              }
            ]
          }

      `length` is how many characters of the line the finding is about; `path` is the node in the merged document, empty
      for the document as a whole; `hint` is left out if there is none. A file that cannot be read has line 1, column 1.
      """;

  @Test
  void isUpToDate() throws IOException {
    String reference = reference();
    if (Boolean.getBoolean("docs.update")) {
      Files.createDirectories(REFERENCE.getParent());
      Files.writeString(REFERENCE, reference);
    }
    assertThat(REFERENCE).hasContent(reference);
  }

  @Test
  void codesAreUniqueAndInOrder() {
    List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
    assertThat(ids).doesNotHaveDuplicates().isSorted().allMatch(id -> id.matches("SP\\d{4}"));
  }

  private static String reference() {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    for (Code.Group group : Code.Group.values()) {
      List<Code> codes =
          Arrays.stream(Code.values()).filter(code -> code.group() == group).toList();
      if (!codes.isEmpty()) {
        text.append("\n## ").append(group.title()).append("\n\n");
        text.append("| code | severity | what | |\n| --- | --- | --- | --- |\n");
        text.append(
            codes.stream().map(DiagnosticsReferenceTest::row).collect(Collectors.joining()));
      }
    }
    return text.toString();
  }

  private static String row(Code code) {
    return String.format(
            Locale.ROOT,
            "| %s | %s | %s | %s |%n",
            code.id(),
            code.severity().name().toLowerCase(Locale.ROOT),
            code.title(),
            code.explanation().replace("|", "\\|"))
        .replace(System.lineSeparator(), "\n");
  }
}
