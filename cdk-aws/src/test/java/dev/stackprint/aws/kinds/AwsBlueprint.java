package dev.stackprint.aws.kinds;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.verification.Plans;
import dev.stackprint.verification.TestBlueprint;

/** Blueprints written in tests, for AWS in us-east-1 unless said otherwise. */
public final class AwsBlueprint {

  private static final Plans PLANS = new Plans(Target.AWS, AwsBackend::check, AwsBackend::render);

  private AwsBlueprint() {}

  /** Takes components, indented by nothing. */
  public static TestBlueprint of(String components) {
    return new TestBlueprint(PLANS, "us-east-1", "", components);
  }
}
