package dev.stackprint.gcp.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.GcpBackend;
import dev.stackprint.verification.RenderedProject;
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
    return plans.entrySet().stream()
        .map(each -> dynamicTest(each.getKey(), () -> worksAlone(each.getKey(), each.getValue())));
  }

  private void worksAlone(String name, Plan plan) {
    Path folder = elsewhere.resolve(name);
    new RenderedProject(name, plan, GcpBackend.render(plan), folder).write();

    Tools.Answer answer =
        Tools.run(
            folder,
            Map.of(),
            List.of("mvn", "--batch-mode", "--quiet", "--no-transfer-progress", "verify"));

    assertThat(answer.exitCode()).as(answer.output()).isZero();
    assertThat(folder.resolve("target/surefire-reports")).isNotEmptyDirectory();
  }
}
