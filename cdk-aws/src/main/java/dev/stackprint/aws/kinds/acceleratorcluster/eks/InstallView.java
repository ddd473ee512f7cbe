package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.rendering.kubernetes.Operator;
import dev.stackprint.rendering.kubernetes.OperatorView;
import dev.stackprint.templates.Code;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the script prints that installs what the cluster needs.
 *
 * @param cluster the cluster's name
 * @param manifests the folder of the manifests
 * @param installed what the machines need, for a comment
 * @param machines commands that install what the machines need
 * @param storage what all jobs share, if anything
 * @param operators what runs the jobs
 */
record InstallView(
    String cluster,
    String manifests,
    Code installed,
    Code machines,
    Optional<Storage> storage,
    List<OperatorView> operators) {

  static InstallView of(
      String cluster,
      String manifests,
      Machines machines,
      Optional<Storage> storage,
      Collection<Operator> operators) {
    return new InstallView(
        cluster,
        manifests,
        // It stands in a comment, and is text of ours.
        Code.shell(machines.installed()),
        machines.install(),
        storage,
        OperatorView.of(operators));
  }

  /**
   * What all jobs share.
   *
   * @param region the Region
   * @param stack the stack's name
   * @param fileSystem the output that has its id
   * @param mountName the output that has the name to mount it by
   */
  record Storage(String region, String stack, String fileSystem, String mountName) {}
}
