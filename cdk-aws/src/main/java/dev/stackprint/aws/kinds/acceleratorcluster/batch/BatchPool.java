package dev.stackprint.aws.kinds.acceleratorcluster.batch;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Ec2Code;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;

/**
 * What the templates print of a pool.
 *
 * @param id its construct's id
 * @param queue the name of its queue
 * @param shape the instance type
 * @param purchase what Batch calls the way in which its machines are had
 * @param strategy how Batch chooses where they come from
 * @param image the method that returns what its machines boot
 * @param minimum vCPUs of the machines that there are at least
 * @param maximum vCPUs of those that there are at most
 * @param resources more chained calls of the builder of its resources
 * @param machine chained calls of the launch template's builder
 * @param adapters how many network adapters a machine has for what bypasses IP
 * @param together whether its machines are placed near each other
 * @param reservation the id of a reservation, or ""
 * @param block whether that is a capacity block
 */
record BatchPool(
    String id,
    String queue,
    String shape,
    String purchase,
    String strategy,
    Code image,
    int minimum,
    int maximum,
    Code resources,
    Code machine,
    int adapters,
    boolean together,
    String reservation,
    boolean block) {

  /** Returns the number of its last network card. */
  int lastCard() {
    return adapters - 1;
  }

  static BatchPool of(Pool pool, String cluster) {
    String id = Names.type(pool.name());
    boolean spot = pool.capacity().equals("spot");
    int vcpus = pool.shape().vcpus().orElseThrow();
    return new BatchPool(
        id,
        BatchCluster.queue(cluster, pool.name()),
        pool.shape().name(),
        spot ? "SPOT" : "EC2",
        spot ? "SPOT_PRICE_CAPACITY_OPTIMIZED" : "BEST_FIT_PROGRESSIVE",
        JavaCode.identifier(pool.neuron() ? "neuronImage" : "gpuImage"),
        pool.minimum() * vcpus,
        pool.maximum() * vcpus,
        resources(pool, id),
        machine(pool),
        pool.shape().efaInterfaces(),
        pool.together(),
        pool.reservation().orElse(""),
        pool.block());
  }

  /** Where a template has network interfaces, security groups can stand only there. */
  private static Code resources(Pool pool, String id) {
    StringBuilder calls = new StringBuilder();
    if (!pool.shape().efa()) {
      calls.append(".securityGroupIds(List.of(machines.getSecurityGroupId()))");
    }
    calls.append(
        pool.inOneZone()
            ? ".subnets(List.of(vpc.getPrivateSubnets().get(" + pool.zone() + ").getSubnetId()))"
            : ".subnets(privateSubnets())");
    if (pool.together()) {
      calls.append(".placementGroup(together(\"" + id + "Placement\"))");
    }
    return Code.java(calls.toString());
  }

  private static Code machine(Pool pool) {
    Code calls = pool.shape().efa() ? Ec2Code.adapters(pool) : Code.java("");
    return pool.reservation()
        .map(
            reservation ->
                calls
                    .then(Code.java(".capacityReservationSpecification(reservation("))
                    .then(JavaCode.string(reservation))
                    .then(Code.java("))"))
                    .then(
                        Code.java(
                            pool.block()
                                ? ".instanceMarketOptions(InstanceMarketOptionsProperty.builder()"
                                    + ".marketType(\"capacity-block\").build())"
                                : "")))
        .orElse(calls);
  }
}
