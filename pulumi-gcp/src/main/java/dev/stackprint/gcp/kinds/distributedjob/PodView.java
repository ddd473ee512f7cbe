package dev.stackprint.gcp.kinds.distributedjob;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the template of a pod prints.
 *
 * @param job the component's id, which the service account and the addresses are named after
 * @param container the name of the container
 * @param image its image
 * @param command its command; none for what Ray starts by itself
 * @param code whether the job's code is copied first
 * @param addresses whether there are stores whose addresses it is told
 * @param environment more variables
 * @param torch the numbers by which torchrun finds the others
 * @param selector labels that its machine has to have
 * @param resources what it asks for
 * @param requests what it asks for at least and may have more of, of what the head of Ray needs
 * @param storage the claim of what all jobs share, if the cluster has any
 * @param sharedMemory whether its processes share memory
 */
record PodView(
    String job,
    String container,
    String image,
    List<String> command,
    boolean code,
    boolean addresses,
    Map<String, String> environment,
    Optional<Torch> torch,
    Map<String, String> selector,
    Map<String, String> resources,
    Map<String, String> requests,
    Optional<String> storage,
    boolean sharedMemory) {

  /** The image that copies code: Google's own with its command line. */
  static final String COPIER = "gcr.io/google.com/cloudsdktool/google-cloud-cli:573.0.0-stable";

  /** Returns the image that copies code. */
  String copier() {
    return COPIER;
  }

  /** Tells whether the container is given variables one by one. */
  boolean variables() {
    return code || storage.isPresent() || torch.isPresent() || !environment.isEmpty();
  }

  /** Tells whether there are volumes. */
  boolean volumes() {
    return code || storage.isPresent() || sharedMemory;
  }

  /**
   * What torchrun reads where it is not told by its options.
   *
   * @param nodes how many machines there are
   * @param processes how many processes run on each
   */
  record Torch(String nodes, String processes) {}
}
