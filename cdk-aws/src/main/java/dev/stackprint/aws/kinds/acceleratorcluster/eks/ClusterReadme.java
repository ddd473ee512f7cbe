package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCosts;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.IdleCost;
import java.util.ArrayList;
import java.util.List;

/** What the README of a project says about a cluster. */
final class ClusterReadme {

  private static final int SYSTEM_MACHINES = 2;

  private final String id;
  private final Machines machines;

  ClusterReadme(String id, Machines machines) {
    this.id = id;
    this.machines = machines;
  }

  /** Returns what the cluster costs while nothing runs on it. */
  List<IdleCost> costs() {
    List<IdleCost> costs = new ArrayList<>();
    costs.add(
        IdleCost.monthly(
            "the control plane of " + id + ": 1 EKS cluster",
            1,
            Facts.load().prices(Target.AWS).of("eks-cluster"),
            ClusterCosts.AVOID));
    costs.add(
        ClusterCosts.system(
            "the system of " + id + ": " + SYSTEM_MACHINES + " x m7i.large", SYSTEM_MACHINES));
    costs.addAll(machines.costs());
    machines.storage().map(each -> each.cost(id)).ifPresent(costs::add);
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
            + "/install.sh` installs the device plugins, "
            + machines.installed()
            + " and what runs jobs. "
            + machines.note());
    return steps;
  }
}
