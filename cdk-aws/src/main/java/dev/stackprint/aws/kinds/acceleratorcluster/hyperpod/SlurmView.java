package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Lustre;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.SharedStorage;
import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a cluster with Slurm print.
 *
 * @param c what every construct begins with
 * @param name the cluster's name
 * @param vpc the expression of the VPC
 * @param key the expression of the key that encrypts disks, if there is one
 * @param zone the number of the zone that the cluster is in, from 0
 * @param retention a constant of RetentionDays
 * @param region the Region
 * @param systemType the type of the machines that compute nothing
 * @param groups the pools
 * @param storage what all jobs share, if anything
 * @param events the name of the rule that sees what fails
 * @param jobs whether jobs of the blueprint run there
 */
record SlurmView(
    ConstructHeader c,
    String name,
    Code vpc,
    Optional<Code> key,
    int zone,
    Code retention,
    String region,
    String systemType,
    List<GroupView> groups,
    Optional<SharedStorage> storage,
    String events,
    boolean jobs) {

  /** Returns the methods that every cluster of HyperPod has. */
  Code common() {
    return HyperPodCode.methods(false, jobs, key.isPresent(), retention, events);
  }

  /** Returns the method that makes what all jobs share, if they share anything. */
  Optional<Code> lustre() {
    return storage.map(each -> Lustre.method(each, key.isPresent(), Code.java("machines")));
  }
}
