package dev.stackprint.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.templates.project.Project;
import dev.stackprint.templates.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What people read of a project is kept, so that a change of it is seen. {@code
 * -Dgolden.update=true} writes it anew.
 */
public final class GoldenFiles {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private GoldenFiles() {}

  /**
   * Returns tests that compare each use case's project with what was kept of it in {@code
   * src/test/resources/golden}.
   *
   * @param kept which of its paths are
   */
  public static Stream<DynamicTest> ofUseCases(Plans plans, Predicate<String> kept) {
    return plans.useCases().entrySet().stream()
        .map(
            useCase ->
                DynamicTest.dynamicTest(
                    useCase.getKey(),
                    () ->
                        compare(
                            GOLDEN.resolve(useCase.getKey()),
                            plans.render().apply(useCase.getValue()),
                            kept)));
  }

  /**
   * Compares a project with what was kept of it.
   *
   * @param folder where it is kept
   * @param project the project
   * @param kept which of its paths are
   */
  public static void compare(Path folder, Project project, Predicate<String> kept)
      throws IOException {
    SortedMap<String, String> rendered = new TreeMap<>();
    for (Map.Entry<String, ProjectFile> file : project.files().entrySet()) {
      if (kept.test(file.getKey())) {
        rendered.put(file.getKey(), file.getValue().text());
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      RenderedProject.deleteAll(folder);
      for (Map.Entry<String, String> file : rendered.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    SortedMap<String, String> golden = read(folder);

    assertThat(rendered.keySet()).isEqualTo(golden.keySet());
    rendered.forEach((path, text) -> assertThat(text).as(path).isEqualTo(golden.get(path)));
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    assertThat(folder).isDirectory();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return files;
  }
}
