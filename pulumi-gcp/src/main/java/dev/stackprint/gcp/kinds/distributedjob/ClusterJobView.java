package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What the templates of the class of a job on a cluster print.
 *
 * @param c what every component begins with
 * @param cluster the id of the cluster
 * @param accountId the id of the account that the job acts with
 * @param grants statements that let the account read and write
 * @param letRun the statement that lets the job act with it
 * @param namespace where the job is in the cluster
 */
record ClusterJobView(
    ComponentHeader c,
    String cluster,
    String accountId,
    List<Code> grants,
    Code letRun,
    String namespace) {}
