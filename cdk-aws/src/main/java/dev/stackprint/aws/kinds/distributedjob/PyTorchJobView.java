package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.templates.Code;

/**
 * What the manifest of a PyTorch job prints.
 *
 * @param job the job's id
 * @param namespace where it is
 * @param processes how many processes each machine has
 * @param workers how many machines there are besides the first
 * @param retries how often it is tried again
 * @param seconds how long it may take
 * @param pod each machine's pod
 */
record PyTorchJobView(
    String job,
    String namespace,
    String processes,
    int workers,
    int retries,
    long seconds,
    Code pod) {}
