package dev.stackprint.gcp.kinds.acceleratorcluster;

/**
 * What the template of the manifest prints that lets jobs mount what they share.
 *
 * @param name what it is called in the cluster
 * @param namespace where the jobs are
 * @param size its size, as Kubernetes writes it
 * @param driver what mounts it
 * @param attribute what the driver calls the name of the file system
 * @param pool the pool of machines for the system
 * @param image an image that has chmod
 */
record StorageView(
    String name,
    String namespace,
    String size,
    String driver,
    String attribute,
    String pool,
    String image) {

  static StorageView of(String name, String namespace, SharedStorage storage) {
    return new StorageView(
        name,
        namespace,
        storage.size() + "Gi",
        storage.filestore() ? "filestore.csi.storage.gke.io" : "lustre.csi.storage.gke.io",
        storage.filestore() ? "volume" : "filesystem",
        "system",
        AcceleratorClusterKind.TOOLS);
  }
}
