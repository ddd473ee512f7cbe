package dev.stackprint.templates.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaSourceTest {
  /** The sources of this module are formatted, so they are samples too. */
  static List<Path> ownSources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/stackprint/templates/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("ownSources")
  void formattedSourceStaysAsItIs(Path file) throws IOException {
    String source = Files.readString(file);
    assertThat(JavaSource.layout(source)).isEqualTo(Referee.layout(source));
  }

  @Test
  void whatIsNotJavaIsNamedWithItsLine() {
    assertThatThrownBy(() -> JavaSource.layout("class A {\n  int a = ;\n}\n"))
        .isInstanceOf(JavaSyntaxException.class)
        .hasMessageStartingWith("line 2: expected an expression")
        .hasMessageContaining(">>;");
  }

  @Test
  void unusedImportsAreDropped() {
    String raw =
        """
        package a;
        import java.util.Map;
        import java.util.List;
        import static java.util.Map.entry;
        import java.util.List;
        class A { List<String> names = List.of(); }
        """;
    assertThat(JavaSource.layout(raw))
        .isEqualTo(
            """
            package a;

            import java.util.List;

            class A {
              List<String> names = List.of();
            }
            """);
  }
}
