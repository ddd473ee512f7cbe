package dev.stackprint.templates.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JavaSourceTest {
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
