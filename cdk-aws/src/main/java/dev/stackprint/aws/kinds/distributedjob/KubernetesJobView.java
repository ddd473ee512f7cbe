package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What the templates of the construct of a job on a cluster print.
 *
 * @param c what every construct begins with
 * @param job the job's id
 * @param cluster the cluster's id
 * @param clusterName the expression of the cluster's name
 * @param namespace where its pods are
 * @param grants what lets its role at its stores
 */
record KubernetesJobView(
    ConstructHeader c,
    String job,
    String cluster,
    Code clusterName,
    String namespace,
    List<Code> grants) {}
