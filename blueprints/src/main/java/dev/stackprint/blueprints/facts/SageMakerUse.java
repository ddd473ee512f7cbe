package dev.stackprint.blueprints.facts;

import java.util.Locale;

/** What SageMaker takes an instance type for. */
public enum SageMakerUse {
  /** A variant of an endpoint. */
  ENDPOINT,
  /** A training job. */
  TRAINING,
  /** A batch transform job. */
  TRANSFORM,
  /** A group of a HyperPod cluster. */
  CLUSTER,
  /** A processing job. */
  PROCESSING,
  /** A notebook of Studio. */
  STUDIO,
  /** A training plan, which reserves instances for a span of days. */
  PLAN;

  static SageMakerUse of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
