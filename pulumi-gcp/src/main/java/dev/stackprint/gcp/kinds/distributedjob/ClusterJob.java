package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.kinds.acceleratorcluster.Pool;
import java.util.List;
import java.util.Optional;

/**
 * A job on a cluster.
 *
 * @param component the component
 * @param cluster the cluster
 * @param pool the pool whose machines it takes
 * @param nodes how many machines, or slices, it takes
 * @param engine what distributes it
 * @param stores what it reads and writes
 */
record ClusterJob(
    Component component, Component cluster, Pool pool, int nodes, String engine, Stores stores) {

  /** Returns a job whose settings were checked. */
  static ClusterJob of(Component component, Plan plan) {
    Properties properties = component.properties();
    Component cluster = properties.reference("cluster");
    return new ClusterJob(
        component,
        cluster,
        pool(component, Pool.of(cluster, plan)).orElseThrow(),
        properties.integer("nodes"),
        engine(properties),
        Stores.of(properties));
  }

  /** Returns what distributes a job: Ray, if nothing else is said. */
  static String engine(Properties job) {
    return job.optionalText("engine").orElse("ray");
  }

  /** Returns the pool that a job names, or the only one. */
  static Optional<Pool> pool(Component component, List<Pool> pools) {
    Optional<String> named = component.properties().optionalText("pool");
    if (named.isEmpty()) {
      return pools.size() == 1 ? Optional.of(pools.get(0)) : Optional.empty();
    }
    return pools.stream().filter(each -> each.name().equals(named.get())).findFirst();
  }

  /** Tells whether Ray distributes it. */
  boolean ray() {
    return engine.equals("ray");
  }

  /** Returns how many pods compute: one on each machine. */
  int pods() {
    return nodes * pool.shape().hosts();
  }
}
