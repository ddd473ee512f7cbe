package dev.stackprint.templates.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {
  @Test
  void sortsItsFiles() {
    var project =
        Project.builder()
            .text("src/b", "ä\n")
            .executable("a.sh", "#!/bin/sh\n")
            .bytes("c", new byte[] {1, 13})
            .build();
    assertThat(project.files().keySet()).containsExactly("a.sh", "c", "src/b");
    assertThat(project.files().get("src/b").text()).isEqualTo("ä\n");
    assertThat(project.files().get("src/b").bytes()).containsExactly(0xC3, 0xA4, '\n');
    assertThat(project.files().get("a.sh").executable()).isTrue();
    assertThat(project.files().get("c").bytes()).containsExactly(1, 13);
    assertThat(Project.builder().all(project).build()).isEqualTo(project);
  }

  @Test
  void doesNotShareItsBytes() {
    var bytes = new byte[] {1};
    var project = Project.builder().bytes("a", bytes).build();
    bytes[0] = 2;
    project.files().get("a").bytes()[0] = 3;
    assertThat(project.files().get("a").bytes()).containsExactly(1);
  }

  @Test
  void takesTheSameFileTwiceButNotAnother() {
    var builder = Project.builder().text("a", "1").text("a", "1");
    assertThatThrownBy(() -> builder.text("a", "2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two different contents for a");
    assertThatThrownBy(() -> builder.executable("a", "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/a", "a/", "a//b", ".", "..", "a/..", "../a", "a/./b", "a\\b", "C:/a", "a\0", "a\nb",
        "a:b", "a*", "a?", "a\"", "a<b", "a>b", "a|b", "a.", "a ", " a", "CON", "con.txt", "lpt1",
        ".git/config", ".GIT/config", ".stackprint/manifest.json", ".stackprint", "\ud83d"
      })
  void refusesPathsThatSomeFileSystemCannotHold(String path) {
    assertThatThrownBy(() -> Project.builder().text(path, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("project");
  }

  @Test
  void refusesNamesThatAreTooLong() {
    assertThatThrownBy(() -> Project.builder().text("ä".repeat(128), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatCode(() -> Project.builder().text("ä".repeat(127), "")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", ".gitignore", "a/.gitkeep", "a b", "-a", "é/😀", "a..b", "...a", "x/.git"})
  void takesOtherPaths(String path) {
    assertThat(Project.builder().text(path, "").build().files()).containsOnlyKeys(path);
  }

  @ParameterizedTest
  @CsvSource({
    "a, A",
    "src/a, Src/b",
    "src/a, SRC",
    "a, a/b",
    "a/b, a",
    "a/b/c, a/b",
    "é, e\u0301",
    "ﬀ/a, Ff/b",
    "ß, SS"
  })
  void refusesPathsThatSomeFileSystemTakesForOne(String one, String other) {
    var builder = Project.builder().text(one, "");
    assertThatThrownBy(() -> builder.text(other, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(one.split("/")[0])
        .hasMessageContaining(other);
  }

  @Test
  void refusesTextThatIsNotOurs() {
    for (var bad : List.of("a\r\n", "\ud83d")) {
      assertThatThrownBy(() -> Project.builder().text("a", bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
