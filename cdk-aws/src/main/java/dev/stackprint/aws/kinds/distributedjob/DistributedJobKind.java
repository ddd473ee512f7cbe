package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.kinds.acceleratorcluster.AcceleratorClusterKind;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterEngine;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.SlurmCluster;
import dev.stackprint.aws.kinds.distributedjob.batch.BatchJobRenderer;
import dev.stackprint.aws.kinds.distributedjob.job.ClusterJob;
import dev.stackprint.aws.kinds.distributedjob.slurm.SlurmJobRenderer;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.RenderedComponent;
import java.util.List;

/**
 * Renders {@code distributed-job} as what its cluster takes: a manifest and a role for Kubernetes,
 * a job definition of AWS Batch, or a script for Slurm. Without a cluster it is a state machine
 * that runs a training job of SageMaker.
 */
public final class DistributedJobKind implements AwsKind {

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return new DistributedJobCheck(component, plan).findings();
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    if (!component.properties().has("cluster")) {
      return new ManagedJobRenderer(ManagedJob.of(component, context.plan()), context).render();
    }
    ClusterJob job = ClusterJob.of(component, context.plan());
    ClusterEngine engine = AcceleratorClusterKind.engine(job.cluster().component());
    return switch (engine.jobs()) {
      case KUBERNETES -> new KubernetesJobRenderer(job, context).render();
      case BATCH -> new BatchJobRenderer(job, context).render();
      case SLURM -> new SlurmJobRenderer(job, (SlurmCluster) engine, context).render();
    };
  }

  /** A cluster tells itself what becomes of jobs. */
  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return component.properties().has("cluster")
        ? List.of()
        : ManagedJobRenderer.signals(component, context);
  }
}
