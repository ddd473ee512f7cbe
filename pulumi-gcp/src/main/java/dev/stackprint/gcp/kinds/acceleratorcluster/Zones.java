package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.placement.NamedShape;
import java.util.List;
import java.util.Optional;

/**
 * Where the machines of a cluster are: all in one zone, if there is one that has every shape, since
 * they talk to each other all the time.
 *
 * @param region the region
 * @param wanted the zone that the blueprint names, if it does
 * @param shapes the shapes of all pools
 */
record Zones(String region, Optional<String> wanted, List<Shape> shapes) {

  static Zones of(Component cluster, Plan plan) {
    return new Zones(
        plan.settings().text("region"),
        cluster.knobs().optionalText("zone"),
        cluster.properties().entries("pools").values().stream()
            .flatMap(each -> NamedShape.find(each, "accelerator", plan).stream())
            .toList());
  }

  /** Returns the zone of the machines of a shape. */
  String of(Shape shape) {
    return wanted.orElseGet(() -> shared().orElse(shape.placesIn(region).get(0)));
  }

  private Optional<String> shared() {
    return shapes.get(0).placesIn(region).stream()
        .filter(zone -> shapes.stream().allMatch(shape -> shape.places().contains(zone)))
        .findFirst();
  }
}
