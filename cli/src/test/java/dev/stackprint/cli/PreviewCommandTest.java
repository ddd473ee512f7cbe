package dev.stackprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {

  private static final String BLUEPRINT =
      """
      name: two-stores
      targets:
        aws: {region: eu-west-1}
        gcp: {region: europe-west4}
      components:
        documents: {kind: object-store}
        scratch: {kind: object-store, retain: false}
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path blueprint;
  private Path project;

  @BeforeEach
  void writeBlueprint() throws IOException {
    blueprint = folder.resolve("two-stores.yaml");
    project = folder.resolve("project");
    Files.writeString(blueprint, BLUEPRINT);
  }

  @Test
  void showsWhatWouldBeDeployed() {
    assertThat(preview()).as(err.toString()).isZero();

    assertThat(out.toString())
        .containsPattern("\\+ create +├─ two-stores:index:Documents +documents")
        .containsPattern("\\+ create +│  └─ gcp:storage/bucket:Bucket +documents")
        .containsPattern("gcp:storage/bucket:Bucket +2\n")
        .contains("Project: " + project)
        .contains("names no project: stand-in-project stands in for targets.gcp.project");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void showsTheSameAgain() {
    assertThat(preview()).isZero();
    String first = out.toString();
    out.getBuffer().setLength(0);

    assertThat(preview()).as(err.toString()).isZero();
    assertThat(out).hasToString(first);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void usesPulumisCliOnThePath() throws Exception {
    Path pulumi = Files.createDirectory(folder.resolve("bin")).resolve("pulumi");
    Files.writeString(
        pulumi,
        """
        #!/usr/bin/env bash
        [ "$1" != preview ] || cat <<'END'
        {"steps": [{"op": "create", "urn": "urn:pulumi:preview::two-stores::pulumi:pulumi:Stack::s",
          "newState": {"custom": false, "type": "pulumi:pulumi:Stack"}}]}
        END
        """);
    assertThat(pulumi.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "preview",
                blueprint.toString(),
                "--out",
                project.toString())
            .redirectErrorStream(true);
    builder
        .environment()
        .compute("PATH", (name, path) -> pulumi.getParent() + File.pathSeparator + path);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .containsPattern("\\+ create +pulumi:pulumi:Stack +s\n")
        .contains("Previewed by " + pulumi + ".");
  }

  @Test
  void tellsPrograms() throws IOException {
    assertThat(preview("--json", "--set", "targets.gcp.project=acme-stores"))
        .as(err.toString())
        .isZero();

    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/config/gcp:project").asText()).isEqualTo("acme-stores");
    assertThat(json.at("/changeSummary/create").asInt()).isEqualTo(json.at("/steps").size());
    assertThat(json.at("/steps"))
        .anySatisfy(
            step ->
                assertThat(step.at("/newState/type").asText())
                    .isEqualTo("gcp:storage/bucket:Bucket"));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void tellsAFindingAtTheLineOfTheBlueprint() throws IOException {
    change("Scratch", ".uniformBucketLevelAccess(true)", ".storageClass(\"STANDRD\")");

    assertThat(preview("--no-render")).isEqualTo(ExitCode.INVALID_BLUEPRINT);
    assertThat(err.toString())
        .contains(
            "two-stores.yaml:7:3: error SP0805: storageClass of urn:pulumi:preview::two-stores::")
        .contains("\"STANDRD\" is none of", "1 error, 0 warnings");
    assertThat(out.toString()).containsPattern("gcp:storage/bucket:Bucket +scratch");
  }

  @Test
  void showsTheErrorOfAProgram() throws IOException {
    change(
        "TwoStores",
        "var project",
        "if (projectId.length() > 1) throw new Error(\"mine\");\nvar project");

    assertThat(preview("--no-render")).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString())
        .startsWith("stackprint: the program failed (exit code ")
        .contains("java.lang.Error: mine");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void endsAProgramThatHangs() throws IOException {
    change("TwoStores", "var project", "while (projectId.length() > 1) { }\nvar project");

    assertThat(preview("--no-render", "--time-limit", "3")).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString())
        .startsWith("stackprint: the program failed: it was still running after 3 seconds");
  }

  @Test
  void showsWhatTheCompilerSays() throws IOException {
    change("TwoStores", "var project", "var projekt");

    assertThat(preview("--no-render")).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString())
        .startsWith("stackprint: the project does not compile" + System.lineSeparator())
        .contains("TwoStores.java");
  }

  @Test
  void previewsNothingWhereNothingIs() {
    assertThat(preview("--no-render")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("has no project; leave --no-render out");
  }

  @Test
  void refusesATimeLimitThatIsNone() {
    assertThat(preview("--time-limit", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--time-limit takes a number of seconds");
  }

  @Test
  void rendersNothingOfAWrongBlueprint() {
    assertThat(preview("--set", "components.documents.retian=true"))
        .isEqualTo(ExitCode.INVALID_BLUEPRINT);
    assertThat(err.toString()).contains("Did you mean 'retain'?");
    assertThat(project).doesNotExist();
  }

  @Test
  void plansEveryTarget() {
    assertThat(run("plan", blueprint.toString(), "--embedded", "--out", folder.toString()))
        .as(err.toString())
        .isZero();

    assertThat(out.toString())
        .containsPattern("aws +\\d+ +" + folder + "/two-stores +synthesized\n")
        .containsPattern("gcp +\\d+ +" + folder + "/two-stores-gcp +previewed\n")
        .contains("stand-in-project");
    assertThat(folder.resolve("two-stores/cdk.out")).isDirectory();
    assertThat(folder.resolve("two-stores-gcp/Pulumi.yaml")).isRegularFile();
  }

  @Test
  void tellsTheFindingsOfAllTargetsOnce() {
    assertThat(
            run(
                "plan",
                blueprint.toString(),
                "--out",
                folder.toString(),
                "--set",
                "components.documents.retian=true"))
        .isEqualTo(ExitCode.INVALID_BLUEPRINT);
    assertThat(err.toString()).contains("1 error, 0 warnings");
    assertThat(folder.resolve("two-stores")).doesNotExist();
  }

  /** Renders the project and changes a class of it. */
  private void change(String className, String text, String replacement) throws IOException {
    assertThat(run("render", blueprint.toString(), "--target", "gcp", "--out", project.toString()))
        .isZero();
    Path file = project.resolve("src/main/java/infra/twostores/" + className + ".java");
    String source = Files.readString(file);
    assertThat(source).contains(text);
    Files.writeString(file, source.replace(text, replacement));
    out.getBuffer().setLength(0);
  }

  private int preview(String... options) {
    String[] arguments = new String[options.length + 5];
    System.arraycopy(
        new String[] {"preview", blueprint.toString(), "--embedded", "--out", project.toString()},
        0,
        arguments,
        0,
        5);
    System.arraycopy(options, 0, arguments, 5, options.length);
    return run(arguments);
  }

  private int run(String... arguments) {
    return Main.run(terminal(), arguments);
  }

  private Terminal terminal() {
    return new Terminal(
        new PrintWriter(out, true), new PrintWriter(err, true), new TerminalTraits(false, true));
  }
}
