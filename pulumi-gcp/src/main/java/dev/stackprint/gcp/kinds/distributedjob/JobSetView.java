package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.templates.Code;

/**
 * What the template of a job set prints.
 *
 * @param job the component's id
 * @param namespace where it is
 * @param queue the queue that it waits in
 * @param slices whether each of its jobs is a slice of TPUs, on a node pool of its own
 * @param replicas how many jobs there are
 * @param pods how many pods each of them has
 * @param restarts how often all of it starts again after a failure
 * @param seconds for how long it may run
 * @param queued whether its machines are asked for all at once
 * @param fuse whether it sees stores as folders
 * @param pod the pod, indented
 */
record JobSetView(
    String job,
    String namespace,
    String queue,
    boolean slices,
    int replicas,
    int pods,
    int restarts,
    long seconds,
    boolean queued,
    boolean fuse,
    Code pod) {}
