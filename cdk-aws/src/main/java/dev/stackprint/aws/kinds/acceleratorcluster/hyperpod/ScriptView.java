package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import java.util.List;

/**
 * What the scripts print by which people use a cluster.
 *
 * @param cluster the cluster's name
 * @param region the Region
 * @param groups its pools
 */
record ScriptView(String cluster, String region, List<GroupView> groups) {}
