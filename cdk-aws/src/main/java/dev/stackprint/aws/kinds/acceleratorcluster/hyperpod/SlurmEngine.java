package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCheck;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCode;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.SlurmCluster;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Templates;
import java.util.List;
import java.util.Set;

/**
 * A cluster of SageMaker HyperPod that Slurm schedules: a controller, a machine to log in to, and
 * for each pool a group of machines, which is a partition of the same name.
 */
public final class SlurmEngine implements SlurmCluster {

  /** Names of groups and partitions that HyperPod or the cluster itself has. */
  private static final Set<String> TAKEN = Set.of("controller", "dev", "login");

  private static final Method ROLE = new Method("machineRole");

  @Override
  public Site site(Cluster cluster, RenderContext context) {
    return new Site(
        Templates.fragment(
            SlurmEngine.class,
            "target.sh.ftl",
            new TargetView(
                cluster.id(), context.region(), new ClusterCode(cluster, context).nameOutput())),
        "/opt/slurm/bin",
        cluster.sharedStorage().map(each -> "/fsx/jobs"),
        context.call(cluster.component(), ROLE),
        "/aws/sagemaker/Clusters/" + cluster.name() + "/jobs");
  }

  @Override
  public boolean scalesByItself() {
    return false;
  }

  @Override
  public List<Diagnostic> check(Cluster cluster) {
    return HyperPod.findings(
        cluster,
        new ClusterCheck(cluster, new HyperPodHost(false))
            .poolNamesBut(TAKEN)
            .withoutKubernetes("people log in through Session Manager, as IAM lets them"));
  }

  @Override
  public RenderedComponent render(Cluster cluster, RenderContext context) {
    ClusterCode code = new ClusterCode(cluster, context);
    SlurmView view = view(code);
    ScriptView script = new ScriptView(view.name(), view.region(), view.groups());
    SlurmReadme readme = new SlurmReadme(cluster, view.region());
    RenderedComponent.Builder rendered =
        code.begin(summary(cluster), getClass(), "SlurmCluster", view)
            .file(
                HyperPod.script(cluster, "login.sh"),
                context.render(getClass(), "login.sh.ftl", script))
            .file(
                HyperPod.script(cluster, "scale.sh"),
                context.render(getClass(), "scale.sh.ftl", script))
            .output(code.named("The name of the cluster of " + cluster.id() + "."));
    readme.costs().forEach(rendered::idleCost);
    readme.steps().forEach(rendered::step);
    return rendered.build();
  }

  @Override
  public List<Signal> signals(Cluster cluster, RenderContext context) {
    return HyperPod.signals(cluster);
  }

  private static String summary(Cluster cluster) {
    return "A cluster of SageMaker HyperPod with Slurm and partitions of "
        + cluster.machines("ml.")
        + ".";
  }

  private static SlurmView view(ClusterCode code) {
    Cluster cluster = code.cluster();
    RenderContext context = code.context();
    int zone = HyperPod.zone(cluster);
    return new SlurmView(
        code.header(),
        cluster.name(),
        code.vpc(),
        code.key(),
        zone,
        code.retention(),
        context.region(),
        SlurmReadme.SYSTEM_TYPE,
        cluster.pools().stream().map(each -> GroupView.of(each, cluster)).toList(),
        cluster.sharedStorage().map(each -> each.in(zone)),
        HyperPod.rule(cluster),
        context.isNeeded(cluster.component(), ROLE));
  }
}
