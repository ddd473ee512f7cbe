package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What clusters of HyperPod have in common, whatever schedules on them. */
final class HyperPod {

  static final int LONGEST_NAME = 63;

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
}
