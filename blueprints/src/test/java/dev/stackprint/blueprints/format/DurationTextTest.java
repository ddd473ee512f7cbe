package dev.stackprint.blueprints.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

  @Test
  void readsEachUnit() {
    assertThat(DurationText.parse("30s")).isEqualTo(Duration.ofSeconds(30));
    assertThat(DurationText.parse("15m")).isEqualTo(Duration.ofMinutes(15));
    assertThat(DurationText.parse("12h")).isEqualTo(Duration.ofHours(12));
    assertThat(DurationText.parse("99999999d")).isEqualTo(Duration.ofDays(99_999_999));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "s", "0s", "05m", "5", "5 m", "5M", "-5m", "1.5h", "999999999d", "٣d"})
  void refuses(String text) {
    assertThat(TextFormat.DURATION.accepts(text)).isFalse();
    assertThatThrownBy(() -> DurationText.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
