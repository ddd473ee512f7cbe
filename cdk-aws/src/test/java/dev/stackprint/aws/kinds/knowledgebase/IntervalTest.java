package dev.stackprint.aws.kinds.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  @ParameterizedTest
  @CsvSource({
    "PT24H, Duration.days(1), rate(1 day)",
    "PT168H, Duration.days(7), rate(7 days)",
    "PT1H, Duration.hours(1), rate(1 hour)",
    "PT36H, Duration.hours(36), rate(36 hours)",
    "PT90M, Duration.minutes(90), rate(90 minutes)",
  })
  void isInTheLargestUnitThatDividesIt(Duration duration, String expression, String rate) {
    Interval interval = Interval.of(duration);
    assertThat(interval.expression().text()).isEqualTo(expression);
    assertThat(interval.rate()).isEqualTo(rate);
  }
}
