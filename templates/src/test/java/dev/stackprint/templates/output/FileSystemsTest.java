package dev.stackprint.templates.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.stackprint.templates.output.WriteResult.Reason;
import dev.stackprint.templates.output.WriteResult.Refused;
import dev.stackprint.templates.output.WriteResult.Written;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** File systems that differ from the one of the machine that tests. */
class FileSystemsTest {
  enum System {
    LINUX(Configuration.unix(), "/home/me"),
    MAC(Configuration.osX(), "/Users/me"),
    WINDOWS(Configuration.windows(), "C:\\Users\\me");

    private final Configuration configuration;
    private final String home;

    System(Configuration configuration, String home) {
      this.configuration = configuration;
      this.home = home;
    }
  }

  private FileSystem files;
  private Path home;
  private Path out;

  private void use(System system) throws IOException {
    files = Jimfs.newFileSystem(system.configuration);
    home = Files.createDirectories(files.getPath(system.home));
    out = home.resolve("out");
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  private WriteResult write(Path folder, Map<String, String> project) {
    return new ProjectWriter("1.0", home, new Disk()).write(Trees.project(project), folder, false);
  }

  private void assertHolds(Map<String, String> project) throws IOException {
    try (var paths = Files.walk(out)) {
      var found =
          paths
              .filter(path -> Files.isRegularFile(path) && !path.toString().contains(".stackprint"))
              .map(path -> out.relativize(path).toString().replace('\\', '/'))
              .toList();
      assertThat(found).containsExactlyInAnyOrderElementsOf(project.keySet());
    }
    for (var path : project.keySet()) {
      assertThat(out.resolve(path)).hasContent(project.get(path));
    }
    assertThat(write(out, project))
        .isInstanceOfSatisfying(
            Written.class, result -> assertThat(result.changedNothing()).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void areWrittenTo(System system) throws IOException {
    use(system);
    var a = Map.of("README.md", "a", "src/A.java", "a", "run.sh", "a");
    var b = Map.of("README.md", "b", "src/b/B.java", "b", "run.sh", "a");
    assertThat(write(out, a)).isInstanceOf(Written.class);
    assertHolds(a);
    assertThat(write(out, b)).isInstanceOf(Written.class);
    assertHolds(b);
    assertThat(OutputFolder.entries(home)).containsExactly(out);
  }

  @ParameterizedTest
  @EnumSource
  void keepAFileOfWhichOnlyTheCaseChanges(System system) throws IOException {
    use(system);
    write(out, Map.of("src/readme.md", "a", "b", "b"));
    var renamed = Map.of("src/README.md", "a", "b", "b");
    assertThat(write(out, renamed)).isInstanceOf(Written.class);
    assertHolds(renamed);
    var changed = Map.of("src/Readme.md", "c", "b", "b");
    assertThat(write(out, changed)).isInstanceOf(Written.class);
    assertHolds(changed);
  }

  @ParameterizedTest
  @EnumSource
  void keepWhatTheUserWrote(System system) throws IOException {
    use(system);
    write(out, Map.of("a", "a"));
    Files.writeString(out.resolve("B"), "mine");
    var result = write(out, Map.of("a", "a", "b", "b"));
    if (system == System.LINUX) {
      assertThat(result).isInstanceOf(Written.class);
    } else {
      assertThat(result).isInstanceOf(Refused.class);
    }
    assertThat(out.resolve("B")).hasContent("mine");
  }

  @ParameterizedTest
  @EnumSource
  void protectTheHome(System system) throws IOException {
    use(system);
    for (var folder = home; folder != null; folder = folder.getParent()) {
      assertThat(write(folder, Map.of("a", "a")))
          .isInstanceOfSatisfying(
              Refused.class,
              result -> assertThat(result.reason()).isEqualTo(Reason.PROTECTED_FOLDER));
    }
  }
}
