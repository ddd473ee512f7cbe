package dev.stackprint.cli;

import dev.stackprint.aws.AwsBackend;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.GcpBackend;
import dev.stackprint.rendering.RenderedPlan;
import java.util.List;
import java.util.function.Function;

/**
 * What renders a target.
 *
 * @param check finds what the target cannot do of a plan
 * @param render renders a plan without errors
 */
record Backend(Function<Plan, List<Diagnostic>> check, Function<Plan, RenderedPlan> render) {

  /** Returns the back-end of a target. */
  static Backend of(Target target) {
    return switch (target) {
      case AWS -> new Backend(AwsBackend::check, AwsBackend::renderWithCosts);
      case GCP -> new Backend(GcpBackend::check, GcpBackend::renderWithCosts);
    };
  }

  List<Diagnostic> check(Plan plan) {
    return check.apply(plan);
  }

  RenderedPlan render(Plan plan) {
    return render.apply(plan);
  }
}
