package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What the template of a Ray job prints.
 *
 * @param job the component's id
 * @param namespace where it is
 * @param queue the queue that it waits in
 * @param entrypoint the command, as a shell takes it
 * @param packages what is installed before it starts
 * @param nodes how many machines, or slices, its cluster has
 * @param hosts how many machines a slice is
 * @param retries how often it is tried again after a failure
 * @param seconds for how long it may run
 * @param queued whether its machines are asked for all at once
 * @param fuse whether it sees stores as folders
 * @param head the pod of the head, indented
 * @param worker the pod of a worker, indented
 */
record RayJobView(
    String job,
    String namespace,
    String queue,
    String entrypoint,
    List<String> packages,
    int nodes,
    int hosts,
    int retries,
    long seconds,
    boolean queued,
    boolean fuse,
    Code head,
    Code worker) {}
