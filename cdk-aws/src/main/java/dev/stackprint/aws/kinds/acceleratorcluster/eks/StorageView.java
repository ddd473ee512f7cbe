package dev.stackprint.aws.kinds.acceleratorcluster.eks;

/**
 * What the manifest prints of what all jobs share.
 *
 * @param namespace where jobs are
 * @param name the name of the claim
 * @param size its size
 * @param region the Region
 */
record StorageView(String namespace, String name, String size, String region) {}
