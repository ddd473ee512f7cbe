package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

/**
 * What the commands print that install what HyperPod needs of a cluster of Kubernetes.
 *
 * @param revision the revision of its chart
 * @param values the file of the chart's values
 * @param region the Region
 * @param stack the stack's name
 * @param output the stack's output that has the bucket of scripts
 * @param script the script that machines run when they start
 */
record InstallView(
    String revision, String values, String region, String stack, String output, String script) {}
