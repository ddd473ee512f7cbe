package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.plan.Target;
import java.util.Locale;
import java.util.Optional;

/** What counts accelerators against a quota. */
public enum QuotaUse {
  /** Instances of EC2, on demand. */
  EC2_ON_DEMAND("ec2", Counted.VCPUS),
  /** Spot Instances of EC2. */
  EC2_SPOT("ec2", Counted.VCPUS),
  /** Endpoints of SageMaker. */
  SAGEMAKER_ENDPOINT("sagemaker", Counted.INSTANCES),
  /** Training jobs of SageMaker. */
  SAGEMAKER_TRAINING("sagemaker", Counted.INSTANCES),
  /** Training jobs of SageMaker on spot capacity. */
  SAGEMAKER_SPOT_TRAINING("sagemaker", Counted.INSTANCES),
  /** Batch transform jobs of SageMaker. */
  SAGEMAKER_TRANSFORM("sagemaker", Counted.INSTANCES),
  /** Clusters of SageMaker HyperPod. */
  SAGEMAKER_CLUSTER("sagemaker", Counted.INSTANCES),
  /** Processing jobs of SageMaker. */
  SAGEMAKER_PROCESSING("sagemaker", Counted.INSTANCES),
  /** Notebooks of SageMaker Studio. */
  SAGEMAKER_STUDIO("sagemaker", Counted.INSTANCES),
  /** Endpoints of Vertex AI. */
  VERTEX_SERVING("aiplatform.googleapis.com", Counted.CHIPS),
  /** Custom jobs of Vertex AI, those of its pipelines, too. */
  VERTEX_TRAINING("aiplatform.googleapis.com", Counted.CHIPS),
  /** The same, on spot capacity. */
  VERTEX_SPOT_TRAINING("aiplatform.googleapis.com", Counted.CHIPS),
  /** Machines of Compute Engine with GPUs, and nodes of GKE with GPUs or TPUs. */
  COMPUTE("compute.googleapis.com", Counted.CHIPS),
  /** The same, on spot capacity. */
  COMPUTE_SPOT("compute.googleapis.com", Counted.CHIPS),
  /** TPUs had from the Cloud TPU API. */
  TPU("tpu.googleapis.com", Counted.CHIPS),
  /** The same, on spot capacity. */
  TPU_SPOT("tpu.googleapis.com", Counted.CHIPS);

  /** What of machines is counted. */
  enum Counted {
    VCPUS,
    INSTANCES,
    CHIPS
  }

  private final String service;
  private final Counted counted;

  QuotaUse(String service, Counted counted) {
    this.service = service;
    this.counted = counted;
  }

  /**
   * Returns what counts machines that are had so; empty if they were reserved, and with them the
   * right to run them.
   */
  public static Optional<QuotaUse> ofMachines(Target target, Capacity capacity) {
    boolean aws = target == Target.AWS;
    return switch (capacity) {
      case ON_DEMAND -> Optional.of(aws ? EC2_ON_DEMAND : TPU);
      case SPOT -> Optional.of(aws ? EC2_SPOT : TPU_SPOT);
      case QUEUED, FLEX_START -> aws ? Optional.empty() : Optional.of(TPU);
      case RESERVATION, CAPACITY_BLOCK -> Optional.empty();
    };
  }

  /** Returns what counts machines of a shape that are had so, beside {@link #ofNodes}. */
  public static Optional<QuotaUse> ofMachines(Shape shape, Capacity capacity) {
    return shape.target() == Target.GCP && shape.kind() == AcceleratorKind.GPU
        ? ofNodes(shape, capacity)
        : ofMachines(shape.target(), capacity);
  }

  /**
   * Returns what counts nodes of GKE that are had so; empty if they were reserved, or if no source
   * tells. GPUs of a flexible start count as spot ones do:
   * docs.cloud.google.com/ai-hypercomputer/docs/consumption-models, read on 2026-11-22.
   */
  public static Optional<QuotaUse> ofNodes(Shape shape, Capacity capacity) {
    return switch (capacity) {
      case ON_DEMAND -> Optional.of(COMPUTE);
      case SPOT -> Optional.of(COMPUTE_SPOT);
      case QUEUED, FLEX_START ->
          shape.kind() == AcceleratorKind.GPU ? Optional.of(COMPUTE_SPOT) : Optional.empty();
      case RESERVATION, CAPACITY_BLOCK -> Optional.empty();
    };
  }

  /** Returns the service whose quota it is, by the name that its cloud has for it. */
  public String service() {
    return service;
  }

  /** Returns the key that the facts have for it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what of machines is counted. */
  Counted counted() {
    return counted;
  }

  /** Returns what the facts tell quotas of this use apart by. */
  String group(Shape shape) {
    return switch (counted) {
      case VCPUS -> shape.name().replaceFirst("[0-9].*", "");
      case INSTANCES -> shape.name();
      case CHIPS -> shape.accelerator();
    };
  }
}
