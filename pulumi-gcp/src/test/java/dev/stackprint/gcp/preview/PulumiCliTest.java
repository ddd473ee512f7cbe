package dev.stackprint.gcp.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.preview.LogLine.Severity;
import dev.stackprint.gcp.preview.registration.PropertyValue.Blank;
import dev.stackprint.gcp.preview.registration.PropertyValue.Flag;
import dev.stackprint.gcp.preview.registration.PropertyValue.Text;
import dev.stackprint.gcp.preview.registration.Registration;
import dev.stackprint.toolchain.ToolFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs a script in place of Pulumi's CLI, which is in no package registry. The script notes what it
 * is asked for and prints JSON in the shape that the CLI's sources give it.
 */
@DisabledOnOs(OS.WINDOWS)
class PulumiCliTest {

  private static final Path DIGEST = Path.of("src/test/resources/pulumi/preview.json");

  @TempDir private Path folder;

  private Path project;
  private Path notes;

  @BeforeEach
  void writeProject() throws IOException {
    project = Files.createDirectory(folder.resolve("project"));
    notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(project.resolve("Pulumi.yaml"), "name: demo\nruntime: java\n");
  }

  @Test
  void previewsAStackOfItsOwn() throws Exception {
    CliPreview preview = preview("cat '" + DIGEST.toAbsolutePath() + "'");

    List<String> init = Files.readAllLines(notes.resolve("stack"));
    assertThat(init.get(1))
        .isEqualTo(
            "stack init preview --no-select --secrets-provider passphrase --non-interactive"
                + " --color never");
    List<String> run = Files.readAllLines(notes.resolve("preview"));
    assertThat(run.get(0)).isEqualTo(project.toRealPath().toString());
    assertThat(run.get(1))
        .matches(
            "preview --json --stack preview --config-file \\S+/Pulumi\\.preview\\.yaml"
                + " --config gcp:project=acme-demo --config gcp:region=europe-west4"
                + " --non-interactive --color never");
    assertThat(run.get(2)).startsWith("file:///").isEqualTo(init.get(2));
    assertThat(run.get(3)).isEqualTo("preview true");
    assertThat(preview.json()).isEqualTo(Files.readString(DIGEST));
  }

  @Test
  void writesNothingIntoTheProject() throws Exception {
    preview("cat '" + DIGEST.toAbsolutePath() + "'");

    Path stackFolder = Path.of(Files.readAllLines(notes.resolve("stack")).get(0));
    assertThat(stackFolder).doesNotExist().isNotEqualTo(project.toRealPath());
    try (Stream<Path> files = Files.list(project)) {
      assertThat(files).containsExactly(project.resolve("Pulumi.yaml"));
    }
  }

  @Test
  void readsWhatTheCliPrints() throws Exception {
    PreviewResult result = preview("cat '" + DIGEST.toAbsolutePath() + "'").result();

    Registration bucket = result.registrations().get(1);
    assertThat(result.registrations().get(0).isStack()).isTrue();
    assertThat(bucket.name()).isEqualTo("documents");
    assertThat(bucket.type()).isEqualTo("gcp:storage/bucket:Bucket");
    assertThat(bucket.custom()).isTrue();
    assertThat(bucket.retainOnDelete()).isTrue();
    assertThat(bucket.protect()).isFalse();
    assertThat(bucket.dependencies())
        .containsExactly(
            "urn:pulumi:preview::demo::gcp:projects/service:Service::storage.googleapis.com");
    assertThat(bucket.inputs().fields())
        .containsEntry("location", new Text("EU"))
        .containsEntry("forceDestroy", new Flag(false))
        .containsEntry("project", Blank.UNKNOWN);
    assertThat(result.logs())
        .containsExactly(
            new LogLine(
                Severity.WARNING,
                "warning: the bucket is public",
                "urn:pulumi:preview::demo::pulumi:pulumi:Stack::demo-preview"));
  }

  @Test
  void showsTheErrorsOfTheCli() {
    ToolFailure failure =
        catchThrowableOfType(
            ToolFailure.class,
            () ->
                preview(
                    """
                    cat <<'END'
                    {"steps": [], "diagnostics": [
                      {"message": "loading the program", "severity": "info"},
                      {"prefix": "error: ", "message": "no credentials\\n", "severity": "error"}]}
                    END
                    echo 'error: preview failed' >&2
                    exit 255
                    """));

    assertThat(failure).hasMessage("pulumi preview failed (exit code 255)");
    assertThat(failure.output()).isEqualTo("error: no credentials\nerror: preview failed\n");
  }

  @Test
  void showsWhatIsNoJson() {
    ToolFailure failure =
        catchThrowableOfType(ToolFailure.class, () -> preview("echo hello; echo and more"));

    assertThat(failure).hasMessage("pulumi preview printed no JSON");
    assertThat(failure.output()).isEqualTo("hello\nand more\n");
  }

  @Test
  void endsACliThatHangs() throws IOException {
    PulumiCli cli = fake("echo $$ > '" + notes + "/pid'; exec sleep 1000");
    ToolFailure failure =
        catchThrowableOfType(
            ToolFailure.class, () -> cli.preview(project, plan(), Duration.ofSeconds(2)));

    assertThat(failure)
        .hasMessage("pulumi preview failed: it was still running after 2 seconds and was ended");
    ProcessHandle.of(Long.parseLong(Files.readString(notes.resolve("pid")).strip()))
        .ifPresent(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(30)));
  }

  private CliPreview preview(String answer) throws Exception {
    return fake(answer).preview(project, plan(), Duration.ofSeconds(60));
  }

  private static Plan plan() {
    return TestPlans.demo(Map.of("region", "europe-west4", "project", "acme-demo"));
  }

  /** Makes a CLI that notes how it is called, and answers a preview by a script. */
  private PulumiCli fake(String answer) throws IOException {
    Path script = folder.resolve("pulumi");
    Files.writeString(
        script,
        """
        #!/usr/bin/env bash
        set -eu
        printf '%s\\n' "$PWD" "$*" "$PULUMI_BACKEND_URL" "$PULUMI_CONFIG_PASSPHRASE $PULUMI_SKIP_UPDATE_CHECK" >'"""
            + notes
            + "'/$1\n"
            + """
            if [ "$1" = stack ]; then
              [ -f Pulumi.yaml ]
              echo 'encryptionsalt: v1' >Pulumi.preview.yaml
              echo "Created stack 'preview'"
              exit
            fi
            """
            + answer
            + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return new PulumiCli(script);
  }
}
