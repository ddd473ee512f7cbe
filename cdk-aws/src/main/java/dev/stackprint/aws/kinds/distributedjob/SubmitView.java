package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.kinds.distributedjob.job.Address;
import java.util.List;

/**
 * What the script prints that starts a job, and its service account.
 *
 * @param job the job's id
 * @param cluster the cluster's id
 * @param context the context of kubectl
 * @param namespace where jobs are
 * @param region the Region
 * @param stack the stack's name
 * @param addresses where the job finds things
 * @param resource how kubectl calls such jobs
 */
record SubmitView(
    String job,
    String cluster,
    String context,
    String namespace,
    String region,
    String stack,
    List<Address> addresses,
    String resource) {}
