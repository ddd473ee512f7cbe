package dev.stackprint.gcp.kinds.monitoring;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.Watched;
import dev.stackprint.rendering.Watched.WatchedSignal;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the templates of monitoring print.
 *
 * @param c what every component begins with
 * @param title what the dashboard is called
 * @param channels the expression of the channels that alerts are sent to, if somebody is told
 * @param sections what there is to see of each component
 */
record MonitoringView(
    ComponentHeader c, String title, Optional<Code> channels, List<Section> sections) {

  /**
   * What there is to see of a component.
   *
   * @param className its class
   * @param variable what holds it, and the method that shows it
   * @param heading what the dashboard calls it
   * @param sources what its metrics are told apart by
   * @param charts a chart for each signal
   */
  record Section(
      Code className, Code variable, String heading, List<Source> sources, List<Chart> charts) {

    static Section of(Watched<Signal> watched, RenderContext context) {
      Map<Map<String, Code>, Source> sources = new LinkedHashMap<>();
      Set<String> taken = new TreeSet<>();
      watched
          .signals()
          .forEach(
              each ->
                  sources.computeIfAbsent(
                      each.signal().labels(), labels -> Source.of(labels, taken)));
      List<Chart> charts = new ArrayList<>();
      for (WatchedSignal<Signal> each : watched.signals()) {
        charts.add(
            Chart.of(
                watched.component().id(), each, sources.get(each.signal().labels()).variable()));
      }
      return new Section(
          context.className(watched.component()),
          context.variable(watched.component()),
          watched.component().toString(),
          List.copyOf(sources.values()),
          List.copyOf(charts));
    }
  }

  /**
   * The labels of some metrics, as a filter.
   *
   * @param variable the variable that holds it
   * @param format its text, with {@code %s} for each value
   * @param values the expressions of the values
   */
  record Source(Code variable, String format, List<Code> values) {

    private static Source of(Map<String, Code> labels, Set<String> taken) {
      String name =
          labels.keySet().stream()
              .map(label -> Names.type(label.substring(label.lastIndexOf('.') + 1)))
              .collect(Collectors.joining("And", "by", ""));
      String free = name;
      for (int i = 2; !taken.add(free); i++) {
        free = name + i;
      }
      StringBuilder format = new StringBuilder();
      labels.keySet().forEach(each -> format.append(" AND ").append(each).append("=\"%s\""));
      return new Source(JavaCode.identifier(free), format.toString(), List.copyOf(labels.values()));
    }
  }

  /**
   * A chart of one metric.
   *
   * @param title its title
   * @param metric the metric's type
   * @param resource the type of what it is measured of
   * @param source the variable that holds the filter of its labels
   * @param aligner how samples of one series become one value
   * @param reducer how values of several series become one
   * @param alert the alert on it, if there is one
   */
  record Chart(
      String title,
      String metric,
      String resource,
      Code source,
      String aligner,
      String reducer,
      Optional<AlertView> alert) {

    private static Chart of(String component, WatchedSignal<Signal> watched, Code source) {
      Signal signal = watched.signal();
      return new Chart(
          watched.heading(),
          signal.metric(),
          signal.resource(),
          source,
          signal.aggregation().aligner(),
          signal.aggregation().reducer(),
          signal
              .alert()
              .map(alert -> AlertView.of(component + "-" + watched.name(), signal, alert)));
    }
  }

  /**
   * An alert.
   *
   * @param id what its policy's name ends with
   * @param title what its policy is called
   * @param metric the metric's type
   * @param threshold above which it is raised
   * @param seconds for how long it has to stay above, after the period that the value is of
   * @param meaning what it means and what to do
   */
  record AlertView(
      String id, String title, String metric, Code threshold, String seconds, String meaning) {

    private static final int PERIOD_SECONDS = 300;

    private static AlertView of(String id, Signal signal, Signal.Alert alert) {
      return new AlertView(
          id,
          signal.title(),
          signal.metric(),
          JavaCode.number(alert.threshold().doubleValue()),
          (alert.periods() - 1) * PERIOD_SECONDS + "s",
          alert.meaning());
    }
  }

  /** Returns the alerts, in the order of the dashboard. */
  List<AlertView> alerts() {
    return sections.stream()
        .flatMap(section -> section.charts().stream())
        .flatMap(chart -> chart.alert().stream())
        .toList();
  }

  /** Tells whether there is an alert. */
  boolean hasAlerts() {
    return !alerts().isEmpty();
  }

  /** Tells whether there is a metric without one. */
  boolean hasPlainCharts() {
    return sections.stream()
        .flatMap(section -> section.charts().stream())
        .anyMatch(chart -> chart.alert().isEmpty());
  }

  /** Tells what the component is. */
  String summary() {
    int alerts = alerts().size();
    return "A Cloud Monitoring dashboard"
        + switch (alerts) {
          case 0 -> ".";
          case 1 -> " and an alert policy.";
          default -> " and " + alerts + " alert policies.";
        };
  }
}
