package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A cluster that a blueprint asks for.
 *
 * @param component the component that asks for it
 * @param plan the plan that it is of
 */
public record Cluster(Component component, Plan plan) {

  /** {@code String name()}: the cluster's name. */
  public static final Method NAME = new Method("name");

  /** MB/s for each TiB of FSx for Lustre. */
  private static final int SLOWEST_STORAGE = 125;

  /** Returns its id in the blueprint. */
  public String id() {
    return component.id();
  }

  /** Returns its name on AWS, which is known before it is deployed. */
  public String name() {
    return plan.name() + "-" + component.id();
  }

  /** Returns its properties. */
  public Properties properties() {
    return component.properties();
  }

  /** Returns its network. */
  public Component network() {
    return properties().reference("network");
  }

  /** Returns the key that encrypts what it keeps, if there is one. */
  public Optional<Component> key() {
    return properties().optionalReference("key");
  }

  /** Returns its pools, once it was checked. */
  public List<Pool> pools() {
    return Pool.of(component, plan);
  }

  /**
   * Returns how many machines of which shape each pool has, once it was checked.
   *
   * @param prefix what the names of shapes begin with on the service that has them
   */
  public String machines(String prefix) {
    return pools().stream()
        .map(each -> each.minimum() + " to " + each.maximum() + " " + prefix + each.shape().name())
        .collect(Collectors.joining(", "));
  }

  /** Returns what all jobs share, once it was checked; empty if they share nothing. */
  public Optional<SharedStorage> sharedStorage() {
    return properties()
        .optionalSection("shared-storage")
        .map(
            each ->
                new SharedStorage(
                    each.integer("size"),
                    each.optionalInteger("throughput").orElse(SLOWEST_STORAGE),
                    mainZone()));
  }

  /** Returns the number of the zone, from 0, of the first machines that are all in one zone. */
  public int mainZone() {
    return pools().stream().filter(Pool::inOneZone).map(Pool::zone).findFirst().orElse(0);
  }
}
