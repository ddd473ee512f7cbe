package dev.stackprint.aws.kinds.schedule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Turns the five fields of a cron expression into AWS's six: there the week begins with 1, which is
 * why days are named, one of the two days is {@code ?}, and a year is added.
 */
public final class CronExpression {

  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  private CronExpression() {}

  /** Returns what EventBridge Scheduler takes. */
  public static String of(String cron) {
    String[] fields = cron.toUpperCase(Locale.ROOT).split(" ");
    boolean anyDayOfWeek = fields[4].equals("*");
    String day = anyDayOfWeek ? fields[2] : "?";
    String dayOfWeek = anyDayOfWeek ? "?" : days(fields[4]);
    return "cron(%s %s %s %s %s *)".formatted(fields[0], fields[1], day, fields[3], dayOfWeek);
  }

  /** Lists the days that a field with numbers, names, ranges and steps stands for. */
  private static String days(String field) {
    return IntStream.rangeClosed(0, 6)
        .filter(day -> List.of(field.split(",")).stream().anyMatch(item -> holds(item, day)))
        .mapToObj(DAYS::get)
        .collect(Collectors.joining(","));
  }

  private static boolean holds(String item, int day) {
    String[] rangeAndStep = item.split("/");
    int step = rangeAndStep.length > 1 ? Integer.parseInt(rangeAndStep[1]) : 1;
    String[] range = rangeAndStep[0].split("-");
    int from = range[0].equals("*") ? 0 : number(range[0]);
    boolean open = range[0].equals("*") || rangeAndStep.length > 1 && range.length == 1;
    int to = open ? 6 : number(range[range.length - 1]);
    return from <= day && day <= to && (day - from) % step == 0;
  }

  private static int number(String day) {
    int named = DAYS.indexOf(day);
    return named >= 0 ? named : Integer.parseInt(day);
  }
}
