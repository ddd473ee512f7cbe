package dev.stackprint.aws.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.verification.RenderedProject;
import dev.stackprint.verification.SideBySide;
import dev.stackprint.verification.Tools;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A use case's project needs nothing of Stackprint: its README's commands work anywhere. */
class StandaloneProjectTest {

  private static final Map<String, String> QUIET =
      Map.of(
          "CDK_DISABLE_CLI_TELEMETRY", "true",
          "CDK_DISABLE_VERSION_CHECK", "1");

  /** What the README of a project says to do. */
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("npm", "install", "--no-audit", "--no-fund", "--loglevel=error"),
          List.of("mvn", "--batch-mode", "--quiet", "--no-transfer-progress", "verify"),
          List.of("npx", "cdk", "synth", "--quiet", "--no-notices"));

  @TempDir private Path elsewhere;

  @TestFactory
  Stream<DynamicTest> everyUseCase() {
    List<RenderedProject> projects =
        AwsPlans.ALL.useCases().entrySet().stream()
            .map(each -> project(each.getKey(), each.getValue()))
            .toList();
    Map<RenderedProject, Tools.Answer> builds =
        SideBySide.run(projects, StandaloneProjectTest::build);
    return projects.stream()
        .map(project -> dynamicTest(project.name(), () -> worksAlone(project, builds)));
  }

  private RenderedProject project(String name, Plan plan) {
    return new RenderedProject(name, plan, AwsBackend.render(plan), elsewhere.resolve(name));
  }

  /** Returns how the first command went that failed, or the last one. */
  private static Tools.Answer build(RenderedProject project) {
    project.write();
    Tools.Answer answer = null;
    for (List<String> command : COMMANDS) {
      answer = Tools.run(project.folder(), QUIET, List.copyOf(command));
      if (answer.exitCode() != 0) {
        break;
      }
    }
    return answer;
  }

  private static void worksAlone(
      RenderedProject project, Map<RenderedProject, Tools.Answer> builds) {
    assertThat(builds.get(project).exitCode()).as(builds.get(project).output()).isZero();
    Path folder = project.folder();
    assertThat(folder.resolve("target/surefire-reports")).isNotEmptyDirectory();
    assertThat(
            folder.resolve("cdk.out/" + ProjectNames.stackName(project.plan()) + ".template.json"))
        .exists();
    assertThat(folder.resolve("target/classes")).exists();
  }
}
