package dev.stackprint.aws.kinds.acceleratorcluster.engine;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.placement.ShapeCost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a cluster costs while nothing runs on it. */
public final class ClusterCosts {

  /** How what a cluster cannot be without is saved. */
  public static final String AVOID = "delete the stack while there is nothing to train";

  private ClusterCosts() {}

  /** Returns what the least machines of each pool on EC2 cost, and what all jobs share. */
  public static List<IdleCost> of(Cluster cluster, String region) {
    List<IdleCost> costs = new ArrayList<>(pools(cluster, region));
    cluster.sharedStorage().map(each -> each.cost(cluster.id())).ifPresent(costs::add);
    return costs;
  }

  /** Returns what the least machines of each pool on EC2 cost. */
  public static List<IdleCost> pools(Cluster cluster, String region) {
    return pools(
        cluster,
        region,
        pool ->
            pool.capacity().equals("on-demand")
                ? ""
                : "What is had by " + pool.capacity() + " has a price of its own.",
        "set its minimum to 0");
  }

  /**
   * Returns what the least machines of each pool cost.
   *
   * @param cluster the cluster
   * @param region the Region that it is in
   * @param note what else to know of the price of a pool's machines, or ""
   * @param avoid how the cost is avoided
   */
  public static List<IdleCost> pools(
      Cluster cluster, String region, Function<Pool, String> note, String avoid) {
    return cluster.pools().stream()
        .filter(pool -> pool.minimum() > 0)
        .map(
            pool ->
                ShapeCost.of(
                    "the pool " + pool.name() + " of " + cluster.id(),
                    pool.shape(),
                    pool.minimum(),
                    region,
                    note.apply(pool),
                    avoid))
        .toList();
  }

  /**
   * Returns what machines of the type m7i.large cost that compute nothing.
   *
   * @param title what they are
   * @param count how many there are
   */
  public static IdleCost system(String title, int count) {
    return IdleCost.monthly(
        title, count, Facts.load().prices(Target.AWS).of("ec2-m7i-large"), AVOID);
  }
}
