package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;

/**
 * What the templates print of a pool.
 *
 * @param id its name in Java
 * @param name its name, which is the group's and the partition's
 * @param type the instance type
 * @param minimum how many machines are deployed
 * @param maximum how many there may be
 * @param taint what keeps off what asks for no accelerators
 * @param more chained calls of the group's builder
 */
record GroupView(
    String id, String name, String type, int minimum, int maximum, String taint, Code more) {

  /** Returns what is printed of a pool. */
  static GroupView of(Pool pool, Cluster cluster) {
    StringBuilder calls = new StringBuilder();
    int zone = HyperPod.zone(cluster, pool);
    if (zone != HyperPod.zone(cluster)) {
      calls.append(".overrideVpcConfig(zone(").append(zone).append("))");
    }
    if (pool.capacity().equals("spot")) {
      // Spot instances have no settings; that they are named is what counts.
      calls.append(
          ".capacityRequirements("
              + "ClusterCapacityRequirementsProperty.builder().spot(Map.of()).build())");
    }
    if (pool.block()) {
      calls
          .append(".trainingPlanArn(")
          .append(JavaCode.string(pool.reservation().orElseThrow()))
          .append(")");
    }
    return new GroupView(
        Names.type(pool.name()),
        pool.name(),
        "ml." + pool.shape().name(),
        pool.minimum(),
        pool.maximum(),
        pool.taint(),
        Code.java(calls.toString()));
  }
}
