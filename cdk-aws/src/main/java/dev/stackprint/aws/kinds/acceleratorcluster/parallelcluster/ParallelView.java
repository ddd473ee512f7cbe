package dev.stackprint.aws.kinds.acceleratorcluster.parallelcluster;

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
 * @param key the expression of the key that encrypts what jobs share, if there is one
 * @param zone the number of the zone of the controller and the login machine, from 0
 * @param size how much the controller manages
 * @param slurm the version of Slurm
 * @param image the parameter of Systems Manager that has the id of the machines' image
 * @param retention a constant of RetentionDays
 * @param logs the name of the log group
 * @param pools the pools
 * @param storage what all jobs share, if anything
 * @param lustre the method that makes it
 * @param machines the methods that say what machines are like
 * @param usesRole whether a job needs the role of the machines
 */
record ParallelView(
    ConstructHeader c,
    String name,
    Code vpc,
    Optional<Code> key,
    int zone,
    String size,
    String slurm,
    String image,
    Code retention,
    String logs,
    List<ParallelPool> pools,
    Optional<SharedStorage> storage,
    Optional<Code> lustre,
    Code machines,
    boolean usesRole) {

  /** Tells whether a pool can be in any zone. */
  boolean anywhere() {
    return pools.stream().anyMatch(pool -> pool.nodes().text().contains("privateSubnets()"));
  }

  /** Tells whether machines of a pool are of a reservation. */
  boolean reserved() {
    return pools.stream().anyMatch(ParallelPool::group);
  }

  /** Tells whether machines of a pool are of a capacity block. */
  boolean blocks() {
    return pools.stream().anyMatch(ParallelPool::block);
  }
}
