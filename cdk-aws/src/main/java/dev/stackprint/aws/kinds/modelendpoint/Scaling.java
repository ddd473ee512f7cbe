package dev.stackprint.aws.kinds.modelendpoint;

import dev.stackprint.templates.Code;

/**
 * How the number of copies follows what is asked.
 *
 * @param minimum the least
 * @param maximum the most
 * @param requests what scaling aims at for each copy, or machine
 * @param dimension what Application Auto Scaling changes
 * @param resource the beginning of the resource's id, before the endpoint's name
 * @param resourceEnd its end
 * @param track the metric that is tracked, as an argument of the policy's builder
 * @param wakeMetric the metric that tells of requests while there is no copy
 * @param wakeDimension the dimension of that metric, whose value is the endpoint's name
 * @param wakePeriods for how many minutes it has to tell so
 */
record Scaling(
    int minimum,
    int maximum,
    int requests,
    String dimension,
    String resource,
    String resourceEnd,
    Code track,
    String wakeMetric,
    String wakeDimension,
    int wakePeriods) {

  private static final String VARIANT = "sagemaker:variant:DesiredInstanceCount";

  static Scaling of(Endpoint endpoint, boolean component) {
    int minimum = endpoint.minimum();
    int maximum = endpoint.maximum();
    int requests = endpoint.requests();
    String variant = "/variant/" + ModelEndpointView.VARIANT;
    if (component) {
      return new Scaling(
          minimum,
          maximum,
          requests,
          "sagemaker:inference-component:DesiredCopyCount",
          "inference-component/",
          "",
          predefined("SAGEMAKER_INFERENCE_COMPONENT_CONCURRENT_REQUESTS_PER_COPY_HIGH_RESOLUTION"),
          "NoCapacityInvocationFailures",
          "InferenceComponentName",
          1);
    }
    if (endpoint.asynchronous()) {
      return new Scaling(
          minimum,
          maximum,
          requests,
          VARIANT,
          "endpoint/",
          variant,
          Code.java("customMetric(metric(\"ApproximateBacklogSizePerInstance\", \"Average\"))"),
          "HasBacklogWithoutCapacity",
          "EndpointName",
          2);
    }
    return new Scaling(
        minimum,
        maximum,
        requests,
        VARIANT,
        "endpoint/",
        variant,
        predefined("SAGEMAKER_VARIANT_CONCURRENT_REQUESTS_PER_MODEL_HIGH_RESOLUTION"),
        "",
        "",
        0);
  }

  /** Tells whether there may be no copy at all. */
  boolean toZero() {
    return minimum == 0;
  }

  /** Tells whether metrics of SageMaker's own are needed. */
  boolean metrics() {
    return toZero() || track.text().startsWith("customMetric");
  }

  private static Code predefined(String constant) {
    return Code.java("predefinedMetric(PredefinedMetric." + constant + ")");
  }
}
