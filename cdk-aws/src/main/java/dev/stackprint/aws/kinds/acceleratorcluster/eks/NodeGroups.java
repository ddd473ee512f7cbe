package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCosts;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.util.Map;

/** A managed node group for each pool, and the autoscaler that changes their sizes. */
final class NodeGroups {

  private NodeGroups() {}

  static Machines of(Cluster cluster, RenderContext context) {
    NodeGroupsView view = new NodeGroupsView(cluster.pools().stream().map(PoolView::of).toList());
    return new Machines(
        "a managed node group for each pool, and one for the system",
        summary(cluster),
        Code.java(view.adapters() ? "private final SecurityGroup adapters;" : ""),
        Templates.fragment(NodeGroups.class, "NodeGroupsSetUp.java.ftl", view),
        Templates.fragment(NodeGroups.class, "NodeGroups.java.ftl", view),
        Templates.fragment(NodeGroups.class, "NodeGroupsTest.java.ftl", view),
        Map.of(
            KubernetesRenderer.manifests(cluster) + "autoscaler.yaml",
            context.render(
                NodeGroups.class,
                "autoscaler.yaml.ftl",
                new AutoscalerView(
                    ClusterImage.CLUSTER_AUTOSCALER.address(), cluster.name(), context.region()))),
        Code.shell(
            "kubectl --namespace kube-system rollout status deployment/cluster-autoscaler --timeout"
                + " 5m"),
        cluster.sharedStorage(),
        ClusterCosts.pools(cluster, context.region()),
        "the autoscaler",
        "Until then pools do not grow.");
  }

  private static String summary(Cluster cluster) {
    return "A cluster of Amazon EKS with pools of " + cluster.machines("") + ".";
  }
}
