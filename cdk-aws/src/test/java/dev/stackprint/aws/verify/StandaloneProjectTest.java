package dev.stackprint.aws.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.verification.RenderedProject;
import dev.stackprint.verification.StandaloneBuilds;
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
          StandaloneBuilds.MAVEN,
          List.of("npx", "cdk", "synth", "--quiet", "--no-notices"));

  @TempDir private Path elsewhere;

  @TestFactory
  Stream<DynamicTest> everyUseCase() {
    List<RenderedProject> projects =
        AwsPlans.ALL.useCases().entrySet().stream()
            .map(each -> project(each.getKey(), each.getValue()))
            .toList();
    StandaloneBuilds builds = StandaloneBuilds.of(projects, QUIET, COMMANDS);
    return projects.stream()
        .map(project -> dynamicTest(project.name(), () -> worksAlone(project, builds)));
  }

  private RenderedProject project(String name, Plan plan) {
    return new RenderedProject(name, plan, AwsBackend.render(plan), elsewhere.resolve(name));
  }

  private static void worksAlone(RenderedProject project, StandaloneBuilds builds) {
    Tools.Answer answer = builds.answer(project);
    assertThat(answer.exitCode()).as(answer.output()).isZero();
    assertThat(StandaloneBuilds.testReports(project)).isNotEmptyDirectory();
    Path folder = project.folder();
    assertThat(
            folder.resolve("cdk.out/" + ProjectNames.stackName(project.plan()) + ".template.json"))
        .exists();
    assertThat(folder.resolve("target/classes")).exists();
  }
}
