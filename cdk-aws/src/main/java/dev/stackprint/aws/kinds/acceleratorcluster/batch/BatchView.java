package dev.stackprint.aws.kinds.acceleratorcluster.batch;

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
 * @param retention a constant of RetentionDays
 * @param pools the pools
 * @param storage what all jobs share, if anything
 * @param lustre the method that makes it
 * @param machines the methods that say what machines are like
 */
record BatchView(
    ConstructHeader c,
    String name,
    Code vpc,
    Optional<Code> key,
    Code retention,
    List<BatchPool> pools,
    Optional<SharedStorage> storage,
    Optional<Code> lustre,
    Code machines) {

  /** Tells whether a pool's machines are of a reservation. */
  boolean reserved() {
    return pools.stream().anyMatch(pool -> !pool.reservation().isEmpty());
  }

  /** Tells whether a pool's machines can be in any zone. */
  boolean anywhere() {
    return pools.stream().anyMatch(pool -> pool.resources().text().contains("privateSubnets()"));
  }

  /** Tells whether a pool has GPUs. */
  boolean gpus() {
    return has("gpuImage");
  }

  /** Tells whether a pool has Inferentia or Trainium. */
  boolean neuron() {
    return has("neuronImage");
  }

  private boolean has(String image) {
    return pools.stream().anyMatch(pool -> pool.image().text().equals(image));
  }
}
