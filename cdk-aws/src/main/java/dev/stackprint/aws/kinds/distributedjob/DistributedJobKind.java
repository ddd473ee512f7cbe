package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.RenderedComponent;
import java.util.List;

/**
 * Renders {@code distributed-job} as a manifest and a role for a cluster of Amazon EKS, or, without
 * a cluster, as a state machine that runs a training job of SageMaker.
 */
public final class DistributedJobKind implements AwsKind {

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return new DistributedJobCheck(component, plan).findings();
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    return component.properties().has("cluster")
        ? new ClusterJobRenderer(ClusterJob.of(component, context.plan()), context).render()
        : new ManagedJobRenderer(ManagedJob.of(component, context.plan()), context).render();
  }

  /** A cluster tells itself what becomes of jobs. */
  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return component.properties().has("cluster")
        ? List.of()
        : ManagedJobRenderer.signals(component, context);
  }
}
