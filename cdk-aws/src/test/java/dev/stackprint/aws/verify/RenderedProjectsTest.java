package dev.stackprint.aws.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import dev.stackprint.aws.AwsBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Whatever is rendered is what its own tools accept. */
class RenderedProjectsTest {

  private static final int HASH_OF_LOGICAL_ID = 8;

  private static final VerifiedProjects VERIFIED = VerifiedProjects.all();

  /** Folders of handlers that were tested already: many projects have the same ones. */
  private static final Set<String> TESTED_HANDLERS = new HashSet<>();

  @TestFactory
  Stream<DynamicContainer> everyProject() {
    return VERIFIED.projects().stream()
        .map(
            project ->
                DynamicContainer.dynamicContainer(
                    project.name(),
                    Stream.of(
                        dynamicTest("is the same when rendered again", () -> isStable(project)),
                        dynamicTest("is laid out by google-java-format", () -> isLaidOut(project)),
                        dynamicTest("compiles without a warning", () -> compiles(project)),
                        dynamicTest("synthesizes and passes its tests", () -> passes(project)),
                        dynamicTest("satisfies cfn-lint", () -> satisfiesCfnLint(project)),
                        dynamicTest("tells what stays", () -> tellsWhatStays(project)),
                        dynamicTest("has state machines in order", () -> validatesAsl(project)),
                        dynamicTest("has handlers that pass", () -> passesHandlers(project)))));
  }

  private static void isStable(RenderedProject project) {
    assertThat(AwsBackend.render(project.plan())).isEqualTo(project.project());
  }

  private static void isLaidOut(RenderedProject project) throws FormatterException {
    for (var file : project.project().files().entrySet()) {
      if (file.getKey().endsWith(".java")) {
        String text = file.getValue().text();
        assertThat(text)
            .as(file.getKey())
            .isEqualTo(new Formatter().formatSourceAndFixImports(text));
      }
    }
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
    String readme = project.project().files().get("README.md").text();
    String teardown = readme.substring(readme.indexOf("## Tearing it down"));
    assertThat(matches("^\\| `(\\w+)` \\|", teardown)).as("what is Retained").isEqualTo(kept);
    String buckets = teardown.substring(0, Math.max(0, teardown.indexOf("keeps the stack")));
    assertThat(matches("`(\\w+)`", buckets)).as("what is emptied").isEqualTo(emptied);
  }

  private static Set<String> matches(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void validatesAsl(RenderedProject project) {
    List<Path> definitions = project.files(".asl.json").toList();
    for (Path definition : definitions) {
      Tools.Answer answer =
          Tools.run(
              project.folder(),
              Map.of(),
              List.of(Tools.node("asl-validator"), "--json-path", definition));
      assertThat(answer.exitCode()).as(definition + ": " + answer.output()).isZero();
    }
  }

  private static void passesHandlers(RenderedProject project) {
    List<Path> folders =
        project
            .files(".py")
            .filter(file -> file.getFileName().toString().startsWith("test_"))
            .map(Path::getParent)
            .distinct()
            .toList();
    for (Path folder : folders) {
      if (!TESTED_HANDLERS.add(contents(project, folder))) {
        continue;
      }
      Tools.Answer answer =
          Tools.run(
              folder,
              Map.of("AWS_DEFAULT_REGION", "eu-west-1"),
              List.of(Tools.python(), "-m", "unittest", "discover", "-v"));
      assertThat(answer.exitCode()).as(answer.output()).isZero();
      assertThat(answer.output()).doesNotContain("Ran 0 tests");
    }
  }

  private static String contents(RenderedProject project, Path folder) {
    StringBuilder contents = new StringBuilder();
    String prefix = project.folder().relativize(folder) + "/";
    project
        .project()
        .files()
        .tailMap(prefix)
        .forEach(
            (path, file) -> {
              if (path.startsWith(prefix)) {
                contents.append(path.substring(prefix.length())).append(file.sha256());
              }
            });
    return contents.toString();
  }
}
