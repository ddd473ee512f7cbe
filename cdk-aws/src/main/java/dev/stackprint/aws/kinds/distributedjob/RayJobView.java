package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.templates.Code;
import java.util.Optional;

/**
 * What the manifest of a Ray job prints.
 *
 * @param job the job's id
 * @param namespace where it is
 * @param entrypoint its command
 * @param nodes how many machines it takes
 * @param retries how often it is tried again
 * @param seconds how long it may take
 * @param neuronCores how many cores of Neuron a machine has, if it has any
 * @param head the pod of the head
 * @param worker the pod of a worker
 */
record RayJobView(
    String job,
    String namespace,
    String entrypoint,
    int nodes,
    int retries,
    long seconds,
    Optional<String> neuronCores,
    Code head,
    Code worker) {}
