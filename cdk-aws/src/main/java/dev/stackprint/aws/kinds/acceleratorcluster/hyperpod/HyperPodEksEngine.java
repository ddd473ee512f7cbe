package dev.stackprint.aws.kinds.acceleratorcluster.hyperpod;

import dev.stackprint.aws.kinds.acceleratorcluster.eks.KubernetesRenderer;
import dev.stackprint.aws.kinds.acceleratorcluster.eks.Machines;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCheck;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCode;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterEngine;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.JobRunner;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.RetainedType;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.Retained;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A cluster of Amazon EKS whose machines are those of SageMaker HyperPod. */
public final class HyperPodEksEngine implements ClusterEngine {

  /**
   * The revision of aws/sagemaker-hyperpod-cli whose chart AWS's own templates install, read on
   * 2026-11-22 in awslabs/awsome-distributed-ai, pull request 1216.
   */
  private static final String CHART = "bb6a9f9534217c55a5806ae968e1dd8b285d4b8c";

  private static final String VALUES = "hyperpod.yaml";
  private static final String SCRIPT = "on_create.sh";

  private static final Method SCRIPTS_BUCKET = new Method("scriptsBucket");

  @Override
  public JobRunner jobs() {
    return JobRunner.KUBERNETES;
  }

  @Override
  public boolean scalesByItself() {
    return false;
  }

  @Override
  public List<Diagnostic> check(Cluster cluster) {
    return HyperPod.findings(cluster, new ClusterCheck(cluster, new HyperPodHost(true)));
  }

  @Override
  public RenderedComponent render(Cluster cluster, RenderContext context) {
    return new KubernetesRenderer(cluster, context)
        .render(machines(cluster, context))
        .bucket(new Retained(RetainedType.BUCKET, "Scripts", "what machines run"), false)
        .output(
            new StackOutput(
                scriptsOutput(cluster, context),
                "The bucket of what machines of " + cluster.id() + " run when they start.",
                context.call(cluster.component(), SCRIPTS_BUCKET)))
        .step(twoDeployments(cluster))
        .step(scaling(cluster))
        .build();
  }

  @Override
  public List<Signal> signals(Cluster cluster, RenderContext context) {
    return HyperPod.signals(cluster);
  }

  private static String scriptsOutput(Cluster cluster, RenderContext context) {
    return context.constructId(cluster.component()) + "ScriptsBucket";
  }

  private static Machines machines(Cluster cluster, RenderContext context) {
    ClusterCode code = new ClusterCode(cluster, context);
    GroupsView view =
        new GroupsView(
            cluster.name(),
            code.key(),
            HyperPod.zone(cluster),
            code.retention(),
            cluster.pools().stream().map(each -> GroupView.of(each, cluster)).toList(),
            HyperPod.rule(cluster));
    return new Machines(
        "groups of machines of SageMaker HyperPod, and a node group for the system",
        summary(cluster),
        Code.java(
            """
            private final SecurityGroup machines;
            private final Bucket scripts;
            private final Role role;"""),
        fragment("GroupsSetUp.java.ftl", view),
        fragment("Groups.java.ftl", view),
        fragment("GroupsTest.java.ftl", view),
        files(cluster, view, context),
        install(cluster, context),
        cluster.sharedStorage().map(each -> each.in(view.zone())),
        SlurmReadme.poolCosts(cluster, context.region()),
        "what HyperPod needs",
        "It needs helm, too.");
  }

  private static Code install(Cluster cluster, RenderContext context) {
    Code commands =
        fragment(
            "install.sh.ftl",
            new InstallView(
                CHART,
                HyperPod.script(cluster, VALUES),
                context.region(),
                ProjectNames.stackName(context.plan()),
                scriptsOutput(cluster, context),
                HyperPod.script(cluster, SCRIPT)));
    return Code.shell("\n" + commands.text());
  }

  private static Code fragment(String template, Record view) {
    return Templates.fragment(HyperPodEksEngine.class, template, view);
  }

  private static Map<String, String> files(
      Cluster cluster, GroupsView view, RenderContext context) {
    ScriptView scripts = new ScriptView(cluster.name(), context.region(), view.groups());
    Map<String, String> files = new TreeMap<>();
    for (String name : List.of(VALUES, SCRIPT, "scale.sh")) {
      files.put(
          HyperPod.script(cluster, name),
          context.render(HyperPodEksEngine.class, name + ".ftl", scripts));
    }
    return files;
  }

  private static String summary(Cluster cluster) {
    return "A cluster of Amazon EKS whose machines SageMaker HyperPod has and replaces: "
        + cluster.machines("ml.")
        + ".";
  }

  private static String twoDeployments(Cluster cluster) {
    return "HyperPod takes the cluster of EKS of `"
        + cluster.id()
        + "` only once what it needs is installed there. So deploy in two steps the first time:"
        + " `cdk deploy -c machines=later`, then `"
        + HyperPod.script(cluster, "connect.sh")
        + "` and `"
        + HyperPod.script(cluster, "install.sh")
        + "` as above, then `cdk deploy`.";
  }

  private static String scaling(Cluster cluster) {
    return HyperPod.scaling(cluster)
        + "; they do not come and go by"
        + " themselves. A deployment that changes the machines sets each pool to its `minimum`"
        + " again. They count against the quotas `ml.TYPE for cluster usage` of SageMaker and `Total"
        + " number of instances allowed across SageMaker HyperPod clusters`.";
  }
}
