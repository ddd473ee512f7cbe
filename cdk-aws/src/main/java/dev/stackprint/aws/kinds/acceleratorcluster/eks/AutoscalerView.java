package dev.stackprint.aws.kinds.acceleratorcluster.eks;

/**
 * What the manifest of the autoscaler prints.
 *
 * @param image its image
 * @param cluster the cluster's name
 * @param region the Region
 */
record AutoscalerView(String image, String cluster, String region) {}
