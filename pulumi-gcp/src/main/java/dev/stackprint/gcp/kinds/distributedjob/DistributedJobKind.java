package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.RenderedComponent;
import java.util.List;

/**
 * Renders {@code distributed-job} as a job set or a Ray job on a cluster, or as a custom job of
 * Vertex AI that a workflow runs.
 */
public final class DistributedJobKind implements GcpKind {

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return new DistributedJobCheck(component, plan).findings();
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    return component.properties().has("cluster")
        ? new ClusterJobRenderer(ClusterJob.of(component, context.plan()), context).render()
        : new ManagedJobRenderer(component, context).render();
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return component.properties().has("cluster")
        ? List.of()
        : ManagedJobRenderer.signals(component, context);
  }
}
