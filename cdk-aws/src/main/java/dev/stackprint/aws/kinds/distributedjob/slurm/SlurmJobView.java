package dev.stackprint.aws.kinds.distributedjob.slurm;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.SlurmCluster.Site;
import dev.stackprint.aws.kinds.distributedjob.job.Address;
import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.aws.trainingjob.TrainingImage;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of a job for Slurm print.
 *
 * @param c what every construct begins with
 * @param job the job's id
 * @param cluster the cluster's id
 * @param partition the partition whose machines it takes
 * @param place what it runs on
 * @param site what it has to know of the cluster
 * @param grants what lets the machines at its stores
 * @param region the Region
 * @param stack the stack's name
 * @param addresses where it finds things
 * @param code whether code is copied
 * @param image its image
 * @param registry where that is, if AWS has it
 * @param nodes how many machines it takes
 * @param processes how many processes a machine has
 * @param gpus whether machines have GPUs
 * @param adapters whether machines have network adapters that bypass IP
 * @param minutes how long an attempt may take
 * @param attempts how often it is started until it succeeds
 * @param environment words of the options that set its variables
 * @param program the first word of its command
 * @param arguments the other ones
 */
record SlurmJobView(
    ConstructHeader c,
    String job,
    String cluster,
    String partition,
    String place,
    Site site,
    List<Code> grants,
    String region,
    String stack,
    List<Address> addresses,
    boolean code,
    String image,
    Optional<TrainingImage> registry,
    int nodes,
    int processes,
    boolean gpus,
    boolean adapters,
    long minutes,
    int attempts,
    List<Code> environment,
    Code program,
    List<Code> arguments) {

  /** Tells whether it lets machines at anything. */
  boolean grantsAnything() {
    return !grants.isEmpty() || registry.isPresent();
  }
}
