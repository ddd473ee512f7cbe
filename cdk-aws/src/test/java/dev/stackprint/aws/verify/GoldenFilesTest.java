package dev.stackprint.aws.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.templates.project.Project;
import dev.stackprint.templates.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What people read of the use cases is kept in {@code src/test/resources/golden}, so that a change
 * of it is seen. {@code -Dgolden.update=true} writes it anew.
 */
class GoldenFilesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> everyUseCase() {
    return TestPlans.useCases().entrySet().stream()
        .map(
            useCase ->
                dynamicTest(
                    useCase.getKey(),
                    () -> compare(useCase.getKey(), AwsBackend.render(useCase.getValue()))));
  }

  private static void compare(String useCase, Project project) throws IOException {
    Path folder = GOLDEN.resolve(useCase);
    if (Boolean.getBoolean("golden.update")) {
      RenderedProject.deleteAll(folder);
      for (Map.Entry<String, ProjectFile> file : project.files().entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue().bytes());
      }
    }
    SortedMap<String, String> golden = read(folder);
    SortedMap<String, String> rendered = new TreeMap<>();
    project.files().forEach((path, file) -> rendered.put(path, file.text()));

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
