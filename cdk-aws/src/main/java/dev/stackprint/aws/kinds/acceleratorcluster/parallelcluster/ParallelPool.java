package dev.stackprint.aws.kinds.acceleratorcluster.parallelcluster;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Ec2Code;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;

/**
 * What the templates print of a pool.
 *
 * @param id its construct's id
 * @param name its name, which its queue has, too
 * @param shape the instance type
 * @param purchase what PCS calls the way in which its machines are had
 * @param minimum how many machines there are at least
 * @param maximum how many at most
 * @param nodes more chained calls of the node group's builder
 * @param machine chained calls of the launch template's builder
 * @param adapters how many network adapters a machine has for what bypasses IP
 * @param together whether its machines are placed near each other
 * @param group whether its machines are of a reservation, which PCS takes in a group only
 * @param block whether they are of a capacity block
 */
record ParallelPool(
    String id,
    String name,
    String shape,
    String purchase,
    int minimum,
    int maximum,
    Code nodes,
    Code machine,
    int adapters,
    boolean together,
    boolean group,
    boolean block) {

  static ParallelPool of(Pool pool) {
    String id = Names.type(pool.name());
    return new ParallelPool(
        id,
        pool.name(),
        pool.shape().name(),
        switch (pool.capacity()) {
          case "spot" -> "SPOT";
          case "capacity-block" -> "CAPACITY_BLOCK";
          default -> "ONDEMAND";
        },
        pool.minimum(),
        pool.maximum(),
        nodes(pool),
        machine(pool, id),
        pool.shape().efaInterfaces(),
        pool.together(),
        pool.reservation().isPresent() && !pool.block(),
        pool.block());
  }

  /** Returns the number of its last network card. */
  int lastCard() {
    return adapters - 1;
  }

  private static Code nodes(Pool pool) {
    Code subnets =
        Code.java(
            pool.inOneZone()
                ? ".subnetIds(zone(" + pool.zone() + "))"
                : ".subnetIds(privateSubnets())");
    return pool.capacity().equals("spot")
        ? subnets.then(
            Code.java(
                ".spotOptions(SpotOptionsProperty.builder()"
                    + ".allocationStrategy(\"price-capacity-optimized\").build())"))
        : subnets;
  }

  private static Code machine(Pool pool, String id) {
    Code calls =
        pool.shape().efa()
            ? Ec2Code.adapters(pool)
            : Code.java(".securityGroupIds(List.of(machines.getSecurityGroupId()))");
    if (pool.together()) {
      calls =
          calls.then(
              Code.java(
                  ".placement(PlacementProperty.builder().groupName(together(\""
                      + id
                      + "Placement\")).build())"));
    }
    if (pool.block()) {
      return calls
          .then(Code.java(".capacityReservationSpecification(block("))
          .then(JavaCode.string(pool.reservation().orElseThrow()))
          .then(
              Code.java(
                  ")).instanceMarketOptions(InstanceMarketOptionsProperty.builder()"
                      + ".marketType(\"capacity-block\").build())"));
    }
    if (pool.reservation().isPresent()) {
      return calls
          .then(
              Code.java(
                  ".capacityReservationSpecification(reservation(\"" + id + "Reservation\", "))
          .then(JavaCode.string(pool.reservation().get()))
          .then(Code.java("))"));
    }
    return calls;
  }
}
