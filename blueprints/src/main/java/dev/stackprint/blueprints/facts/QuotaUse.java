package dev.stackprint.blueprints.facts;

import dev.stackprint.blueprints.plan.Target;
import java.util.Locale;
import java.util.Optional;

/** What counts accelerators against a quota. */
public enum QuotaUse {
  /** Instances of EC2, on demand. */
  EC2_ON_DEMAND("ec2"),
  /** Spot Instances of EC2. */
  EC2_SPOT("ec2"),
  /** Endpoints of SageMaker. */
  SAGEMAKER_ENDPOINT("sagemaker"),
  /** Training jobs of SageMaker. */
  SAGEMAKER_TRAINING("sagemaker"),
  /** Training jobs of SageMaker on spot capacity. */
  SAGEMAKER_SPOT_TRAINING("sagemaker"),
  /** Batch transform jobs of SageMaker. */
  SAGEMAKER_TRANSFORM("sagemaker"),
  /** Clusters of SageMaker HyperPod. */
  SAGEMAKER_CLUSTER("sagemaker"),
  /** Processing jobs of SageMaker. */
  SAGEMAKER_PROCESSING("sagemaker"),
  /** Notebooks of SageMaker Studio. */
  SAGEMAKER_STUDIO("sagemaker"),
  /** Endpoints of Vertex AI. */
  VERTEX_SERVING("aiplatform.googleapis.com"),
  /** Custom jobs of Vertex AI, those of its pipelines, too. */
  VERTEX_TRAINING("aiplatform.googleapis.com"),
  /** The same, on spot capacity. */
  VERTEX_SPOT_TRAINING("aiplatform.googleapis.com"),
  /** Machines of Compute Engine with GPUs, and nodes of GKE with GPUs or TPUs. */
  COMPUTE("compute.googleapis.com"),
  /** The same, on spot capacity. */
  COMPUTE_SPOT("compute.googleapis.com"),
  /** TPUs had from the Cloud TPU API. */
  TPU("tpu.googleapis.com"),
  /** The same, on spot capacity. */
  TPU_SPOT("tpu.googleapis.com");

  private final String service;

  QuotaUse(String service) {
    this.service = service;
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

  /** Returns what the facts tell quotas of this use apart by. */
  String group(Shape shape) {
    return switch (this) {
      case EC2_ON_DEMAND, EC2_SPOT -> shape.name().replaceFirst("[0-9].*", "");
      case SAGEMAKER_ENDPOINT,
          SAGEMAKER_TRAINING,
          SAGEMAKER_SPOT_TRAINING,
          SAGEMAKER_TRANSFORM,
          SAGEMAKER_CLUSTER,
          SAGEMAKER_PROCESSING,
          SAGEMAKER_STUDIO ->
          shape.name();
      case VERTEX_SERVING,
          VERTEX_TRAINING,
          VERTEX_SPOT_TRAINING,
          COMPUTE,
          COMPUTE_SPOT,
          TPU,
          TPU_SPOT ->
          shape.accelerator();
    };
  }
}
