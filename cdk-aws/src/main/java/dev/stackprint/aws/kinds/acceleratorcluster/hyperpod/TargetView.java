package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

/**
 * What the lines of a script print that find the login machine.
 *
 * @param cluster the cluster's id in the blueprint
 * @param region the Region
 * @param output the stack's output that has the cluster's name
 */
record TargetView(String cluster, String region, String output) {}
