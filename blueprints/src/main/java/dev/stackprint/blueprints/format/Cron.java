package dev.stackprint.blueprints.format;

import java.util.List;
import java.util.Locale;

/**
 * Schedules of five fields: minute, hour, day of the month, month, day of the week. What every
 * target can do is allowed: lists, ranges and steps; at most one of the two days is restricted.
 */
final class Cron {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  private Cron() {}

  static boolean isValid(String text) {
    String[] fields = text.split(" ", -1);
    return fields.length == 5
        && isField(fields[0], 0, 59, List.of())
        && isField(fields[1], 0, 23, List.of())
        && isField(fields[2], 1, 31, List.of())
        && isField(fields[3], 1, 12, MONTHS)
        && isField(fields[4], 0, 6, DAYS)
        && (fields[2].equals("*") || fields[4].equals("*"));
  }

  private static boolean isField(String field, int min, int max, List<String> names) {
    for (String item : field.split(",", -1)) {
      int slash = item.indexOf('/');
      String range = slash < 0 ? item : item.substring(0, slash);
      boolean steps = slash < 0 || number(item.substring(slash + 1), 1, max, List.of()) > 0;
      if (!steps || !isRange(range, min, max, names)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRange(String range, int min, int max, List<String> names) {
    if (range.equals("*")) {
      return true;
    }
    int dash = range.indexOf('-');
    if (dash < 0) {
      return number(range, min, max, names) >= 0;
    }
    int from = number(range.substring(0, dash), min, max, names);
    return from >= 0 && number(range.substring(dash + 1), min, max, names) >= from;
  }

  /** Returns the number that a text stands for, or -1. */
  private static int number(String text, int min, int max, List<String> names) {
    int named = names.indexOf(text.toLowerCase(Locale.ROOT));
    if (named >= 0) {
      return named + min;
    }
    boolean digits =
        !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(text) : -1;
    return number >= min && number <= max ? number : -1;
  }
}
