package dev.stackprint.gcp.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PythonFunctionTest {

  @Test
  void deploysNoTests() {
    assertThat(
            new PythonFunction("chat").file("test_main.py", "\n").file("main.py", "\n").deployed())
        .containsExactly("calls.py", "main.py", "requirements.txt");
  }

  @Test
  void isTestedWithWhatItIsDeployedWith() throws IOException {
    assertThat(
            Files.readAllLines(
                Path.of(System.getProperty("stackprint.root"), "tools/requirements.txt")))
        .containsAll(
            PythonFunction.text(PythonFunction.class, "requirements.txt").lines().toList());
  }

  @Test
  void hasTheFilesThatThereAre() {
    assertThatThrownBy(() -> new PythonFunction("chat").resource(PythonFunction.class, "none.py"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
