package dev.stackprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

  private static final String BLUEPRINT =
      """
      name: two-stores
      targets:
        aws: {region: eu-west-1}
      components:
        documents: {kind: object-store}
        scratch: {kind: object-store, retain: false}
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path blueprint;

  @BeforeEach
  void writeBlueprint() throws IOException {
    blueprint = folder.resolve("two-stores.yaml");
    Files.writeString(blueprint, BLUEPRINT);
  }

  @Test
  void listsUseCases() {
    assertThat(run("list")).isZero();
    assertThat(out.toString()).contains("rag", "aws");
  }

  @Test
  void listsUseCasesForPrograms() throws IOException {
    assertThat(run("list", "--format", "json")).isZero();
    assertThat(json()).anySatisfy(each -> assertThat(each.at("/name").asText()).isEqualTo("rag"));
  }

  @Test
  void writesABlueprintThatIsValid() {
    Path file = folder.resolve("support.yaml");

    assertThat(run("new", "rag", "--name", "support", "-o", file.toString())).isZero();
    assertThat(file).content().contains("name: \"support\"", "extends: \"rag\"", "documents");
    assertThat(run("validate", file.toString())).as(err.toString()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"meeting-summary", "rag", "translation"})
  void whatANewBlueprintOffersIsValidOnceUncommented(String useCase) throws IOException {
    assertThat(run("new", useCase, "-o", "-")).isZero();
    String text = out.toString().replaceAll("(?m)^# (parameters:|components:)$", "$1");
    Path file = folder.resolve("uncommented.yaml");
    Files.writeString(file, text.replaceAll("(?m)^#   (?!stackprint )", "  "));

    assertThat(run("validate", file.toString())).as(err + "\n" + text).isZero();
    assertThat(file).content().contains("\ncomponents:\n  ").doesNotContain("\"\"");
  }

  @Test
  void overwritesNoBlueprint() {
    assertThat(run("new", "rag", "-o", blueprint.toString())).isEqualTo(ExitCode.FAILED);
    assertThat(blueprint).hasContent(BLUEPRINT);
    assertThat(err.toString()).contains("exists");
  }

  @Test
  void suggestsAUseCase() {
    assertThat(run("new", "rga")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("rag");
  }

  @Test
  void tellsWhatIsWrong() {
    assertThat(run("validate", blueprint.toString(), "--set", "components.documents.retian=true"))
        .isEqualTo(ExitCode.INVALID_BLUEPRINT);
    assertThat(err.toString())
        .contains("'retian'", "Did you mean 'retain'?", "1 error, 0 warnings");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void tellsProgramsWhatIsWrong() throws IOException {
    assertThat(
            run(
                "validate",
                blueprint.toString(),
                "--format",
                "json",
                "--set",
                "components.documents.retian=true"))
        .isEqualTo(ExitCode.INVALID_BLUEPRINT);
    assertThat(json().toString()).contains("retian", "SP0");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void rendersAndRendersAgain() throws IOException {
    Path project = folder.resolve("project");

    assertThat(run("render", blueprint.toString(), "--out", project.toString())).isZero();
    assertThat(project.resolve("src/main/java/infra/twostores/Documents.java")).exists();
    assertThat(run("render", blueprint.toString(), "--out", project.toString())).isZero();
    assertThat(out.toString())
        .contains("files created")
        .endsWith("is up to date" + System.lineSeparator());
  }

  @Test
  void losesNoChangeOfTheUser() throws IOException {
    Path project = folder.resolve("project");
    run("render", blueprint.toString(), "--out", project.toString());
    Path changed = project.resolve("src/main/java/infra/twostores/Scratch.java");
    Files.writeString(changed, "// mine\n");

    int exitCode =
        run(
            "render",
            blueprint.toString(),
            "--out",
            project.toString(),
            "--set",
            "components.scratch.versioned=false",
            "--set",
            "components.documents.versioned=false");

    assertThat(exitCode).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString()).contains("src/main/java/infra/twostores/Scratch.java");
    assertThat(changed).hasContent("// mine");
    assertThat(project.resolve("src/main/java/infra/twostores/Documents.java"))
        .content()
        .contains("versioned(true)");
  }

  @Test
  void explainsWhereValuesComeFrom() {
    assertThat(run("explain", blueprint.toString(), "components.scratch")).isZero();
    assertThat(out.toString())
        .contains("components.scratch.retain", "false", "two-stores.yaml:6")
        .contains("components.scratch.versioned", "default of object-store")
        .doesNotContain("components.documents");
  }

  @Test
  void explainsNothingWhereThereIsNothing() {
    assertThat(run("explain", blueprint.toString(), "components.nobody")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("nothing at components.nobody");
  }

  @Test
  void printsASchema() throws IOException {
    assertThat(run("schema")).isZero();
    assertThat(json().at("/properties/components").isMissingNode()).isFalse();
  }

  @Test
  void printsACompletionScript() {
    assertThat(run("completion")).isZero();
    assertThat(out.toString()).contains("complete -F", "synth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "render", "render x", "render --out", "list --format xml"})
  void refusesWrongUsage(String line) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

    assertThat(run(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Usage: stackprint");
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void explainsAVerbAsIfAllWereThere(Verb verb) {
    assertThat(run(verb.key(), "--help")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            Main.commandLine(terminal(), List.of(Verb.values()))
                .getSubcommands()
                .get(verb.key())
                .getUsageMessage())
        .contains("stackprint " + verb.key(), "Exit codes");
  }

  @Test
  void explainsAllVerbs() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains(Stream.of(Verb.values()).map(Verb::key).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "render --version"})
  void tellsItsVersion(String line) {
    assertThat(run(line.split(" "))).isZero();
    assertThat(out.toString()).isEqualTo(Version.line() + System.lineSeparator());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void suggestsAVerb() {
    assertThat(run("rendre")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Did you mean: stackprint render");
  }

  @Test
  void refusesABlueprintThatIsNotThere() {
    assertThat(run("validate", "no-such-file.yaml")).isEqualTo(ExitCode.INVALID_BLUEPRINT);
    assertThat(err.toString()).contains("no-such-file.yaml", "SP0");
  }

  @Test
  void refusesToWriteIntoAFile() {
    assertThat(run("render", blueprint.toString(), "--out", blueprint.toString()))
        .isEqualTo(ExitCode.FAILED);
    assertThat(blueprint).hasContent(BLUEPRINT);
  }

  private int run(String... arguments) {
    return Main.run(terminal(), arguments);
  }

  private Terminal terminal() {
    return new Terminal(
        new PrintWriter(out, true), new PrintWriter(err, true), new TerminalTraits(false, true));
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out.toString());
  }
}
