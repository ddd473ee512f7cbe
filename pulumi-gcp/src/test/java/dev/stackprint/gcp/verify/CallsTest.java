package dev.stackprint.gcp.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.verification.Tools;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds calls of Google's APIs against their published documents finds what is wrong. */
class CallsTest {

  /** The Python that does. */
  static final Path CHECKS = Path.of("src/test/python").toAbsolutePath();

  @Test
  void findsWhatIsWrong() {
    Tools.Answer answer =
        Tools.run(
            CHECKS,
            Map.of("PYTHONDONTWRITEBYTECODE", "1"),
            List.of(Tools.python(), "-m", "unittest", "discover", "-v"));
    assertThat(answer.exitCode()).as(answer.output()).isZero();
    assertThat(answer.output()).doesNotContain("Ran 0 tests");
  }
}
