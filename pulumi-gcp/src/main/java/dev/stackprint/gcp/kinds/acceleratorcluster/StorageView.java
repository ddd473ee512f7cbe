package dev.stackprint.gcp.kinds.acceleratorcluster;

/**
 * What the template of the manifest prints that lets jobs mount what they share.
 *
 * @param name what it is called in the cluster
 * @param namespace where the jobs are
 * @param size its size, as Kubernetes writes it
 */
record StorageView(String name, String namespace, String size) {}
