package dev.stackprint.gcp.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.GcpBackend;
import dev.stackprint.verification.RenderedProject;
import dev.stackprint.verification.StandaloneBuilds;
import dev.stackprint.verification.Tools;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project needs nothing of Stackprint: stock Maven builds and tests it anywhere, with the
 * provider's classes within it or with those of Maven Central.
 */
class StandaloneProjectTest {

  @TempDir private Path elsewhere;

  @TestFactory
  Stream<DynamicTest> everyUseCaseAndBothSdks() {
    Map<String, Plan> plans = new TreeMap<>(GcpPlans.ALL.useCases());
    plans.put(
        "object-stores-maven",
        GcpPlans.ALL.of("src/test/resources/blueprints/object-stores-maven.yaml"));
    List<RenderedProject> projects =
        plans.entrySet().stream().map(each -> project(each.getKey(), each.getValue())).toList();
    StandaloneBuilds builds =
        StandaloneBuilds.of(projects, Map.of(), List.of(StandaloneBuilds.MAVEN));
    return projects.stream()
        .map(project -> dynamicTest(project.name(), () -> worksAlone(project, builds)));
  }

  private RenderedProject project(String name, Plan plan) {
    return new RenderedProject(name, plan, GcpBackend.render(plan), elsewhere.resolve(name));
  }

  private static void worksAlone(RenderedProject project, StandaloneBuilds builds) {
    Tools.Answer answer = builds.answer(project);
    assertThat(answer.exitCode()).as(answer.output()).isZero();
    assertThat(StandaloneBuilds.testReports(project)).isNotEmptyDirectory();
  }
}
