package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the template of a pod prints.
 *
 * @param job the job's id, by which its service account and configuration are named
 * @param region the Region
 * @param restart a restart policy
 * @param pool the pool whose machines it runs on
 * @param taint what these are tainted with, if they are
 * @param copier the image that copies the code
 * @param container the container's name
 * @param image its image
 * @param command its command; none if an operator gives it one
 * @param code whether code is copied
 * @param addresses whether there are addresses of stores
 * @param torch what torchrun is told, where no operator tells it
 * @param environment variables
 * @param requests what it needs of a machine, without which it would not be there
 * @param limits what it gets of a machine
 * @param sharedMemory whether processes share memory
 * @param storage the claim of what all jobs share, if there is any
 */
record PodView(
    String job,
    String region,
    Code restart,
    String pool,
    Optional<String> taint,
    String copier,
    Code container,
    String image,
    List<String> command,
    boolean code,
    boolean addresses,
    Optional<Torch> torch,
    SortedMap<String, String> environment,
    SortedMap<String, String> requests,
    SortedMap<String, String> limits,
    boolean sharedMemory,
    Optional<String> storage) {

  /**
   * What torchrun is told.
   *
   * @param nodes how many machines there are
   * @param processes how many processes each has
   */
  record Torch(String nodes, String processes) {}

  /** Tells whether there is a variable. */
  boolean variables() {
    return code || torch.isPresent() || storage.isPresent() || !environment.isEmpty();
  }

  /** Tells whether there is a volume. */
  boolean volumes() {
    return code || sharedMemory || storage.isPresent();
  }
}
