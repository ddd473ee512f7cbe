package dev.stackprint.aws.kinds.distributedjob.job;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.aws.trainingjob.TrainingImage;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.placement.ShapeCost;
import java.util.List;

/**
 * A job on a cluster.
 *
 * @param component the job
 * @param cluster the cluster
 * @param pool the pool whose machines it takes
 */
public record ClusterJob(Component component, Cluster cluster, Pool pool) {

  /** Returns a job that was checked. */
  public static ClusterJob of(Component component, Plan plan) {
    Properties properties = component.properties();
    Cluster cluster = new Cluster(properties.reference("cluster"), plan);
    List<Pool> pools = cluster.pools();
    Pool pool =
        properties
            .optionalText("pool")
            .flatMap(name -> pools.stream().filter(each -> each.name().equals(name)).findFirst())
            .orElse(pools.get(0));
    return new ClusterJob(component, cluster, pool);
  }

  /** Returns its id in the blueprint. */
  public String id() {
    return component.id();
  }

  /** Returns its name on AWS. */
  public String name() {
    return cluster.plan().name() + "-" + id();
  }

  /** Returns its properties. */
  public Properties properties() {
    return component.properties();
  }

  /** Returns how many machines it takes. */
  public int nodes() {
    return properties().integer("nodes");
  }

  /** Returns the image of a job: its own, or the one that AWS publishes for training. */
  public String image(String region) {
    return properties()
        .optionalText("image")
        .or(() -> TrainingImage.published(pool.shape().kind(), region).map(TrainingImage::address))
        .orElseThrow();
  }

  /** Returns what it runs on, such as "4 x trn1.32xlarge of lab". */
  public String place() {
    return nodes() + " x " + pool.shape().name() + " of " + cluster.id();
  }

  /**
   * Returns how it is started and what that costs, for the README.
   *
   * @param region where
   */
  public String start(String region) {
    String price =
        ShapeCost.of(
                "",
                pool.shape(),
                nodes(),
                region,
                pool.capacity().equals("on-demand")
                    ? ""
                    : "Its pool has machines by " + pool.capacity() + ", at another price",
                "")
            .price();
    return "Start `"
        + id()
        + "` as often as you like: `bash scripts/"
        + id()
        + "/submit.sh`"
        + Stores.of(component)
            .code()
            .map(each -> ", once its code is in the store `" + each.store().id() + "`")
            .orElse("")
        + ". While it runs, it takes "
        + nodes()
        + " x "
        + pool.shape().name()
        + ": "
        + price
        + ". It is ended after "
        + properties().text("max-runtime")
        + ".";
  }

  /** Returns how its pool gets machines for it where they do not come and go by themselves. */
  public String scaling() {
    String scale = "`bash scripts/" + cluster.id() + "/scale.sh " + pool.name() + " ";
    return "It needs machines in its pool, which do not come and go by themselves: "
        + scale
        + nodes()
        + "` before, and "
        + scale
        + pool.minimum()
        + "` after it.";
  }
}
