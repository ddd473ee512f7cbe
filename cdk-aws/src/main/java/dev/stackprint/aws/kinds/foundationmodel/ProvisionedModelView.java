package dev.stackprint.aws.kinds.foundationmodel;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;

/**
 * What the templates of a model with capacity of its own print.
 *
 * @param c what every construct begins with
 * @param throughput what is bought
 * @param region where
 * @param modelId whether somebody needs modelId
 * @param modelArn whether somebody needs modelArn
 * @param metricId whether somebody needs metricId
 * @param unguarded whether somebody needs grantInvoke
 * @param guarded whether somebody needs grantGuardedInvoke
 * @param function why the function of the custom resource is as it is
 */
record ProvisionedModelView(
    ConstructHeader c,
    ProvisionedThroughput throughput,
    String region,
    boolean modelId,
    boolean modelArn,
    boolean metricId,
    boolean unguarded,
    boolean guarded,
    Code function) {

  private static final int LONGEST_NAME = 63;

  String summary() {
    return throughput.summary(region);
  }

  Code javadoc() {
    return JavaCode.javadoc("The model " + summary());
  }

  String model() {
    return throughput.bought().id();
  }

  /** Returns the id of the model without the length of its context. */
  String foundationModel() {
    return model().replaceFirst(":[0-9]+k$", "");
  }

  int units() {
    return throughput.units();
  }

  String commitment() {
    return throughput.duration();
  }

  boolean committed() {
    return throughput.committed();
  }

  String nameSuffix() {
    return throughput.suffix();
  }

  /** Returns how many characters that leaves for the beginning of the name. */
  int prefixLength() {
    return LONGEST_NAME - 1 - nameSuffix().length();
  }
}
