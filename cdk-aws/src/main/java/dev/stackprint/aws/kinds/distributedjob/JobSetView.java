package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.templates.Code;

/**
 * What the manifest of a job set prints.
 *
 * @param job the job's id
 * @param namespace where it is
 * @param nodes how many machines it takes
 * @param retries how often it is tried again
 * @param seconds how long it may take
 * @param pod each machine's pod
 */
record JobSetView(String job, String namespace, int nodes, int retries, long seconds, Code pod) {}
