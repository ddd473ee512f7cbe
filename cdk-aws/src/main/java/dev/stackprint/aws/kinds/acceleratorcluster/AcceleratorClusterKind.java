package dev.stackprint.aws.kinds.acceleratorcluster;

import dev.stackprint.aws.kinds.acceleratorcluster.batch.BatchEngine;
import dev.stackprint.aws.kinds.acceleratorcluster.eks.EksEngine;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterEngine;
import dev.stackprint.aws.kinds.acceleratorcluster.hyperpod.HyperPodEksEngine;
import dev.stackprint.aws.kinds.acceleratorcluster.hyperpod.SlurmEngine;
import dev.stackprint.aws.kinds.acceleratorcluster.parallelcluster.ParallelClusterEngine;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import java.util.List;

/** Renders {@code accelerator-cluster} by what runs its machines, its {@code engine}. */
public final class AcceleratorClusterKind implements AwsKind {

  /** Returns what runs the machines of a cluster. */
  public static ClusterEngine engine(Component cluster) {
    String engine = cluster.knobs().text("engine");
    return switch (engine) {
      case "eks" -> new EksEngine();
      case "batch" -> new BatchEngine();
      case "parallel-cluster" -> new ParallelClusterEngine();
      case "hyperpod-eks" -> new HyperPodEksEngine();
      case "hyperpod-slurm" -> new SlurmEngine();
      default -> throw new IllegalStateException("No engine " + engine);
    };
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return engine(component).check(new Cluster(component, plan));
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, Cluster.NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    return engine(component).render(new Cluster(component, context.plan()), context);
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return engine(component).signals(new Cluster(component, context.plan()), context);
  }
}
