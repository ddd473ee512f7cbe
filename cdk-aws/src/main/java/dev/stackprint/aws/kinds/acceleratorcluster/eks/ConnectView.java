package dev.stackprint.aws.kinds.acceleratorcluster.eks;

/**
 * What the script prints that lets kubectl reach the cluster.
 *
 * @param cluster the cluster's name
 * @param region the Region
 * @param isPrivate whether the control plane is reached from inside the network only
 */
record ConnectView(String cluster, String region, boolean isPrivate) {}
