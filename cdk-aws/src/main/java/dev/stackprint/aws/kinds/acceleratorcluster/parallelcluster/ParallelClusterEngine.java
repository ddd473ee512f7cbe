package dev.stackprint.aws.kinds.acceleratorcluster.parallelcluster;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCode;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCosts;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Ec2Code;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.SlurmCluster;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster of AWS Parallel Computing Service, whose controller runs Slurm: a machine to log in to,
 * and for each pool a group of machines with a queue.
 */
public final class ParallelClusterEngine implements SlurmCluster {

  private static final Method LOGIN_GROUP = new Method("loginGroupId");
  private static final Method MACHINE_ROLE = new Method("machineRole");

  /** The newest that the image has: see the page on images that are ready for PCS. */
  private static final String SLURM = "25.11";

  private static final String BINARIES = "/opt/aws/pcs/scheduler/slurm-" + SLURM + "/bin";
  private static final String IMAGE =
      "/aws/service/pcs/ami/dlami-base-ubuntu2404/x86_64/latest/ami-id";

  /** What images of Ubuntu boot from. */
  private static final String DEVICE = "/dev/sda1";

  @Override
  public List<Diagnostic> check(Cluster cluster) {
    return new ParallelCheck(cluster).findings();
  }

  @Override
  public Site site(Cluster cluster, RenderContext context) {
    return new Site(
        target(cluster, context),
        BINARIES,
        cluster.sharedStorage().map(each -> "/shared"),
        context.call(cluster.component(), MACHINE_ROLE),
        logs(cluster));
  }

  private static String logs(Cluster cluster) {
    return "/aws/vendedlogs/pcs/" + cluster.name();
  }

  private static LoginView login(Cluster cluster, RenderContext context, Code target) {
    return new LoginView(
        cluster.id(),
        context.region(),
        ProjectNames.stackName(context.plan()),
        context.constructId(cluster.component()) + "LoginGroup",
        BINARIES,
        target);
  }

  private static Code target(Cluster cluster, RenderContext context) {
    return Templates.fragment(
        ParallelClusterEngine.class, "target.sh.ftl", login(cluster, context, Code.shell("")));
  }

  @Override
  public RenderedComponent render(Cluster cluster, RenderContext context) {
    ClusterCode code = new ClusterCode(cluster, context);
    ParallelView view = view(code);
    LoginView login = login(cluster, context, target(cluster, context));
    RenderedComponent.Builder rendered =
        code.begin(summary(cluster), getClass(), "ParallelCluster", view)
            .file(
                "scripts/" + cluster.id() + "/login.sh",
                context.render(getClass(), "login.sh.ftl", login))
            .output(code.named("The name of the cluster of " + cluster.id() + "."))
            .output(
                new StackOutput(
                    login.output(),
                    "The group of the login machine of " + cluster.id() + ".",
                    context.call(cluster.component(), LOGIN_GROUP)));
    costs(cluster, view).forEach(rendered::idleCost);
    ClusterCosts.of(cluster, context.region()).forEach(rendered::idleCost);
    steps(cluster).forEach(rendered::step);
    return rendered.build();
  }

  private static String summary(Cluster cluster) {
    return "A cluster of AWS Parallel Computing Service with Slurm and queues for "
        + cluster.machines("")
        + ".";
  }

  private static ParallelView view(ClusterCode code) {
    Cluster cluster = code.cluster();
    List<Pool> pools = cluster.pools();
    return new ParallelView(
        code.header(),
        cluster.name(),
        code.vpc(),
        code.key(),
        cluster.mainZone(),
        ControllerSize.of(cluster).name(),
        SLURM,
        IMAGE,
        code.retention(),
        logs(cluster),
        pools.stream().map(ParallelPool::of).toList(),
        cluster.sharedStorage(),
        code.storage(),
        Ec2Code.methods(pools, DEVICE, cluster.sharedStorage().isPresent(), ""),
        code.context().isNeeded(cluster.component(), MACHINE_ROLE));
  }

  private static List<IdleCost> costs(Cluster cluster, ParallelView view) {
    return List.of(
        new IdleCost(
            "the controller of " + cluster.id() + ": 1 " + view.size() + " cluster of AWS PCS",
            "by the hour, whether or not jobs run; no dated source tells how much",
            ClusterCosts.AVOID),
        ClusterCosts.system("the login machine of " + cluster.id() + ": 1 x m7i.large", 1));
  }

  private static List<String> steps(Cluster cluster) {
    List<String> steps = new ArrayList<>();
    if (cluster.pools().stream().anyMatch(each -> each.capacity().equals("spot"))) {
      steps.add(
          "Before the first deployment, if the account has never had spot instances: `aws iam"
              + " create-service-linked-role --aws-service-name spot.amazonaws.com`.");
    }
    steps.add(
        "Log in to the cluster of `"
            + cluster.id()
            + "` with `bash scripts/"
            + cluster.id()
            + "/login.sh`, through Session Manager: who may is a matter of IAM"
            + " (`ssm:StartSession`). Each pool is a partition of Slurm; machines come when a job"
            + " waits for them, and are taken away ten minutes after the last one.");
    return steps;
  }
}
