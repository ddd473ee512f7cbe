package dev.stackprint.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.diagnostic.Code;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FixtureCoverageTest {

  /** Its fixture would be a large file; {@code TextFileTest} makes one. */
  private static final Set<Code> TESTED_ELSEWHERE = Set.of(Code.FILE_TOO_LARGE);

  @Test
  void everyFindingAboutDocumentsHasAFixture() {
    String expected =
        Fixture.in(Path.of("src/test/resources/diagnostics")).stream()
            .map(Fixture::expected)
            .collect(Collectors.joining());
    assertThat(Arrays.stream(Code.values()))
        .filteredOn(code -> code.group().compareTo(Code.Group.KINDS) < 0)
        .filteredOn(code -> !TESTED_ELSEWHERE.contains(code))
        .allMatch(code -> expected.contains(" " + code.id() + ": "));
  }
}
