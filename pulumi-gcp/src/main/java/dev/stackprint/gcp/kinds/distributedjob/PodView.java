package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.gcp.kinds.acceleratorcluster.AcceleratorClusterKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the template of a pod prints.
 *
 * @param job the component's id, which the service account and the addresses are named after
 * @param container the name of the container
 * @param image its image
 * @param root whether it runs as root, whoever the image would
 * @param command its command; none for what Ray starts by itself
 * @param code whether the job has code
 * @param folders the stores that it sees as folders; its code is copied first unless it is one
 * @param addresses whether there are stores whose addresses it is told
 * @param environment more variables
 * @param torch the numbers by which torchrun finds the others
 * @param selector labels that its machine has to have
 * @param resources what it asks for
 * @param requests what it asks for at least and may have more of, of what the head of Ray needs
 * @param storage the claim of what all jobs share, if the cluster has any
 * @param rdma what its GPUs talk to those of other machines by, if by networks of their own
 * @param sharedMemory whether its processes share memory
 */
record PodView(
    String job,
    String container,
    String image,
    boolean root,
    List<String> command,
    boolean code,
    List<Folder> folders,
    boolean addresses,
    Map<String, String> environment,
    Optional<Torch> torch,
    Map<String, String> selector,
    Map<String, String> resources,
    Map<String, String> requests,
    Optional<String> storage,
    Optional<Rdma> rdma,
    boolean sharedMemory) {

  /** Returns the image that copies code. */
  String copier() {
    return AcceleratorClusterKind.TOOLS;
  }

  /** Tells whether the container is given variables one by one. */
  boolean variables() {
    return code
        || !folders.isEmpty()
        || storage.isPresent()
        || rdma.isPresent()
        || torch.isPresent()
        || !environment.isEmpty();
  }

  /** Tells whether there are volumes. */
  boolean volumes() {
    return code || !folders.isEmpty() || storage.isPresent() || rdma.isPresent() || sharedMemory;
  }

  /** Tells whether something is made ready before the container starts. */
  boolean prepares() {
    return copies() || rdma.isPresent();
  }

  /** Tells whether the code is copied first. */
  boolean copies() {
    return code && folders.isEmpty();
  }

  /**
   * A store that is a folder.
   *
   * @param name what it is of the job, such as {@code data}
   * @param variable the variable that the job finds it in
   * @param readOnly whether it may only be read
   * @param bucket what submit.sh puts the bucket's name in the place of
   * @param options how Cloud Storage FUSE mounts it
   */
  record Folder(String name, String variable, boolean readOnly, String bucket, String options) {

    static Folder of(Stores.Place place) {
      String path = place.folder();
      return new Folder(
          place.what(),
          place.folderVariable(),
          !place.what().equals("output"),
          place.what().toUpperCase(Locale.ROOT) + "_BUCKET",
          "implicit-dirs"
              + (path.isEmpty() ? "" : ",only-dir=" + path.substring(0, path.length() - 1)));
    }
  }

  /**
   * What torchrun reads where it is not told by its options.
   *
   * @param nodes how many machines there are
   * @param processes how many processes run on each
   */
  record Torch(String nodes, String processes) {}

  /**
   * The networks of GPUs.
   *
   * @param claim the template of the claim by which a pod gets their interfaces
   */
  record Rdma(String claim) {

    /**
     * What has NCCL use them. Source: gpudirect-rdma/nccl-rdma-installer.yaml in
     * github.com/GoogleCloudPlatform/container-engine-accelerators, and the version that the
     * blueprint gke-a3-ultragpu in github.com/GoogleCloudPlatform/cluster-toolkit installs, both
     * read 2026-11-22.
     */
    static final String PLUGIN =
        "us-docker.pkg.dev/gce-ai-infra/gpudirect-gib/nccl-plugin-gib:v1.1.0";

    /** Returns the image that has it. */
    String plugin() {
      return PLUGIN;
    }
  }
}
