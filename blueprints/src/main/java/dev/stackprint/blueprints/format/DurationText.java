package dev.stackprint.blueprints.format;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Durations as blueprints write them: {@code 30s}, {@code 15m}, {@code 12h}, {@code 7d}. */
public final class DurationText {

  private static final int LONGEST = 9;

  private DurationText() {}

  static boolean isValid(String text) {
    int last = text.length() - 1;
    return last >= 1
        && text.length() <= LONGEST
        && "smhd".indexOf(text.charAt(last)) >= 0
        && text.chars().limit(last).allMatch(c -> c >= '0' && c <= '9')
        && text.charAt(0) != '0';
  }

  /**
   * Reads a duration.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static Duration parse(String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a duration: " + text);
    }
    int last = text.length() - 1;
    ChronoUnit unit =
        switch (text.charAt(last)) {
          case 's' -> ChronoUnit.SECONDS;
          case 'm' -> ChronoUnit.MINUTES;
          case 'h' -> ChronoUnit.HOURS;
          default -> ChronoUnit.DAYS;
        };
    return Duration.of(Long.parseLong(text.substring(0, last)), unit);
  }
}
