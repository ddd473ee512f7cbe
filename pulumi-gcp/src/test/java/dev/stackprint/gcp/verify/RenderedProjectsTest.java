package dev.stackprint.gcp.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.stackprint.verification.ProjectChecks;
import dev.stackprint.verification.PythonTests;
import dev.stackprint.verification.RenderedProject;
import dev.stackprint.verification.ShellScripts;
import dev.stackprint.verification.Teardown;
import dev.stackprint.verification.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Whatever is rendered is what its own tools accept. */
class RenderedProjectsTest {

  private static final VerifiedProjects VERIFIED = VerifiedProjects.all();

  private static final ProjectChecks CHECKS =
      new ProjectChecks(
          GcpPlans.ALL,
          new PythonTests(
              Map.of(
                  "GOOGLE_CLOUD_PROJECT",
                  "test-project",
                  "PYTHONPATH",
                  CallsTest.CHECKS.toString()),
              "checked_unittest"));

  @TestFactory
  Stream<DynamicContainer> everyProject() {
    return VERIFIED.projects().stream()
        .map(
            project ->
                CHECKS.of(
                    project,
                    dynamicTest("compiles without a warning", () -> compiles(project)),
                    dynamicTest("previews without a finding", () -> previews(project)),
                    dynamicTest("passes its tests", () -> passes(project)),
                    dynamicTest("tells what stays", () -> tellsWhatStays(project)),
                    dynamicTest("has workflows without a finding", () -> definitions(project)),
                    dynamicTest(
                        "starts machines in order",
                        () -> ShellScripts.check(StartupScripts.of(project)))));
  }

  private static void compiles(RenderedProject project) {
    assertThat(VERIFIED.compilerMessages(project)).isEmpty();
  }

  private static void previews(RenderedProject project) {
    assertThat(VERIFIED.run(project).findings()).isEmpty();
  }

  private static void passes(RenderedProject project) {
    assertThat(VERIFIED.run(project).tests().exitCode())
        .as(VERIFIED.run(project).tests().output())
        .isZero();
  }

  /** Their calls, variables and expressions are what Cloud Workflows and Google's APIs take. */
  private static void definitions(RenderedProject project) {
    List<String> command = new ArrayList<>(List.of(Tools.python().toString(), "workflow_check.py"));
    project
        .files(".yaml")
        .filter(file -> file.getParent().endsWith("workflows"))
        .map(Path::toString)
        .forEach(command::add);
    Tools.Answer answer =
        Tools.run(CallsTest.CHECKS, Map.of("PYTHONDONTWRITEBYTECODE", "1"), command);
    assertThat(answer.exitCode()).as(answer.output()).isZero();
  }

  /** The README lists what {@code pulumi destroy} leaves, but for what only goes with it. */
  private static void tellsWhatStays(RenderedProject project) throws IOException {
    Set<String> kept = new TreeSet<>(List.of());
    Files.readString(VerifiedProjects.retained(project))
        .lines()
        // Google Cloud never deletes a key ring.
        .filter(name -> !name.endsWith("-ring"))
        .forEach(kept::add);
    assertThat(Teardown.of(project).retained()).as("what is Retained").isEqualTo(kept);
  }
}
