package dev.stackprint.gcp.kinds.acceleratorcluster;

import java.util.List;

/**
 * What the template of a cluster's queue prints.
 *
 * @param cluster the component's id
 * @param namespace where jobs are
 * @param resources what is shared out: what pods ask for to get accelerators
 * @param pools the pools
 */
record QueuesView(String cluster, String namespace, List<String> resources, List<Flavor> pools) {

  /** Returns the pools whose machines are asked for once all that a job needs can be had. */
  List<Flavor> queued() {
    return pools.stream().filter(Flavor::queued).toList();
  }

  /**
   * The machines of a pool, to Kueue.
   *
   * @param name the pool's name
   * @param resource what pods ask for to get one of its accelerators
   * @param flexible whether its machines are had by a flexible start
   * @param queued whether its machines are asked for all at once
   * @param topology the topology of its slices, "" if it has none
   * @param quotas how many there are of each resource
   */
  record Flavor(
      String name,
      String resource,
      boolean flexible,
      boolean queued,
      String topology,
      List<Quota> quotas) {}

  /**
   * How many there are of a resource.
   *
   * @param resource the resource
   * @param count how many
   */
  record Quota(String resource, int count) {}
}
