package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.RenderedComponent;
import java.util.List;

/** Refuses {@code distributed-job}: AWS does not have it so far. */
public final class DistributedJobKind implements AwsKind {

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    found.report(
        Code.TARGET_LIMIT,
        Plan.pathOf(component),
        component.properties().origin("command"),
        "Nothing renders distributed-job for AWS so far",
        "Leave it out on AWS");
    return found.sorted();
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    throw new IllegalStateException(component + " was refused");
  }
}
