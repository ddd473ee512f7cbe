package dev.stackprint.aws.kinds.acceleratorcluster.eks;

/**
 * The images that run on every such cluster. Each is of the version that its source named on
 * 2026-11-22.
 */
enum ClusterImage {
  /** Of the same minor version as the cluster; so it is started elsewhere by projects on GitHub. */
  CLUSTER_AUTOSCALER("registry.k8s.io/autoscaling/cluster-autoscaler:v1.35.1"),
  /** {@code charts/neuron-helm-chart/values.yaml} of aws-neuron/neuron-helm-charts. */
  NEURON_DEVICE_PLUGIN("public.ecr.aws/neuron/neuron-device-plugin:2.28.27.0"),
  /** {@code deployments/static/nvidia-device-plugin.yml} of NVIDIA/k8s-device-plugin v0.19.0. */
  NVIDIA_DEVICE_PLUGIN("nvcr.io/nvidia/k8s-device-plugin:v0.19.0"),
  /** {@code stable/aws-efa-k8s-device-plugin/README.md} of aws/eks-charts. */
  EFA_DEVICE_PLUGIN(
      "602401143452.dkr.ecr.us-west-2.amazonaws.com/eks/aws-efa-k8s-device-plugin:v0.5.8");

  private final String address;

  ClusterImage(String address) {
    this.address = address;
  }

  String address() {
    return address;
  }
}
