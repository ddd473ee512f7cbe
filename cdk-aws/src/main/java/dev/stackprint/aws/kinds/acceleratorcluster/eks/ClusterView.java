package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Lustre;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.SharedStorage;
import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a cluster print.
 *
 * @param c what every construct begins with
 * @param name the cluster's name
 * @param vpc the expression of the VPC
 * @param key the expression of the key that encrypts secrets, if there is one
 * @param apiAccess ranges of addresses that reach the control plane from outside
 * @param retention a constant of RetentionDays
 * @param administrators ARNs of roles
 * @param pools the pools
 * @param storage what all jobs share, if anything
 */
record ClusterView(
    ConstructHeader c,
    String name,
    Code vpc,
    Optional<Code> key,
    List<String> apiAccess,
    Code retention,
    List<String> administrators,
    List<PoolView> pools,
    Optional<SharedStorage> storage) {

  /** Returns the method that makes what all jobs share, if they share anything. */
  Optional<Code> lustre() {
    return storage.map(
        each ->
            Lustre.method(each, key.isPresent(), Code.java("cluster.getClusterSecurityGroup()")));
  }

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
