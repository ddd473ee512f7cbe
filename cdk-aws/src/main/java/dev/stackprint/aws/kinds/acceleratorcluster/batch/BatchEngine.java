package dev.stackprint.aws.kinds.acceleratorcluster.batch;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCheck;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCode;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCosts;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterEngine;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Ec2Code;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Ec2Host;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.JobRunner;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.aws.kinds.network.NetworkKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.JavaCode;
import java.util.List;

/**
 * A cluster of AWS Batch: for each pool a compute environment, whose machines come when a job waits
 * for them, and a queue.
 */
public final class BatchEngine implements ClusterEngine {

  /** A queue's name has a dash and the pool's name, of up to 24 characters, behind it. */
  private static final int LONGEST_NAME = 128 - 1 - 24;

  /** What images of Amazon Linux boot from. */
  private static final String DEVICE = "/dev/xvda";

  private static final String INSTALL_LUSTRE = "dnf install --assumeyes lustre-client";

  @Override
  public JobRunner jobs() {
    return JobRunner.BATCH;
  }

  @Override
  public List<Diagnostic> check(Cluster cluster) {
    return new ClusterCheck(cluster, new Ec2Host("A compute environment of AWS Batch"))
        .nameUpTo(LONGEST_NAME, "AWS Batch, with the names of pools,")
        .withoutKubernetes("who may submit jobs is up to IAM")
        .keyForStorageOnly()
        .findings();
  }

  @Override
  public RenderedComponent render(Cluster cluster, RenderContext context) {
    if (cluster.pools().stream().anyMatch(each -> each.shape().efa())) {
      context.need(cluster.network(), new NetworkKind.OpenDefaultGroup());
    }
    ClusterCode code = new ClusterCode(cluster, context);
    RenderedComponent.Builder rendered =
        code.begin(summary(cluster), getClass(), "BatchCluster", view(code))
            .output(code.named("What the names of the queues of " + cluster.id() + " begin with."))
            .output(
                new StackOutput(
                    BatchCluster.logsOutput(cluster.component(), context),
                    "The log group of the jobs on " + cluster.id() + ".",
                    JavaCode.call(
                        context.call(cluster.component(), BatchCluster.LOGS), "getLogGroupName")));
    ClusterCosts.of(cluster, context.region()).forEach(rendered::idleCost);
    rendered.step(step(cluster));
    if (cluster.pools().stream().anyMatch(Pool::block)) {
      rendered.step(
          "See that the first job on a capacity block of `"
              + cluster.id()
              + "` gets its machines: AWS's example of AWS Batch for P6 has them come as they do"
              + " here, by the launch template, but its guide says that AWS Batch ignores how a"
              + " launch template buys machines.");
    }
    return rendered.build();
  }

  private static String summary(Cluster cluster) {
    return "Compute environments and queues of AWS Batch for pools of "
        + cluster.machines("")
        + ".";
  }

  private static BatchView view(ClusterCode code) {
    Cluster cluster = code.cluster();
    List<Pool> pools = cluster.pools();
    return new BatchView(
        code.header(),
        cluster.name(),
        code.vpc(),
        code.key(),
        code.retention(),
        pools.stream().map(each -> BatchPool.of(each, cluster.name())).toList(),
        cluster.sharedStorage(),
        code.storage(),
        Ec2Code.methods(pools, DEVICE, cluster.sharedStorage().isPresent(), INSTALL_LUSTRE));
  }

  private static String step(Cluster cluster) {
    boolean empty = cluster.pools().stream().allMatch(each -> each.minimum() == 0);
    return "Each pool of `"
        + cluster.id()
        + "` has a queue of AWS Batch, such as `"
        + BatchCluster.queue(cluster.name(), cluster.pools().get(0).name())
        + "`. Machines come when a job waits in it, and go when none does. "
        + (empty
            ? "AWS Batch itself costs nothing: while no job is there, no machine bills."
            : "AWS Batch itself costs nothing; the machines that a pool has at least bill all the"
                + " time.");
  }
}
