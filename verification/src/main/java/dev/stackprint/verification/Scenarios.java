package dev.stackprint.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Takes files through workflows: tests in Python interpret a project's definitions and run its
 * functions, with services stood in for by {@code src/test/python/world.py}.
 */
public final class Scenarios {

  private static final Path BLUEPRINTS = Path.of("src/test/resources/blueprints");
  private static final Path WORK = Path.of("target/scenarios").toAbsolutePath();
  private static final Path TESTS = Path.of("src/test/python").toAbsolutePath();

  private Scenarios() {}

  /** Asserts that the tests pass that are named after a test blueprint. */
  public static void pass(Plans plans, String blueprint) {
    Plan plan = plans.of(BLUEPRINTS.resolve(blueprint + ".yaml").toString());
    RenderedProject project =
        new RenderedProject(blueprint, plan, plans.render().apply(plan), WORK.resolve(blueprint));
    project.write();
    Tools.Answer answer =
        Tools.run(
            TESTS,
            Map.of("PROJECT", project.folder().toString(), "PYTHONDONTWRITEBYTECODE", "1"),
            List.of(Tools.python(), "-m", "unittest", blueprint.replace('-', '_')));
    assertThat(answer.exitCode()).as(answer.output()).isZero();
    assertThat(answer.output()).doesNotContain("Ran 0 tests");
  }
}
