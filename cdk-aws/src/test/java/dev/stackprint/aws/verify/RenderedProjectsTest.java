package dev.stackprint.aws.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stackprint.verification.ProjectChecks;
import dev.stackprint.verification.PythonTests;
import dev.stackprint.verification.RenderedProject;
import dev.stackprint.verification.ShellScripts;
import dev.stackprint.verification.Teardown;
import dev.stackprint.verification.Tools;
import java.io.IOException;
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

  private static final int HASH_OF_LOGICAL_ID = 8;

  private static final VerifiedProjects VERIFIED = VerifiedProjects.all();

  private static final ProjectChecks CHECKS =
      new ProjectChecks(AwsPlans.ALL, new PythonTests(Map.of("AWS_DEFAULT_REGION", "eu-west-1")));

  @TestFactory
  Stream<DynamicContainer> everyProject() {
    return VERIFIED.projects().stream()
        .map(
            project ->
                CHECKS.of(
                    project,
                    dynamicTest("compiles without a warning", () -> compiles(project)),
                    dynamicTest("synthesizes and passes its tests", () -> passes(project)),
                    dynamicTest("satisfies cfn-lint", () -> satisfiesCfnLint(project)),
                    dynamicTest("satisfies the CDK's validation", () -> satisfiesCdk(project)),
                    dynamicTest("tells what stays", () -> tellsWhatStays(project)),
                    dynamicTest("has state machines in order", () -> validatesAsl(project)),
                    dynamicTest(
                        "starts machines in order",
                        () -> ShellScripts.check(LaunchScripts.of(project)))));
  }

  private static void compiles(RenderedProject project) {
    assertThat(VERIFIED.compilerMessages(project)).isEmpty();
  }

  private static void passes(RenderedProject project) {
    Tools.Answer run = VERIFIED.run(project);
    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(VerifiedProjects.template(project)).exists();
  }

  private static void satisfiesCfnLint(RenderedProject project) {
    assertThat(VERIFIED.lints(project)).isEmpty();
  }

  private static void satisfiesCdk(RenderedProject project) {
    assertThat(VERIFIED.complaints(project)).isEmpty();
  }

  /** The README lists what `cdk destroy` leaves, and the buckets that have to be empty by then. */
  private static void tellsWhatStays(RenderedProject project) throws IOException {
    Set<String> kept = new TreeSet<>();
    Set<String> emptied = new TreeSet<>();
    JsonNode template =
        new ObjectMapper().readTree(VerifiedProjects.template(project).toFile()).get("Resources");
    for (var resource : template.properties()) {
      String id = resource.getKey();
      String begin = id.substring(0, Math.max(0, id.length() - HASH_OF_LOGICAL_ID));
      if (!resource.getValue().path("DeletionPolicy").asText("Delete").equals("Delete")) {
        kept.add(begin);
      } else if (resource.getValue().path("Type").asText().equals("AWS::S3::Bucket")) {
        emptied.add(begin);
      }
    }
    Teardown teardown = Teardown.of(project);
    assertThat(teardown.retained()).as("what is Retained").isEqualTo(kept);
    assertThat(teardown.emptied()).as("what is emptied").isEqualTo(emptied);
  }

  private static void validatesAsl(RenderedProject project) {
    List<Object> command = new ArrayList<>(List.of(Tools.node("asl-validator")));
    project
        .files(".asl.json")
        .forEach(definition -> command.addAll(List.of("--json-path", definition)));
    if (command.size() > 1) {
      Tools.Answer answer = Tools.run(project.folder(), Map.of(), command);
      assertThat(answer.exitCode()).as(answer.output()).isZero();
    }
  }
}
