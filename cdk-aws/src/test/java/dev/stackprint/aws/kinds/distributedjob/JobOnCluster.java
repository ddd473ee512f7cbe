package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;

/**
 * A cluster named {@code lab} that a job named {@code train} may run on, beside a network {@code
 * net}, a key {@code keys} and a store {@code files}.
 *
 * @param engine the engine of the cluster
 * @param pools the pools of the cluster, in YAML, separated by commas
 */
public record JobOnCluster(String engine, String pools) {

  /**
   * Returns a blueprint with such a job.
   *
   * @param job properties of the job besides its cluster, in YAML, separated by commas
   */
  public TestBlueprint of(String job) {
    return AwsBlueprint.of(
        """
        net: {kind: network, internet: true}
        keys: {kind: encryption-key}
        files: {kind: object-store}
        lab: {kind: accelerator-cluster, network: net, pools: {%s}, aws: {engine: %s}}
        train: {kind: distributed-job, cluster: lab, %s}
        """
            .formatted(pools, engine, job));
  }
}
