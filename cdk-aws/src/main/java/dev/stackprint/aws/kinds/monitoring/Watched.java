package dev.stackprint.aws.kinds.monitoring;

import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.Names;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A component that is watched, and what there is to see of it.
 *
 * @param component the component
 * @param signals its signals, the blueprint's thresholds applied
 */
record Watched(Component component, List<WatchedSignal> signals) {

  /**
   * A signal of the component.
   *
   * @param what what it is, without the component: "throttled calls"
   * @param signal the signal
   */
  record WatchedSignal(String what, Signal signal) {

    /** Returns what a blueprint calls the signal: {@code throttled-calls}. */
    String name() {
      return Names.kebab(what);
    }

    private static WatchedSignal of(Component component, Signal signal) {
      String id = component.id() + ": ";
      String title = signal.title();
      return new WatchedSignal(title.startsWith(id) ? title.substring(id.length()) : title, signal);
    }

    private WatchedSignal with(Properties thresholds) {
      if (!thresholds.has(name())) {
        return this;
      }
      BigDecimal threshold = thresholds.number(name());
      Signal.Alarm alarm =
          signal
              .alarm()
              .map(own -> new Signal.Alarm(threshold, own.periods(), own.meaning()))
              .orElseGet(
                  () ->
                      new Signal.Alarm(
                          threshold,
                          1,
                          signal.title()
                              + " reached "
                              + threshold.toPlainString()
                              + ", as much as the blueprint allows."));
      return new WatchedSignal(
          what,
          new Signal(
              signal.title(),
              signal.namespace(),
              signal.metric(),
              signal.dimensions(),
              signal.statistic(),
              Optional.of(alarm)));
    }
  }

  /** Returns what a monitoring component watches: what has nothing to show is left out. */
  static List<Watched> of(Component monitoring, RenderContext context) {
    Properties thresholds = monitoring.properties().section("thresholds");
    return monitoring.properties().references("watch").stream()
        .map(each -> of(each, thresholds.section(each.id()), context))
        .filter(each -> !each.signals().isEmpty())
        .toList();
  }

  private static Watched of(Component component, Properties thresholds, RenderContext context) {
    return new Watched(
        component,
        context.signals(component).stream()
            .map(signal -> WatchedSignal.of(component, signal).with(thresholds))
            .toList());
  }
}
