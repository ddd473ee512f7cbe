package dev.stackprint.blueprints.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 6 * * *",
        "*/15 * * * *",
        "0 6 * * mon-fri",
        "0 6 * * MON,wed",
        "0 6,18 1 * *",
        "0 6 1-7/2 jan-mar *",
        "59 23 31 12 *",
        "0 0 * * 0"
      })
  void accepts(String text) {
    assertThat(TextFormat.CRON.accepts(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0 6 * *",
        "0 6 * * * *",
        "0  6 * * *",
        "60 6 * * *",
        "0 24 * * *",
        "0 6 0 * *",
        "0 6 * 13 *",
        "0 6 * * 7",
        "0 6 1 * mon",
        "0 6 * * fri-mon",
        "*/0 * * * *",
        "0 6 * * mon-",
        "0 6 * * ,mon",
        "-1 6 * * *",
        "١ 6 * * *",
        "@daily"
      })
  void refuses(String text) {
    assertThat(TextFormat.CRON.accepts(text)).isFalse();
  }
}
