package dev.stackprint.aws.kinds.knowledgebase;

import dev.stackprint.templates.Code;
import java.time.Duration;

/**
 * A time in the largest unit that divides it.
 *
 * @param count how many of the units
 * @param unit the unit, as the CDK names it
 */
record Interval(long count, String unit) {

  static Interval of(Duration duration) {
    if (duration.equals(Duration.ofDays(duration.toDays()))) {
      return new Interval(duration.toDays(), "days");
    }
    return duration.equals(Duration.ofHours(duration.toHours()))
        ? new Interval(duration.toHours(), "hours")
        : new Interval(duration.toMinutes(), "minutes");
  }

  /** Returns it as a {@code Duration} of the CDK. */
  Code expression() {
    return Code.java("Duration." + unit + "(" + count + ")");
  }

  /** Returns it as the rate of a schedule, such as {@code rate(1 day)}. */
  String rate() {
    String singular = unit.substring(0, unit.length() - 1);
    return "rate(" + count + " " + (count == 1 ? singular : unit) + ")";
  }
}
