package dev.stackprint.aws.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRetentionTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731})
  void knowsTheTimesThatKindsOffer(long days) {
    assertThat(LogRetention.of(Duration.ofDays(days)).text()).matches("[A-Z_]+");
  }

  @Test
  void refusesOtherTimes() {
    assertThatIllegalArgumentException().isThrownBy(() -> LogRetention.of(Duration.ofDays(31)));
  }
}
