package dev.stackprint.rendering;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds thresholds of what is not watched. */
public final class WatchedCheck {

  private WatchedCheck() {}

  /**
   * Checks a monitoring component.
   *
   * @param component the component
   * @param signals gives the signals of a component
   */
  public static <S extends Watchable<S>> List<Diagnostic> of(
      Component component, Function<Component, List<S>> signals) {
    Diagnostics found = new Diagnostics();
    Map<String, Set<String>> watched = new TreeMap<>();
    for (Watched<S> each : Watched.of(component, signals)) {
      watched.put(
          each.component().id(),
          each.signals().stream()
              .map(Watched.WatchedSignal::name)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    if (watched.isEmpty()) {
      found.report(
          Code.TARGET_COMBINATION,
          Plan.pathOf(component),
          component.origin(),
          "There is nothing to watch",
          "Watch a component that does something, such as a model that is called");
    }
    checkThresholds(component, watched, found);
    return found.sorted();
  }

  private static void checkThresholds(
      Component component, Map<String, Set<String>> watched, Diagnostics found) {
    Path path = Plan.pathOf(component).key("thresholds");
    Properties thresholds = component.properties().section("thresholds");
    for (String id : thresholds.names()) {
      if (!watched.containsKey(id)) {
        found.report(
            Code.TARGET_COMBINATION,
            path.key(id),
            thresholds.origin(id),
            "Component '" + id + "' is not watched",
            "Watched are " + String.join(", ", watched.keySet()));
        continue;
      }
      Properties signals = thresholds.section(id);
      for (String signal : signals.names()) {
        if (!watched.get(id).contains(signal)) {
          found.report(
              Code.TARGET_COMBINATION,
              path.key(id).key(signal),
              signals.origin(signal),
              "There is no '" + signal + "' to see of '" + id + "'",
              "There are " + String.join(", ", watched.get(id)));
        }
      }
    }
  }
}
