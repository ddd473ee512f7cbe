package dev.stackprint.rendering.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperatorTest {

  @Test
  void isOfTheVersionThatManifestsAreHeldAgainst() throws IOException {
    Stream<String> pinned;
    try (Stream<String> lines = Files.lines(Path.of("../tools/crds.txt"))) {
      pinned =
          lines.filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).toList().stream()
              .map(words -> words[0] + " " + words[1]);
    }

    assertThat(pinned)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Operator.values())
                .map(each -> each.module() + " " + each.version())
                .toList());
  }

  @Test
  void isInstalledInItsVersion() {
    for (Operator operator : Operator.values()) {
      assertThat(operator.install())
          .contains(operator.version())
          .doesNotContain("VERSION")
          .doesNotContain("latest");
    }
  }
}
