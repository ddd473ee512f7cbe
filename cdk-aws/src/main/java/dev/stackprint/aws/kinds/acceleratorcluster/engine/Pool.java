package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.placement.NamedShape;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A pool of a cluster.
 *
 * @param name its name
 * @param shape the shape of its machines
 * @param minimum how many machines there are at least
 * @param maximum how many at most
 * @param capacity how they are had
 * @param reservation the id of a capacity reservation or block
 * @param zone the number of the network's zone that they are in, from 0, if they have to be in one
 */
public record Pool(
    String name,
    Shape shape,
    int minimum,
    int maximum,
    String capacity,
    Optional<String> reservation,
    int zone) {

  /** Returns the pools of a cluster that was checked. */
  public static List<Pool> of(Component cluster, Plan plan) {
    Properties zones = cluster.knobs().section("zones");
    return cluster.properties().entries("pools").entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), zones, plan))
        .toList();
  }

  private static Pool of(String name, Properties pool, Properties zones, Plan plan) {
    return new Pool(
        name,
        NamedShape.find(pool, "accelerator", plan).orElseThrow(),
        pool.integer("minimum"),
        pool.integer("maximum"),
        pool.text("capacity"),
        pool.optionalText("reservation"),
        zones.optionalInteger(name).orElse(1) - 1);
  }

  /** Tells whether it runs on Inferentia or Trainium. */
  public boolean neuron() {
    return shape.kind() == AcceleratorKind.NEURON;
  }

  /**
   * Returns what its machines are tainted with, so that only what asks for accelerators gets on.
   */
  public String taint() {
    return neuron() ? "aws.amazon.com/neuron" : "nvidia.com/gpu";
  }

  /** Returns what the device plugins say that a machine has. */
  public SortedMap<String, Integer> resources() {
    SortedMap<String, Integer> resources = new TreeMap<>();
    resources.put(taint(), shape.chips());
    if (shape.efa()) {
      resources.put("vpc.amazonaws.com/efa", shape.efaInterfaces());
    }
    return resources;
  }

  /** Tells whether its machines are of a block that was bought. */
  public boolean block() {
    return capacity.equals("capacity-block");
  }

  /** Tells whether its machines are placed near each other. Those of a reservation are already. */
  public boolean together() {
    return shape.efa() && reservation.isEmpty();
  }

  /** Tells whether all of its machines have to be in one zone. */
  public boolean inOneZone() {
    return shape.efa() || reservation.isPresent();
  }
}
