package dev.stackprint.gcp.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.verification.Combinations;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CombinationsTest {

  /** A kind, a model and a shape; whatever is counted here is verified with all tools. */
  @Test
  void manyAreVerified() {
    assertThat(GcpPlans.ALL.all(Path.of("src/test/resources/blueprints")))
        .flatExtracting(Combinations::of)
        .doesNotContainNull()
        .satisfies(found -> assertThat(found.stream().distinct()).hasSizeGreaterThanOrEqualTo(20));
  }
}
