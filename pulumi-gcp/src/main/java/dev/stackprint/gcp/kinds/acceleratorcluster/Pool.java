package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.placement.NamedShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pool of a cluster.
 *
 * @param name its name
 * @param shape the shape of its machines, or of its slices of TPUs
 * @param minimum how many there are while nothing runs
 * @param maximum how many there are at most
 * @param capacity how they are had, as the blueprint says
 * @param reservation the name of the reservation that they are taken from, if from one
 * @param zone where they are
 */
public record Pool(
    String name,
    Shape shape,
    int minimum,
    int maximum,
    String capacity,
    Optional<String> reservation,
    String zone) {

  /** The label of nodes that says which pool they are of. */
  public static final String LABEL = "pool";

  /** Returns the pools of a cluster whose shapes were checked, in the blueprint's order. */
  public static List<Pool> of(Component cluster, Plan plan) {
    Map<String, Properties> pools = cluster.properties().entries("pools");
    Zones zones = Zones.of(cluster, plan);
    return pools.entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue(), zones, plan))
        .toList();
  }

  private static Pool of(String name, Properties properties, Zones zones, Plan plan) {
    Shape shape = NamedShape.find(properties, "accelerator", plan).orElseThrow();
    return new Pool(
        name,
        shape,
        properties.integer("minimum"),
        properties.integer("maximum"),
        properties.text("capacity"),
        properties.optionalText("reservation"),
        zones.of(shape));
  }

  /** Tells whether its accelerators are TPUs. */
  public boolean tpu() {
    return shape.kind() == AcceleratorKind.TPU;
  }

  /**
   * Tells whether each of its shapes has several machines, which come and go together: each is a
   * node pool of its own then.
   */
  public boolean slices() {
    return shape.hosts() > 1;
  }

  /** Returns how many accelerators one machine has. */
  public int perNode() {
    return shape.chips() / shape.hosts();
  }

  /** Returns the machine type. */
  public String machine() {
    return shape.machine().orElse(shape.name());
  }

  /** Returns what GKE calls the accelerators. */
  public String accelerator() {
    return GkeMachines.find(shape).orElseThrow();
  }

  /** Returns what pods ask for to get an accelerator. */
  public String resource() {
    return tpu() ? "google.com/tpu" : "nvidia.com/gpu";
  }

  /** Tells whether machines are asked for once all that a job needs can be had. */
  public boolean queued() {
    return capacity.equals("queued");
  }

  /** Tells whether machines are had for a limited time, once there are some. */
  public boolean flexible() {
    return queued() || capacity.equals("flex-start");
  }

  /** Tells whether machines may be taken away. */
  public boolean spot() {
    return capacity.equals("spot");
  }

  /** Tells whether its GPUs talk by RDMA, over interfaces that pods have to claim. */
  public boolean rdma() {
    return GkeMachines.rdma(shape);
  }

  /** Returns how many accelerators the whole pool has at most. */
  public int accelerators() {
    return maximum * shape.chips();
  }

  /** Returns what it is, such as {@code Slices of 16 TPU v6e on 4 machines each}. */
  String description() {
    return slices()
        ? "Slices of "
            + shape.chips()
            + " "
            + shape.accelerator()
            + " on "
            + shape.hosts()
            + " machines each"
        : "Machines with " + shape.chips() + " " + shape.accelerator() + " each";
  }
}
