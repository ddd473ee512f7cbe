package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.rendering.kubernetes.Operator;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What the template of the script prints that gets a cluster ready for jobs.
 *
 * @param cluster the component's id
 * @param output the name of the stack's output that has the cluster's name
 * @param region where the cluster is
 * @param endpoint the option of gcloud that chooses how to reach it, led by a space; or nothing
 * @param operators the commands that install what runs jobs
 */
record InstallView(
    Code cluster, Code output, Code region, Code endpoint, List<OperatorView> operators) {

  /** Returns the view of a cluster that these operators run on. */
  static InstallView of(
      String cluster, String output, String region, boolean dns, List<Operator> operators) {
    return new InstallView(
        Code.plain(cluster),
        Code.plain(output),
        Code.plain(region),
        Code.plain(dns ? " --dns-endpoint" : ""),
        operators.stream().map(OperatorView::of).toList());
  }

  /**
   * An operator.
   *
   * @param title its name and version
   * @param install the command that installs it
   * @param await the command that waits for it
   */
  record OperatorView(Code title, Code install, Code await) {

    private static OperatorView of(Operator operator) {
      return new OperatorView(
          Code.plain(operator.title() + " " + operator.version()),
          Code.plain(operator.install()),
          Code.plain(operator.await()));
    }
  }
}
