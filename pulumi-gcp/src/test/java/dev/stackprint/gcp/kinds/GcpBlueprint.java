package dev.stackprint.gcp.kinds;

import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.GcpBackend;
import dev.stackprint.verification.Plans;
import dev.stackprint.verification.TestBlueprint;

/** Blueprints written in tests, for Google Cloud in europe-west4 unless said otherwise. */
public final class GcpBlueprint {

  private static final Plans PLANS = new Plans(Target.GCP, GcpBackend::check, GcpBackend::render);

  private GcpBlueprint() {}

  /** Takes components, indented by nothing. */
  public static TestBlueprint of(String components) {
    return new TestBlueprint(PLANS, "europe-west4", ", project: acme-test", components);
  }
}
