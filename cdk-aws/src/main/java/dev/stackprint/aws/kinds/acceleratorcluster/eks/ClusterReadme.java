package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.SharedStorage;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Prices;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.placement.ShapeCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the README of a project says about a cluster. */
final class ClusterReadme {

  private static final int SYSTEM_MACHINES = 2;

  private final String id;
  private final List<Pool> pools;
  private final String region;

  ClusterReadme(String id, List<Pool> pools, String region) {
    this.id = id;
    this.pools = pools;
    this.region = region;
  }

  /** Returns what the cluster costs while nothing runs on it. */
  List<IdleCost> costs(Optional<SharedStorage> storage) {
    Prices prices = Facts.load().prices(Target.AWS);
    List<IdleCost> costs = new ArrayList<>();
    costs.add(
        IdleCost.monthly(
            "the control plane of " + id + ": 1 EKS cluster",
            1,
            prices.of("eks-cluster"),
            "delete the stack while there is nothing to train"));
    costs.add(
        IdleCost.monthly(
            "the system of " + id + ": " + SYSTEM_MACHINES + " x m7i.large",
            SYSTEM_MACHINES,
            prices.of("ec2-m7i-large"),
            "delete the stack while there is nothing to train"));
    for (Pool pool : pools) {
      if (pool.minimum() > 0) {
        costs.add(
            ShapeCost.of(
                "the pool " + pool.name() + " of " + id,
                pool.shape(),
                pool.minimum(),
                region,
                pool.capacity().equals("on-demand")
                    ? ""
                    : "What is had by " + pool.capacity() + " has a price of its own.",
                "set its minimum to 0"));
      }
    }
    storage.map(each -> each.cost(id)).ifPresent(costs::add);
    return costs;
  }

  /** Returns what is left to do after deploying. */
  List<String> steps(ClusterView view) {
    List<String> steps = new ArrayList<>();
    if (view.administrators().isEmpty()) {
      steps.add(
          "Nobody may use `kubectl` on the cluster `"
              + view.name()
              + "` yet. Name roles in `administrators`, or let one in with `aws eks"
              + " create-access-entry` and `aws eks associate-access-policy`.");
    }
    steps.add(
        "Get the cluster of `"
            + id
            + "` ready: `bash scripts/"
            + id
            + "/connect.sh` lets `kubectl` reach it"
            + (view.apiAccess().isEmpty() ? " for as long as it runs" : "")
            + "; `bash scripts/"
            + id
            + "/install.sh` installs the device plugins, the autoscaler and what runs jobs. Until"
            + " then pools do not grow.");
    return steps;
  }
}
