package dev.stackprint.gcp.verify;

import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.GcpBackend;
import dev.stackprint.verification.Plans;

/** Plans for Google Cloud. */
final class GcpPlans {

  static final Plans ALL = new Plans(Target.GCP, GcpBackend::check, GcpBackend::render);

  private GcpPlans() {}
}
