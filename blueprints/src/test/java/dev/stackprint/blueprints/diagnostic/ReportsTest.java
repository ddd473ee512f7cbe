package dev.stackprint.blueprints.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.source.Origin;
import dev.stackprint.blueprints.source.SourceFile;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReportsTest {

  private static final SourceFile FILE =
      new SourceFile("a.yaml", "name: x\n\ttabbed: 資料 [x]\nemoji: \"👩‍🔬\" bidi: \u202Eb\n");

  @Test
  void caretsStandUnderTheTokenBehindTabsAndWideCharacters() {
    assertThat(new TextReport(false).render(at(2, 10, 2)))
        .isEqualTo(
            """
            a.yaml:2:10: error SP0006: Something
                2 |     tabbed: 資料 [x]
                  |             ^^^^
            """);
    assertThat(new TextReport(false).render(at(2, 13, 3))).contains("                 ^^^\n");
  }

  @Test
  void whatTurnsTheDirectionOfWritingIsMadeVisible() {
    assertThat(new TextReport(false).render(at(3, 1, 5)))
        .contains("\uFFFDb")
        .doesNotContain("\u202E");
  }

  @Test
  void coloursAreOptional() {
    assertThat(new TextReport(true).render(at(1, 1, 4)))
        .contains("\u001b[1;31merror SP0006\u001b[0m");
    assertThat(new TextReport(false).render(at(1, 1, 4))).doesNotContain("\u001b");
  }

  @Test
  void jsonHoldsEverything() {
    Diagnostics found = new Diagnostics();
    found.report(
        Code.UNKNOWN_PARAMETER,
        Path.ROOT.key("components").key("a.b").index(2),
        new Origin(FILE, 1, 7, 1),
        "There is no \"x\"",
        "Did you mean 'y'?");
    found.report(Code.UNUSED_PARAMETER, Path.ROOT, new Origin(FILE, 1, 1, 4), "Nothing uses it");
    assertThat(JsonReport.render(found.sorted()))
        .isEqualTo(
            """
            {
              "errors" : 1,
              "warnings" : 1,
              "diagnostics" : [
                {
                  "code" : "SP0308",
                  "severity" : "warning",
                  "file" : "a.yaml",
                  "line" : 1,
                  "column" : 1,
                  "length" : 4,
                  "path" : "",
                  "message" : "Nothing uses it"
                },
                {
                  "code" : "SP0302",
                  "severity" : "error",
                  "file" : "a.yaml",
                  "line" : 1,
                  "column" : 7,
                  "length" : 1,
                  "path" : "components.\\"a.b\\"[2]",
                  "message" : "There is no \\"x\\"",
                  "hint" : "Did you mean 'y'?"
                }
              ]
            }
            """);
    assertThat(JsonReport.render(List.of())).contains("\"diagnostics\" : [ ]");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void renderingNeverFails(
      @ForAll String text,
      @ForAll @IntRange(min = -1, max = 50) int line,
      @ForAll int column,
      @ForAll int length,
      @ForAll String message) {
    Diagnostics found = new Diagnostics();
    found.report(
        Code.SYNTAX,
        Path.ROOT,
        new Origin(new SourceFile(text, text), line, column, length),
        message,
        message);
    String rendered = new TextReport(false).render(found.sorted());
    assertThat(rendered).contains("error SP0006: ");
    assertThat(rendered.lines())
        .allMatch(shown -> shown.length() < 250 + text.length() * 2 + message.length());
    assertThat(JsonReport.render(found.sorted())).startsWith("{").endsWith("}\n");
  }

  private static Diagnostic at(int line, int column, int length) {
    Diagnostics found = new Diagnostics();
    found.report(Code.SYNTAX, Path.ROOT, new Origin(FILE, line, column, length), "Something");
    return found.sorted().get(0);
  }
}
