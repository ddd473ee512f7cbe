package dev.stackprint.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the tests that lie beside a project's handlers. */
public final class PythonTests {

  private final Map<String, String> environment;
  private final String runner;

  /** Folders that were tested already: many projects have the same ones. */
  private final Set<String> tested = ConcurrentHashMap.newKeySet();

  /**
   * Begins with nothing tested.
   *
   * @param environment variables that handlers find where they run
   */
  public PythonTests(Map<String, String> environment) {
    this(environment, "unittest");
  }

  /**
   * Begins with nothing tested.
   *
   * @param environment variables that handlers find where they run; {@code PYTHONPATH} leads to the
   *     runner
   * @param runner the module that runs the tests, as {@code unittest} does
   */
  public PythonTests(Map<String, String> environment, String runner) {
    this.environment = environment;
    this.runner = runner;
  }

  /** Asserts that the tests of all handlers of a project pass. */
  public void pass(RenderedProject project) {
    List<Path> folders =
        project
            .files(".py")
            .filter(file -> file.getFileName().toString().startsWith("test_"))
            .map(Path::getParent)
            .distinct()
            .toList();
    for (Path folder : folders) {
      if (tested.add(contents(project, folder))) {
        Tools.Answer answer =
            Tools.run(folder, environment, List.of(Tools.python(), "-m", runner, "discover", "-v"));
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).doesNotContain("Ran 0 tests");
      }
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
