package dev.stackprint.aws.kinds.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30 7 * * *          | cron(30 7 * * ? *)
          0 6 * * mon-fri     | cron(0 6 ? * MON,TUE,WED,THU,FRI *)
          0 6 * * 0           | cron(0 6 ? * SUN *)
          0 6 * * 1,sat       | cron(0 6 ? * MON,SAT *)
          0 6 * * */3         | cron(0 6 ? * SUN,WED,SAT *)
          0 6 1-7 jan,jul *   | cron(0 6 1-7 JAN,JUL ? *)
          */15 8-18 * * 1-5   | cron(*/15 8-18 ? * MON,TUE,WED,THU,FRI *)
          """)
  void hasSixFields(String cron, String expected) {
    assertThat(CronExpression.of(cron)).isEqualTo(expected);
  }
}
