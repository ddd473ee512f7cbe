package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a cluster print.
 *
 * @param c what every component begins with
 * @param network the expression of the network's id
 * @param subnetwork the expression of the subnet's id
 * @param zone where the machines for the system are
 * @param accountId the id of the account that the machines act with
 * @param secretsKey the expression of the key's id that encrypts secrets, if there is one
 * @param disksKey the same of disks
 * @param dnsAccess whether those whom IAM lets may call the control plane from anywhere
 * @param ranges the ranges of addresses that may call it from outside
 * @param logDays for how many days the logs of the control plane are kept
 * @param ray whether Ray's operator runs on it
 * @param storage what all jobs share, if anything
 * @param pools the pools
 * @param workloadPool whether somebody needs letRunAs
 */
record AcceleratorClusterView(
    ComponentHeader c,
    Code network,
    Code subnetwork,
    String zone,
    String accountId,
    Optional<Code> secretsKey,
    Optional<Code> disksKey,
    boolean dnsAccess,
    List<String> ranges,
    int logDays,
    boolean ray,
    Optional<SharedStorage> storage,
    List<PoolView> pools,
    boolean workloadPool) {

  /** The machine type of those that run the system: Kueue, JobSet and what GKE itself needs. */
  static final String SYSTEM_MACHINE = "e2-standard-4";

  /** Tells whether the disks of machines are encrypted with a key of one's own. */
  boolean encryptsDisks() {
    return disksKey.isPresent();
  }

  /** Tells whether the control plane has an address besides its DNS name. */
  boolean ipAccess() {
    return !dnsAccess || !ranges.isEmpty();
  }

  /** Returns the namespace of Kubernetes that jobs are in. */
  String namespace() {
    return AcceleratorClusterKind.NAMESPACE;
  }

  /** Returns the machine type of those that run the system. */
  String systemMachine() {
    return SYSTEM_MACHINE;
  }

  /**
   * A pool.
   *
   * @param method the name of the method that adds it
   * @param name its name
   * @param testName the same in the name of a test
   * @param comment what it is, a sentence
   * @param zone where its machines are
   * @param slices whether each of its shapes is a node pool
   * @param count how many node pools it is
   * @param minimum how many machines there are while nothing runs, an expression that may use
   *     {@code slice}
   * @param firstMinimum the same of its first node pool
   * @param maximum how many machines a node pool has at most
   * @param machine the machine type
   * @param topology the topology of a slice
   * @param workloadPolicy whether a workload policy places its machines
   * @param hyperdisk whether its disks are of the newer kind
   * @param rdma whether its GPUs have networks of their own
   * @param gpus the type and number of the GPUs of a machine
   * @param spot whether its machines may be taken away
   * @param flexible whether they are had by a flexible start
   * @param queued whether they are asked for all at once
   * @param reservation the name of the reservation that they are taken from
   */
  record PoolView(
      Code method,
      String name,
      Code testName,
      String comment,
      String zone,
      boolean slices,
      int count,
      Code minimum,
      int firstMinimum,
      int maximum,
      String machine,
      Optional<String> topology,
      boolean workloadPolicy,
      boolean hyperdisk,
      boolean rdma,
      Optional<Gpus> gpus,
      boolean spot,
      boolean flexible,
      boolean queued,
      Optional<String> reservation) {

    /** Returns the name of its first node pool. */
    String first() {
      return slices ? name + "-1" : name;
    }
  }

  /**
   * The GPUs of a machine.
   *
   * @param type what GKE calls them
   * @param count how many there are
   */
  record Gpus(String type, int count) {}
}
