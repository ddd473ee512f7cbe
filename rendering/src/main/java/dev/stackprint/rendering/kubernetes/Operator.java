package dev.stackprint.rendering.kubernetes;

/**
 * What runs custom resources on a cluster, in the version whose definitions the tests hold
 * manifests against: {@code tools/crds.txt} has the same.
 */
public enum Operator {
  /** Runs {@code RayJob} and {@code RayCluster}. */
  KUBERAY(
      "KubeRay",
      "github.com/ray-project/kuberay/ray-operator",
      "v1.6.0",
      "-k 'github.com/ray-project/kuberay/ray-operator/config/default?ref=VERSION'",
      "default",
      "kuberay-operator"),
  /** Runs {@code PyTorchJob}. */
  TRAINING_OPERATOR(
      "training operator of Kubeflow",
      "github.com/kubeflow/training-operator",
      "v1.9.3",
      "-k 'github.com/kubeflow/training-operator.git/manifests/overlays/standalone?ref=VERSION'",
      "kubeflow",
      "training-operator"),
  /** Runs {@code JobSet}. */
  JOBSET(
      "JobSet",
      "sigs.k8s.io/jobset",
      "v0.11.0",
      "-f https://github.com/kubernetes-sigs/jobset/releases/download/VERSION/manifests.yaml",
      "jobset-system",
      "jobset-controller-manager"),
  /** Lets jobs wait for quota. */
  KUEUE(
      "Kueue",
      "sigs.k8s.io/kueue",
      "v0.15.0",
      "-f https://github.com/kubernetes-sigs/kueue/releases/download/VERSION/manifests.yaml",
      "kueue-system",
      "kueue-controller-manager");

  private final String title;
  private final String module;
  private final String version;
  private final String source;
  private final String namespace;
  private final String deployment;

  Operator(
      String title,
      String module,
      String version,
      String source,
      String namespace,
      String deployment) {
    this.title = title;
    this.module = module;
    this.version = version;
    this.source = source;
    this.namespace = namespace;
    this.deployment = deployment;
  }

  /** Returns what people call it. */
  public String title() {
    return title;
  }

  /** Returns the Go module that has its definitions. */
  public String module() {
    return module;
  }

  /** Returns the version that is installed. */
  public String version() {
    return version;
  }

  /**
   * Returns the command that installs it. On the server's side, since the definitions are too long
   * for the annotation that would be made otherwise.
   */
  public String install() {
    return "kubectl apply --server-side " + source.replace("VERSION", version);
  }

  /** Returns the command that waits until it is there. */
  public String await() {
    return "kubectl --namespace "
        + namespace
        + " rollout status deployment/"
        + deployment
        + " --timeout 5m";
  }
}
