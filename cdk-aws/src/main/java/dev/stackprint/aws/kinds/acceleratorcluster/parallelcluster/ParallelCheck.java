package dev.stackprint.aws.kinds.acceleratorcluster.parallelcluster;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCheck;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.value.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What AWS Parallel Computing Service cannot do of what a cluster asks for. */
final class ParallelCheck {

  /** Source: docs.aws.amazon.com/pcs/latest/APIReference/API_CreateQueue.html, 2026-11-22. */
  private static final int LONGEST_NAME = 40;

  /** The login machine is a group like others. */
  private static final String LOGIN = "login";

  private final Cluster cluster;
  private final Path path;
  private final Diagnostics found = new Diagnostics();

  ParallelCheck(Cluster cluster) {
    this.cluster = cluster;
    this.path = Plan.pathOf(cluster.component()).key("pools");
  }

  List<Diagnostic> findings() {
    checkSize();
    List<Diagnostic> common =
        new ClusterCheck(cluster, new ParallelHost())
            .nameUpTo(LONGEST_NAME, "AWS PCS")
            .poolNamesBut(Set.of(LOGIN))
            .withoutKubernetes("people log in through Session Manager, as IAM lets them")
            .keyForStorageOnly()
            .findings();
    return Stream.concat(common.stream(), found.sorted().stream()).toList();
  }

  private void checkSize() {
    int machines = ControllerSize.machines(cluster);
    int most = ControllerSize.LARGE.machines();
    if (machines > most) {
      found.report(
          Code.TARGET_LIMIT,
          path,
          cluster.properties().origin("pools"),
          "There would be up to " + machines + " machines, with the one to log in to",
          "PCS manages " + most + ": set a smaller `maximum` in a pool");
    }
  }
}
