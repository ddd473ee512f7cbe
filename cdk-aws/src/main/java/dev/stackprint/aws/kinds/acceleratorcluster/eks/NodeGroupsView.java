package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import java.util.List;

/**
 * What the templates of node groups print.
 *
 * @param pools the pools
 */
record NodeGroupsView(List<PoolView> pools) {

  /** Tells whether a pool has network adapters for what bypasses IP. */
  boolean adapters() {
    return pools.stream().anyMatch(pool -> pool.adapters() > 0);
  }

  /** Tells whether a pool's machines are placed near each other. */
  boolean together() {
    return calls("together(");
  }

  /** Tells whether a pool's machines are of a reservation. */
  boolean reserved() {
    return calls("reservation(");
  }

  /** Tells whether a pool is in one zone. */
  boolean inOneZone() {
    return pools.stream().anyMatch(pool -> pool.nodes().text().contains(".subnets("));
  }

  private boolean calls(String method) {
    return pools.stream().anyMatch(pool -> pool.machine().text().contains(method));
  }
}
