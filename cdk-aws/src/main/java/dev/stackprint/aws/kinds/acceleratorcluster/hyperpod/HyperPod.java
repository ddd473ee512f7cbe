package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCheck;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.Region;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What clusters of HyperPod have in common, whatever schedules on them. */
final class HyperPod {

  private static final int LONGEST_NAME = 63;

  private HyperPod() {}

  /** Returns the number of the zone, from 0, that a cluster is in: the first that a pool names. */
  static int zone(Cluster cluster) {
    return cluster.pools().stream().flatMap(pool -> named(cluster, pool)).findFirst().orElse(0);
  }

  /**
   * Returns the number of the zone, from 0, that a pool is in: that of the cluster unless named.
   */
  static int zone(Cluster cluster, Pool pool) {
    return named(cluster, pool).findFirst().orElseGet(() -> zone(cluster));
  }

  private static Stream<Integer> named(Cluster cluster, Pool pool) {
    return cluster.component().knobs().section("zones").names().contains(pool.name())
        ? Stream.of(pool.zone())
        : Stream.empty();
  }

  /** Returns the path of a file of a cluster's scripts. */
  static String script(Cluster cluster, String name) {
    return "scripts/" + cluster.id() + "/" + name;
  }

  /** Returns how to change how many machines a pool has: the beginning of a sentence. */
  static String scaling(Cluster cluster) {
    return "Give a pool of `"
        + cluster.id()
        + "` more or fewer machines with `bash "
        + script(cluster, "scale.sh")
        + " POOL COUNT`, down to 0, where it bills nothing";
  }

  /** Returns the name of the rule that sees what fails on a cluster. */
  static String rule(Cluster cluster) {
    return cluster.name() + "-failures";
  }

  /** Returns what is worth watching of a cluster. */
  static List<Signal> signals(Cluster cluster) {
    return List.of(
        new Signal(
            cluster.id() + ": failures",
            "AWS/Events",
            "TriggeredRules",
            Map.of("RuleName", JavaCode.string(rule(cluster))),
            "Sum",
            Optional.of(
                new Signal.Alarm(
                    BigDecimal.ONE,
                    1,
                    "A machine of "
                        + cluster.id()
                        + " is unhealthy, or could not be had. HyperPod replaces it by itself; the"
                        + " log group /aws/events/"
                        + rule(cluster)
                        + " says why."))));
  }

  /**
   * Returns what HyperPod cannot do of what a cluster asks for.
   *
   * @param host what the machines of its pools are of
   * @param found what else was found
   */
  static List<Diagnostic> findings(Cluster cluster, ClusterCheck check) {
    Diagnostics found = new Diagnostics();
    checkRegion(cluster, found);
    return Stream.concat(
            check.nameUpTo(LONGEST_NAME, "HyperPod").findings().stream(), found.sorted().stream())
        .toList();
  }

  private static void checkRegion(Cluster cluster, Diagnostics found) {
    String region = cluster.plan().settings().text("region");
    List<String> regions =
        Facts.load().regions(Target.AWS).with("hyperpod").stream().map(Region::name).toList();
    if (!regions.contains(region)) {
      found.report(
          Code.SERVICE_NOT_IN_REGION,
          Plan.pathOf(cluster.component()).key("aws").key("engine"),
          cluster.component().knobs().origin("engine"),
          "SageMaker HyperPod is not known to be in " + region,
          "Choose `engine: eks`, or one of the regions that have it: "
              + String.join(", ", regions));
    }
  }
}
