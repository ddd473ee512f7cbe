package dev.stackprint.aws.render;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.time.Duration;
import java.util.Map;

/** How long CloudWatch keeps logs: one of the times that it knows. */
public final class LogRetention {

  private static final Map<Integer, String> CONSTANTS =
      Map.ofEntries(
          Map.entry(1, "ONE_DAY"),
          Map.entry(3, "THREE_DAYS"),
          Map.entry(5, "FIVE_DAYS"),
          Map.entry(7, "ONE_WEEK"),
          Map.entry(14, "TWO_WEEKS"),
          Map.entry(30, "ONE_MONTH"),
          Map.entry(60, "TWO_MONTHS"),
          Map.entry(90, "THREE_MONTHS"),
          Map.entry(120, "FOUR_MONTHS"),
          Map.entry(150, "FIVE_MONTHS"),
          Map.entry(180, "SIX_MONTHS"),
          Map.entry(365, "ONE_YEAR"),
          Map.entry(400, "THIRTEEN_MONTHS"),
          Map.entry(545, "EIGHTEEN_MONTHS"),
          Map.entry(731, "TWO_YEARS"));

  private LogRetention() {}

  /**
   * Returns the constant of {@code RetentionDays}.
   *
   * @throws IllegalArgumentException if CloudWatch does not know the time
   */
  public static Code of(Duration time) {
    String constant = CONSTANTS.get((int) time.toDays());
    if (constant == null) {
      throw new IllegalArgumentException("logs cannot be kept for " + time);
    }
    return JavaCode.identifier(constant);
  }
}
