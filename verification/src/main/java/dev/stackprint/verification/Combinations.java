package dev.stackprint.verification;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.blueprints.value.MapValue;
import dev.stackprint.blueprints.value.TextValue;
import dev.stackprint.blueprints.value.Value;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What runs on which accelerators in the projects that are verified: each kind of component with
 * the model, if it names one, and the shape that a blueprint names beside it.
 */
public final class Combinations {

  private static final String ACCELERATOR = "accelerator";

  private Combinations() {}

  /** Returns the combinations of a plan: {@code model-endpoint qwen3-8b inf2.xlarge}. */
  public static Set<String> of(Plan plan) {
    Set<String> combinations = new TreeSet<>();
    for (Component component : plan.components()) {
      collect(component, component.properties().value(), plan.target(), combinations);
      collect(component, component.knobs().value(), plan.target(), combinations);
    }
    return combinations;
  }

  private static void collect(
      Component component, MapValue map, Target target, Set<String> combinations) {
    text(map, ACCELERATOR)
        .filter(name -> Facts.load().shapes(target).find(name).isPresent())
        .ifPresent(
            shape ->
                combinations.add(
                    component.kind().name() + " " + text(map, "model").orElse("-") + " " + shape));
    for (MapValue.Entry entry : map.entries().values()) {
      if (entry.value() instanceof MapValue inner) {
        collect(component, inner, target, combinations);
      }
    }
  }

  private static Optional<String> text(MapValue map, String key) {
    Optional<Value> value = map.get(key);
    return value.filter(TextValue.class::isInstance).map(each -> ((TextValue) each).text());
  }
}
