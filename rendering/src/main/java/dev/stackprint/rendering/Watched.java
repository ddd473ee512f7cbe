package dev.stackprint.rendering;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.Names;
import java.util.List;
import java.util.function.Function;

/**
 * A component that is watched, and what there is to see of it.
 *
 * @param component the component
 * @param signals its signals, the blueprint's thresholds applied
 */
public record Watched<S extends Watchable<S>>(Component component, List<WatchedSignal<S>> signals) {

  /**
   * A signal of the component.
   *
   * @param what what it is, without the component: "throttled calls"
   * @param signal the signal
   */
  public record WatchedSignal<S extends Watchable<S>>(String what, S signal) {

    /** Returns what a blueprint calls the signal: {@code throttled-calls}. */
    public String name() {
      return Names.kebab(what);
    }

    /** Returns what it is, as a heading: "Throttled calls". */
    public String heading() {
      return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }

    private static <S extends Watchable<S>> WatchedSignal<S> of(Component component, S signal) {
      String id = component.id() + ": ";
      String title = signal.title();
      return new WatchedSignal<>(
          title.startsWith(id) ? title.substring(id.length()) : title, signal);
    }

    private WatchedSignal<S> with(Properties thresholds) {
      return thresholds.has(name())
          ? new WatchedSignal<>(what, signal.raisedBy(thresholds.number(name())))
          : this;
    }
  }

  /**
   * Returns what a monitoring component watches: what has nothing to show is left out.
   *
   * @param monitoring the component
   * @param signals gives the signals of a component
   */
  public static <S extends Watchable<S>> List<Watched<S>> of(
      Component monitoring, Function<Component, List<S>> signals) {
    Properties thresholds = monitoring.properties().section("thresholds");
    return monitoring.properties().references("watch").stream()
        .map(each -> of(each, thresholds.section(each.id()), signals.apply(each)))
        .filter(each -> !each.signals().isEmpty())
        .toList();
  }

  private static <S extends Watchable<S>> Watched<S> of(
      Component component, Properties thresholds, List<S> signals) {
    return new Watched<>(
        component,
        signals.stream()
            .map(signal -> WatchedSignal.of(component, signal).with(thresholds))
            .toList());
  }
}
