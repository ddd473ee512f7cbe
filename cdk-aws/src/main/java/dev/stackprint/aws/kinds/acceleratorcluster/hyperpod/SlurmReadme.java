package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCosts;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.rendering.IdleCost;
import java.util.ArrayList;
import java.util.List;

/** What the README of a project says about a cluster with Slurm. */
final class SlurmReadme {

  /** The type of the machines that compute nothing: the controller, and the one to log in to. */
  static final String SYSTEM_TYPE = "ml.m7i.large";

  private static final int SYSTEM_MACHINES = 2;

  private final Cluster cluster;
  private final String region;

  SlurmReadme(Cluster cluster, String region) {
    this.cluster = cluster;
    this.region = region;
  }

  /** Returns what the cluster costs while nothing runs on it. */
  List<IdleCost> costs() {
    List<IdleCost> costs = new ArrayList<>();
    costs.add(
        ClusterCosts.system(
            "the controller and the login machine of "
                + cluster.id()
                + ": "
                + SYSTEM_MACHINES
                + " x "
                + SYSTEM_TYPE
                + ", at EC2's price (SageMaker charges more)",
            SYSTEM_MACHINES));
    costs.addAll(poolCosts(cluster, region));
    cluster.sharedStorage().map(each -> each.cost(cluster.id())).ifPresent(costs::add);
    return costs;
  }

  /** Returns what the pools cost that have machines while nothing runs. */
  static List<IdleCost> poolCosts(Cluster cluster, String region) {
    return ClusterCosts.pools(
        cluster, region, SlurmReadme::surcharge, "set its minimum to 0, or `scale.sh` it to 0");
  }

  private static String surcharge(Pool pool) {
    return switch (pool.capacity()) {
      case "capacity-block" -> "A training plan is paid for when it is bought.";
      case "spot" -> "As spot instances they have a price of their own.";
      default -> "That is EC2's price; SageMaker charges more.";
    };
  }

  /** Returns what is left to do after deploying, and before. */
  List<String> steps() {
    String id = cluster.id();
    return List.of(
        "Before the first deployment, ask for the quota `"
            + SYSTEM_TYPE
            + " for cluster usage` of SageMaker ("
            + SYSTEM_MACHINES
            + " for `"
            + id
            + "`), as for those of its pools: new accounts have none. The quota `Total number of"
            + " instances allowed across SageMaker HyperPod clusters` counts all of them.",
        "Log in to the cluster of `"
            + id
            + "` with `bash "
            + HyperPod.script(cluster, "login.sh")
            + "`, through Session Manager: who may is a matter of IAM (`ssm:StartSession`)."
            + " `sinfo` shows its partitions, one for each pool; `sbatch` and `srun` start jobs,"
            + " `srun --auto-resume=1` goes on from the last checkpoint once a machine that failed"
            + " has been replaced.",
        HyperPod.scaling(cluster)
            + ". HyperPod with Slurm does"
            + " not do so by itself. A deployment that changes the cluster sets each pool to its"
            + " `minimum` again.",
        "Machines of pools of `"
            + id
            + "` are patched when they are idle; the controller and the login machine are not, since"
            + " that replaces their disks, with the records of past jobs: `aws sagemaker"
            + " update-cluster-software --cluster-name "
            + cluster.name()
            + "` patches all of them.");
  }
}
