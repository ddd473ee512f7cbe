package dev.stackprint.gcp.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.GcpBackend;
import dev.stackprint.verification.RenderedProject;
import dev.stackprint.verification.Tools;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Takes files through workflows: their definitions are interpreted, their functions run, and
 * services are stood in for by {@code src/test/python/world.py}.
 */
class WorkflowScenariosTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch-inferences",
        "model-customization",
        "workflow-minutes",
        "workflow-translate",
        "workflow-triage"
      })
  void scenario(String name) {
    Plan plan = GcpPlans.ALL.of("src/test/resources/blueprints/" + name + ".yaml");
    Path folder = Path.of("target/scenarios", name).toAbsolutePath();
    RenderedProject project = new RenderedProject(name, plan, GcpBackend.render(plan), folder);
    project.write();
    Tools.Answer answer =
        Tools.run(
            CallsTest.CHECKS,
            Map.of("PROJECT", folder.toString(), "PYTHONDONTWRITEBYTECODE", "1"),
            List.of(Tools.python(), "-m", "unittest", name.replace('-', '_')));
    assertThat(answer.exitCode()).as(answer.output()).isZero();
    assertThat(answer.output()).doesNotContain("Ran 0 tests");
  }
}
