package dev.stackprint.aws.verify;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.verification.Plans;

/** Plans for AWS. */
final class AwsPlans {

  static final Plans ALL = new Plans(Target.AWS, AwsBackend::check, AwsBackend::render);

  private AwsPlans() {}
}
