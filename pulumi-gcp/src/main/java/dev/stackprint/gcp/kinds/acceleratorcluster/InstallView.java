package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.rendering.kubernetes.Operator;
import dev.stackprint.rendering.kubernetes.OperatorView;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of the scripts print that reach a cluster and get it ready for jobs.
 *
 * @param cluster the component's id
 * @param output the name of the stack's output that has the cluster's name
 * @param region where the cluster is
 * @param dns whether it is reached by its DNS name
 * @param storage the names of the stack's outputs that tell of what all jobs share, if anything
 * @param operators the commands that install what runs jobs
 */
record InstallView(
    String cluster,
    String output,
    String region,
    boolean dns,
    Optional<Storage> storage,
    List<OperatorView> operators) {

  /** Returns the view of a cluster that these operators run on. */
  static InstallView of(
      String cluster,
      String output,
      String region,
      boolean dns,
      Optional<Storage> storage,
      List<Operator> operators) {
    return new InstallView(cluster, output, region, dns, storage, OperatorView.of(operators));
  }

  /**
   * The names of the stack's outputs about what all jobs share.
   *
   * @param handle that of what Kubernetes calls it
   * @param mount that of the address that it is mounted from; none if the cloud is asked for it
   * @param location where it is
   */
  record Storage(String handle, Optional<String> mount, String location) {}
}
