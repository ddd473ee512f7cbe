package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCheck;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterEngine;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Ec2Host;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.JobRunner;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.kinds.network.GatewayEndpoint;
import dev.stackprint.aws.kinds.network.NetworkKind;
import dev.stackprint.aws.render.LogRetention;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A cluster of Amazon EKS with a managed node group for each pool, and the manifests of what the
 * cluster needs: a device plugin for each kind of device, and the autoscaler.
 */
public final class EksEngine implements ClusterEngine {

  private static final int LONGEST_NAME = 100;

  private static final Method FILE_SYSTEM_ID = new Method("fileSystemId");
  private static final Method MOUNT_NAME = new Method("mountName");

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
    Component component = cluster.component();
    context.need(component, Cluster.NAME);
    Component network = cluster.network();
    context.need(network, GatewayEndpoint.S3);
    List<Component> parameters = new ArrayList<>(List.of(network));
    cluster.key().ifPresent(parameters::add);
    List<Pool> pools = cluster.pools();
    ClusterView view = view(cluster, parameters, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, summary(pools))
            .takes(parameters)
            .file(
                context.mainFile(component),
                context.render(getClass(), "AcceleratorCluster.java.ftl", view))
            .file(
                context.testFile(component),
                context.render(getClass(), "AcceleratorClusterTest.java.ftl", view))
            .output(
                new StackOutput(
                    context.constructId(component) + "Name",
                    "The name of the cluster of " + component.id() + ".",
                    context.call(component, Cluster.NAME)));
    addManifests(rendered, component, view.name(), pools, context);
    addScripts(rendered, component, view, context);
    if (view.storage().isPresent()) {
      addStorage(rendered, component, context);
    }
    ClusterReadme readme = new ClusterReadme(component.id(), pools, context.region());
    readme.costs(cluster.sharedStorage()).forEach(rendered::idleCost);
    readme.steps(view).forEach(rendered::step);
    return rendered.build();
  }

  private static String summary(List<Pool> pools) {
    return "A cluster of Amazon EKS with pools of "
        + pools.stream()
            .map(each -> each.minimum() + " to " + each.maximum() + " " + each.shape().name())
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static ClusterView view(
      Cluster cluster, List<Component> parameters, RenderContext context) {
    Properties properties = cluster.properties();
    return new ClusterView(
        context.header(cluster.component(), parameters),
        cluster.name(),
        context.call(cluster.network(), NetworkKind.VPC),
        cluster.key().map(each -> context.call(each, EncryptionKeyKind.KEY)),
        properties.texts("api-access"),
        LogRetention.of(properties.duration("log-retention")),
        cluster.component().knobs().texts("administrators"),
        cluster.pools().stream().map(PoolView::of).toList(),
        cluster.sharedStorage());
  }

  /** Returns the name of the stack's output that has the id of what jobs share. */
  private static String fileSystemOutput(Component cluster, RenderContext context) {
    return context.constructId(cluster) + "FileSystem";
  }

  /** Returns the name of the stack's output that has the name to mount it by. */
  private static String mountNameOutput(Component cluster, RenderContext context) {
    return context.constructId(cluster) + "MountName";
  }

  private void addStorage(
      RenderedComponent.Builder rendered, Component component, RenderContext context) {
    rendered
        .file(
            manifests(component) + "storage/shared-storage.yaml",
            context.render(
                getClass(),
                "shared-storage.yaml.ftl",
                new StorageView(
                    KubernetesCluster.NAMESPACE,
                    KubernetesCluster.SHARED,
                    component.properties().section("shared-storage").integer("size") + "Gi",
                    context.region())))
        .output(
            new StackOutput(
                fileSystemOutput(component, context),
                "The id of the file system that jobs on " + component.id() + " share.",
                context.call(component, FILE_SYSTEM_ID)))
        .output(
            new StackOutput(
                mountNameOutput(component, context),
                "The name to mount the file system of " + component.id() + " by.",
                context.call(component, MOUNT_NAME)));
  }

  private void addManifests(
      RenderedComponent.Builder rendered,
      Component component,
      String name,
      List<Pool> pools,
      RenderContext context) {
    String folder = manifests(component);
    rendered.file(
        folder + "autoscaler.yaml",
        context.render(
            getClass(),
            "autoscaler.yaml.ftl",
            new AutoscalerView(ClusterImage.CLUSTER_AUTOSCALER.address(), name, context.region())));
    addPlugin(
        rendered,
        folder,
        "neuron",
        ClusterImage.NEURON_DEVICE_PLUGIN,
        pools,
        Pool::neuron,
        context);
    addPlugin(
        rendered,
        folder,
        "nvidia",
        ClusterImage.NVIDIA_DEVICE_PLUGIN,
        pools,
        pool -> !pool.neuron(),
        context);
    addPlugin(
        rendered,
        folder,
        "efa",
        ClusterImage.EFA_DEVICE_PLUGIN,
        pools,
        pool -> pool.shape().efa(),
        context);
  }

  private void addPlugin(
      RenderedComponent.Builder rendered,
      String folder,
      String kind,
      ClusterImage image,
      List<Pool> pools,
      Predicate<Pool> needsIt,
      RenderContext context) {
    List<String> names = pools.stream().filter(needsIt).map(Pool::name).toList();
    if (!names.isEmpty()) {
      String file = kind + "-device-plugin.yaml";
      rendered.file(
          folder + file,
          context.render(getClass(), file + ".ftl", new PluginView(image.address(), names)));
    }
  }

  private void addScripts(
      RenderedComponent.Builder rendered,
      Component component,
      ClusterView view,
      RenderContext context) {
    String folder = "scripts/" + component.id() + "/";
    rendered
        .file(
            folder + "connect.sh",
            context.render(
                getClass(),
                "connect.sh.ftl",
                new ConnectView(view.name(), context.region(), view.apiAccess().isEmpty())))
        .file(
            folder + "install.sh",
            context.render(
                getClass(),
                "install.sh.ftl",
                InstallView.of(
                    view.name(),
                    manifests(component),
                    view.storage()
                        .map(
                            each ->
                                new InstallView.Storage(
                                    context.region(),
                                    ProjectNames.stackName(context.plan()),
                                    fileSystemOutput(component, context),
                                    mountNameOutput(component, context))),
                    context.needs(component, KubernetesCluster.Runs.class).stream()
                        .map(KubernetesCluster.Runs::operator)
                        .toList())));
  }

  private static String manifests(Component component) {
    return "kubernetes/" + component.id() + "/";
  }
}
