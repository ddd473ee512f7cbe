package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCheck;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterEngine;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Ec2Host;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.JobRunner;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.rendering.RenderedComponent;
import java.util.List;

/** A cluster of Amazon EKS with a managed node group for each pool. */
public final class EksEngine implements ClusterEngine {

  private static final int LONGEST_NAME = 100;

  @Override
  public JobRunner jobs() {
    return JobRunner.KUBERNETES;
  }

  @Override
  public List<Diagnostic> check(Cluster cluster) {
    return new ClusterCheck(cluster, new Ec2Host("A node group of EKS"))
        .nameUpTo(LONGEST_NAME, "EKS")
        .findings();
  }

  @Override
  public RenderedComponent render(Cluster cluster, RenderContext context) {
    return new KubernetesRenderer(cluster, context).render(NodeGroups.of(cluster, context)).build();
  }
}
