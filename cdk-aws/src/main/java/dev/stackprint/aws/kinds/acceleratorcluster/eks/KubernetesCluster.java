package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.rendering.Need;
import dev.stackprint.rendering.kubernetes.Operator;

/** What jobs on a cluster of Kubernetes know of it. */
public final class KubernetesCluster {

  /** The namespace that jobs are in. */
  public static final String NAMESPACE = "jobs";

  /** The claim by which pods get at what all jobs share. */
  public static final String SHARED = "shared";

  /**
   * The need that something runs custom resources on the cluster.
   *
   * @param operator what runs them
   */
  public record Runs(Operator operator) implements Need {}

  private KubernetesCluster() {}
}
