package dev.stackprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.document.Options;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.preview.PreviewResult;
import dev.stackprint.gcp.preview.registration.PropertyValue.Fields;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
  void tellsFindingsAfterAll() {
    Plan plan =
        new BlueprintRendering(terminal())
            .plan(blueprint.toString(), Target.GCP, Options.NONE)
            .orElseThrow();
    Diagnostics found = new Diagnostics();
    found.report(
        Code.MISSING_INPUT,
        dev.stackprint.blueprints.value.Path.ROOT,
        plan.component("scratch").origin(),
        "location of urn:scratch is missing");
    PreviewResult result = new PreviewResult(List.of(), Fields.NONE, found.sorted(), List.of());

    assertThat(
            new PreviewCommand(terminal())
                .print(new PulumiRun(plan, result, "{}", Optional.empty()), project))
        .isEqualTo(ExitCode.INVALID_BLUEPRINT);
    assertThat(err.toString())
        .contains(
            "two-stores.yaml:7:3: error SP0804: location of urn:scratch is missing",
            "1 error, 0 warnings");
  }

  @Test
  void showsWhatAToolSays() throws IOException {
    Path file = project.resolve("src/main/java/infra/twostores/Extra.java");
    assertThat(preview()).isZero();
    Files.writeString(file, "package infra.twostores;\n\nfinal class Extra { int x = \"a\"; }\n");
    out.getBuffer().setLength(0);

    assertThat(preview()).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString())
        .startsWith("stackprint: the project does not compile" + System.lineSeparator())
        .contains("Extra.java:3: error: incompatible types");
    assertThat(out.toString()).isEmpty();
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
