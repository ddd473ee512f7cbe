package dev.stackprint.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/**
 * What holds for every project, whatever it is rendered for.
 *
 * @param plans what projects are rendered from
 * @param handlers how handlers are tested
 */
public record ProjectChecks(Plans plans, PythonTests handlers) {

  /** Returns the tests of a project: these, and more that its target has. */
  public DynamicContainer of(RenderedProject project, DynamicTest... more) {
    return DynamicContainer.dynamicContainer(
        project.name(),
        Stream.concat(
            Stream.of(
                dynamicTest("is the same when rendered again", () -> isStable(project)),
                dynamicTest("is laid out by google-java-format", () -> JavaLayout.check(project)),
                dynamicTest("has scripts in order", () -> ShellScripts.check(project)),
                dynamicTest(
                    "has pipelines in order", () -> PublishedSchemas.PIPELINES.check(project)),
                dynamicTest(
                    "has manifests in order", () -> PublishedSchemas.KUBERNETES.check(project)),
                dynamicTest("has handlers that pass", () -> handlers.pass(project))),
            Stream.of(more)));
  }

  private void isStable(RenderedProject project) {
    assertThat(plans.render().apply(project.plan())).isEqualTo(project.project());
  }
}
