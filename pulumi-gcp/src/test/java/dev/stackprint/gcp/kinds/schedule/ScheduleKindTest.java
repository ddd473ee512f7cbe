package dev.stackprint.gcp.kinds.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleKindTest {

  private static TestBlueprint schedule(String properties) {
    return GcpBlueprint.of(
        """
        files: {kind: object-store}
        flow:
          kind: workflow
          source: files
          start: []
          steps:
            - translate: {targets: [de]}
        often: {kind: schedule, workflow: flow, file: daily.txt, %s}
        """
            .formatted(properties));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cron: 30 7 * * mon-fri | 30 7 * * mon-fri
          every: 5m              | every 5 minutes
          every: 90m             | every 90 minutes
          every: 2h              | every 2 hours
          every: 7d              | every 168 hours
          """)
  void writesTimesAsCloudSchedulerDoes(String property, String expression) {
    assertThat(schedule(property).component("Often")).contains(".schedule(\"" + expression + "\")");
  }

  @Test
  void cannotBeLate() {
    assertThat(schedule("every: 1h, flexible: 5m").findings())
        .containsExactly("SP0703 components.often.flexible: Cloud Scheduler starts on time");
  }

  @Test
  void postsTheArgumentAsJsonInAString() {
    assertThat(schedule("every: 1h").component("Often"))
        .contains("{\\\"argument\\\": \\\"{\\\\\\\"key\\\\\\\": \\\\\\\"daily.txt\\\\\\\"}\\\"}");
  }
}
