package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.kubernetes.Operator;
import dev.stackprint.rendering.placement.ShapeCost;
import java.util.ArrayList;
import java.util.List;

/**
 * What the project's README says of a cluster.
 *
 * @param id the component's id
 * @param pools the pools
 * @param region the region
 */
record ClusterReadme(String id, List<Pool> pools, String region) {

  /** An e2-medium, whose price is known, is a processor and 4 GB; an e2-standard-4 four of each. */
  private static final int MEDIUMS_OF_SYSTEM_MACHINE = 4;

  /** Returns what bills while nothing runs. */
  List<IdleCost> costs() {
    List<IdleCost> costs = new ArrayList<>();
    String avoid = "run jobs without a cluster, as managed jobs of Vertex AI";
    costs.add(
        IdleCost.monthly(
            "The management of 1 GKE cluster",
            1,
            Facts.load().prices(Target.GCP).of("gke-cluster"),
            avoid));
    costs.add(
        IdleCost.monthly(
            "1 " + AcceleratorClusterView.SYSTEM_MACHINE + " for what runs the cluster, 3 at most",
            MEDIUMS_OF_SYSTEM_MACHINE,
            Facts.load().prices(Target.GCP).of("e2-medium"),
            avoid));
    pools.stream()
        .filter(pool -> pool.minimum() > 0)
        .map(pool -> cost(pool, pool.minimum(), "set its minimum to 0"))
        .forEach(costs::add);
    return costs;
  }

  /** Returns what is left to do once the stack is deployed. */
  List<String> steps(boolean dnsAccess, boolean filestore) {
    List<String> steps = new ArrayList<>();
    steps.add(install(dnsAccess, filestore));
    pools.stream().filter(Pool::rdma).map(this::networks).forEach(steps::add);
    steps.add(running());
    return steps;
  }

  private String install(boolean dnsAccess, boolean filestore) {
    return "Get `"
        + id
        + "` ready for jobs: `bash scripts/"
        + id
        + "/install.sh`. It takes `gcloud` with its component `gke-gcloud-auth-plugin`, `kubectl`, and"
        + (filestore ? " the roles" : " the role")
        + (filestore
            ? " `roles/container.admin` and `roles/file.viewer`"
            : " `roles/container.admin`")
        + ", and installs "
        + Operator.JOBSET.title()
        + ", "
        + Operator.KUEUE.title()
        + " and the queue of [queues.yaml](kubernetes/"
        + id
        + "/queues.yaml)."
        + (dnsAccess
            ? ""
            : " Run it where the control plane lets it in: inside of the network, or from the ranges of"
                + " `api-access`.");
  }

  private String networks(Pool pool) {
    return "GPUs of `"
        + pool.name()
        + "` talk to those of other machines over networks that GKE makes for the pool, from version 1.34.1 on. Job"
        + " sets of this project claim their interfaces; what you put there yourself has to, too: by the claim of"
        + " [rdma.yaml](kubernetes/"
        + id
        + "/rdma.yaml).";
  }

  private String running() {
    return "While something runs, `"
        + id
        + "` bills its accelerators, too: "
        + String.join("; ", pools.stream().map(this::running).toList())
        + ". To stop it, delete what runs (`kubectl --namespace "
        + AcceleratorClusterKind.NAMESPACE
        + " get workloads` lists it): about ten minutes after the last job that needs them the machines are"
        + " gone. New projects often have no quota of accelerators: look at it before the first job, in the"
        + " console under IAM & Admin > Quotas, service `compute.googleapis.com`.";
  }

  private String running(Pool pool) {
    IdleCost one = cost(pool, 1, "");
    return "each "
        + pool.shape().name()
        + " of `"
        + pool.name()
        + "`, of which there are at most "
        + pool.maximum()
        + ", "
        + one.price()
        + (pool.spot() ? ", less as spot" : "");
  }

  private IdleCost cost(Pool pool, int count, String avoid) {
    return ShapeCost.of("The pool " + pool.name(), pool.shape(), count, region, "", avoid);
  }
}
