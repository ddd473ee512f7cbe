package dev.stackprint.aws.kinds.monitoring;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
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

/**
 * What the templates of monitoring print.
 *
 * @param c what every construct begins with
 * @param id the construct's id: its resources begin with it
 * @param topic the expression of the topic that alarms publish to, if somebody is told
 * @param sections what there is to see of each component
 */
record MonitoringView(ConstructHeader c, String id, Optional<Code> topic, List<Section> sections) {

  /**
   * What there is to see of a component.
   *
   * @param className its construct's class
   * @param variable what holds its construct, and the method that shows it
   * @param heading what the dashboard calls it
   * @param sources what its metrics are told apart by
   * @param graphs a graph for each signal
   */
  record Section(
      Code className, Code variable, String heading, List<Source> sources, List<Graph> graphs) {

    static Section of(Watched<Signal> watched, RenderContext context) {
      Map<Map<String, Code>, Source> sources = new LinkedHashMap<>();
      Set<String> taken = new TreeSet<>();
      watched
          .signals()
          .forEach(
              each ->
                  sources.computeIfAbsent(
                      each.signal().dimensions(), dimensions -> Source.of(dimensions, taken)));
      List<Graph> graphs = new ArrayList<>();
      for (WatchedSignal<Signal> each : watched.signals()) {
        graphs.add(Graph.of(each, sources.get(each.signal().dimensions()).variable()));
      }
      return new Section(
          context.className(watched.component()),
          context.variable(watched.component()),
          watched.component().toString(),
          List.copyOf(sources.values()),
          List.copyOf(graphs));
    }
  }

  /**
   * The dimensions of some metrics.
   *
   * @param variable the variable that holds them
   * @param value a map, the same in every run
   */
  record Source(Code variable, Code value) {

    private static Source of(Map<String, Code> dimensions, Set<String> taken) {
      String name = "by" + Names.type(dimensions.keySet().iterator().next());
      String free = name;
      for (int i = 2; !taken.add(free); i++) {
        free = name + i;
      }
      Code pairs =
          JavaCode.join(
              ", ",
              dimensions.entrySet().stream()
                  .map(
                      each ->
                          JavaCode.join(
                              ", ", List.of(JavaCode.string(each.getKey()), each.getValue())))
                  .toList());
      Code map = JavaCode.call(Code.java("Map"), "of", pairs);
      return new Source(
          JavaCode.identifier(free),
          dimensions.size() == 1 ? map : JavaCode.construct(Code.java("TreeMap<>"), map));
    }
  }

  /**
   * A graph of one metric.
   *
   * @param title its title
   * @param metric the metric's name
   * @param namespace the metric's namespace
   * @param statistic a CloudWatch statistic
   * @param dimensions the variable that holds the metric's dimensions
   * @param alarm the alarm on it, if there is one
   */
  record Graph(
      String title,
      String metric,
      String namespace,
      String statistic,
      Code dimensions,
      Optional<AlarmView> alarm) {

    private static Graph of(WatchedSignal<Signal> watched, Code dimensions) {
      Signal signal = watched.signal();
      return new Graph(
          watched.heading(),
          signal.metric(),
          signal.namespace(),
          signal.statistic(),
          dimensions,
          signal.alarm().map(alarm -> AlarmView.of(signal, alarm)));
    }
  }

  /**
   * An alarm.
   *
   * @param id its construct's id
   * @param metric the metric's name
   * @param namespace the metric's namespace
   * @param threshold at or above which it is raised
   * @param periods for how many periods in a row
   * @param meaning what it means and what to do
   */
  record AlarmView(
      String id, String metric, String namespace, Code threshold, int periods, String meaning) {

    private static AlarmView of(Signal signal, Signal.Alarm alarm) {
      return new AlarmView(
          Names.type(signal.title()),
          signal.metric(),
          signal.namespace(),
          alarm.threshold().stripTrailingZeros().scale() > 0
              ? JavaCode.number(alarm.threshold().doubleValue())
              : JavaCode.number(alarm.threshold().longValueExact()),
          alarm.periods(),
          alarm.meaning());
    }
  }

  /** Returns the alarms, in the order of the dashboard. */
  List<AlarmView> alarms() {
    return sections.stream()
        .flatMap(section -> section.graphs().stream())
        .flatMap(graph -> graph.alarm().stream())
        .toList();
  }

  /** Returns how tall the list of all alarms is: six of them stand side by side. */
  int alarmsHeight() {
    return 2 + alarms().size() / 6;
  }

  /** Tells whether there is an alarm. */
  boolean hasAlarms() {
    return !alarms().isEmpty();
  }

  /** Tells whether there is a metric without one. */
  boolean hasPlainGraphs() {
    return sections.stream()
        .flatMap(section -> section.graphs().stream())
        .anyMatch(graph -> graph.alarm().isEmpty());
  }

  /** Tells what the construct is. */
  String summary() {
    int alarms = alarms().size();
    return "A CloudWatch dashboard"
        + switch (alarms) {
          case 0 -> ".";
          case 1 -> " and an alarm.";
          default -> " and " + alarms + " alarms.";
        };
  }
}
