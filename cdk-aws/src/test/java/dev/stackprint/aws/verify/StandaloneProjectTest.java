package dev.stackprint.aws.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.verification.RenderedProject;
import dev.stackprint.verification.Tools;
import java.io.IOException;
import java.nio.file.Files;
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

  @TempDir private Path elsewhere;

  @TestFactory
  Stream<DynamicTest> everyUseCase() {
    return AwsPlans.ALL.useCases().entrySet().stream()
        .map(each -> dynamicTest(each.getKey(), () -> worksAlone(each.getKey(), each.getValue())));
  }

  private void worksAlone(String name, Plan plan) throws IOException {
    Path folder = elsewhere.resolve(name);
    new RenderedProject(name, plan, AwsBackend.render(plan), folder).write();

    succeeds(folder, "npm", "install", "--no-audit", "--no-fund", "--loglevel=error");
    succeeds(folder, "mvn", "--batch-mode", "--quiet", "--no-transfer-progress", "verify");
    succeeds(folder, "npx", "cdk", "synth", "--quiet", "--no-notices");

    assertThat(folder.resolve("target/surefire-reports")).isNotEmptyDirectory();
    assertThat(folder.resolve("cdk.out/" + ProjectNames.stackName(plan) + ".template.json"))
        .exists();
    assertThat(Files.exists(folder.resolve("target/classes"))).isTrue();
  }

  private static void succeeds(Path folder, String... command) {
    Tools.Answer answer = Tools.run(folder, QUIET, List.of(command));
    assertThat(answer.exitCode())
        .as(String.join(" ", command) + " said: " + answer.output())
        .isZero();
  }
}
