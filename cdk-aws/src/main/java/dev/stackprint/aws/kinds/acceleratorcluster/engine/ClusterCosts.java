package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.placement.ShapeCost;
import java.util.ArrayList;
import java.util.List;

/** What machines and storage of a cluster on EC2 cost while nothing runs on it. */
public final class ClusterCosts {

  private ClusterCosts() {}

  /** Returns what the least machines of each pool cost, and what all jobs share. */
  public static List<IdleCost> of(Cluster cluster, String region) {
    List<IdleCost> costs = new ArrayList<>(pools(cluster, region));
    cluster.sharedStorage().map(each -> each.cost(cluster.id())).ifPresent(costs::add);
    return costs;
  }

  /** Returns what the least machines of each pool cost. */
  public static List<IdleCost> pools(Cluster cluster, String region) {
    return cluster.pools().stream()
        .filter(pool -> pool.minimum() > 0)
        .map(
            pool ->
                ShapeCost.of(
                    "the pool " + pool.name() + " of " + cluster.id(),
                    pool.shape(),
                    pool.minimum(),
                    region,
                    pool.capacity().equals("on-demand")
                        ? ""
                        : "What is had by " + pool.capacity() + " has a price of its own.",
                    "set its minimum to 0"))
        .toList();
  }
}
