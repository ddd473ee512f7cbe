package dev.stackprint.aws.render;

import dev.stackprint.rendering.Watchable;
import dev.stackprint.templates.Code;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A metric worth watching.
 *
 * @param title what a dashboard calls it, such as "Answers: errors"
 * @param namespace the CloudWatch namespace
 * @param metric the metric's name
 * @param dimensions dimension name to a Java expression of its value, in order
 * @param statistic a CloudWatch statistic, such as "Sum" or "p90"
 * @param alarm when to raise an alarm, if ever
 */
public record Signal(
    String title,
    String namespace,
    String metric,
    Map<String, Code> dimensions,
    String statistic,
    Optional<Alarm> alarm)
    implements Watchable<Signal> {

  @Override
  public Signal raisedBy(BigDecimal threshold) {
    Alarm raised =
        alarm
            .map(own -> new Alarm(threshold, own.periods(), own.meaning()))
            .orElseGet(
                () ->
                    new Alarm(
                        threshold,
                        1,
                        title
                            + " reached "
                            + threshold.toPlainString()
                            + ", as much as the blueprint allows."));
    return new Signal(title, namespace, metric, dimensions, statistic, Optional.of(raised));
  }

  /**
   * When a metric raises an alarm.
   *
   * @param threshold the value at or above which it is raised
   * @param periods for how many five-minute periods in a row
   * @param meaning what it means and what to do, one sentence
   */
  public record Alarm(BigDecimal threshold, int periods, String meaning) {}
}
