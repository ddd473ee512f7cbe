package dev.stackprint.gcp.render;

import dev.stackprint.rendering.Watchable;
import dev.stackprint.templates.Code;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A metric worth watching.
 *
 * @param title what a dashboard calls it, such as "Answers: errors"
 * @param metric the metric's type, such as {@code run.googleapis.com/request_count}
 * @param resource the type of the monitored resource, such as {@code cloud_run_revision}
 * @param labels a filter: {@code resource.labels.service_name} or {@code metric.labels.x} to a Java
 *     expression of its value, an {@code Output<String>} or a string, in order
 * @param aggregation how samples within five minutes become one value
 * @param alert when to raise an alert, if ever
 */
public record Signal(
    String title,
    String metric,
    String resource,
    Map<String, Code> labels,
    Aggregation aggregation,
    Optional<Alert> alert)
    implements Watchable<Signal> {

  @Override
  public Signal raisedBy(BigDecimal threshold) {
    Alert raised =
        alert
            .map(own -> new Alert(threshold, own.periods(), own.meaning()))
            .orElseGet(
                () ->
                    new Alert(
                        threshold,
                        1,
                        title
                            + " exceeded "
                            + threshold.toPlainString()
                            + ", as much as the blueprint allows."));
    return new Signal(title, metric, resource, labels, aggregation, Optional.of(raised));
  }

  /** How samples become one value: the aligner of one series, and the reducer across series. */
  public enum Aggregation {
    /** How many there were, of a cumulative or delta metric. */
    COUNT("ALIGN_DELTA", "REDUCE_SUM"),
    /** The mean of a gauge. */
    MEAN("ALIGN_MEAN", "REDUCE_MEAN"),
    /** The highest of a gauge. */
    MAX("ALIGN_MAX", "REDUCE_MAX"),
    /** What 95 in 100 stay below, of a distribution. */
    P95("ALIGN_DELTA", "REDUCE_PERCENTILE_95");

    private final String aligner;
    private final String reducer;

    Aggregation(String aligner, String reducer) {
      this.aligner = aligner;
      this.reducer = reducer;
    }

    /** Returns a constant of Cloud Monitoring's {@code Aligner}. */
    public String aligner() {
      return aligner;
    }

    /** Returns a constant of Cloud Monitoring's {@code Reducer}. */
    public String reducer() {
      return reducer;
    }
  }

  /**
   * When a metric raises an alert.
   *
   * @param threshold the value above which it is raised
   * @param periods for how many five-minute periods in a row
   * @param meaning what it means and what to do, one sentence
   */
  public record Alert(BigDecimal threshold, int periods, String meaning) {}
}
