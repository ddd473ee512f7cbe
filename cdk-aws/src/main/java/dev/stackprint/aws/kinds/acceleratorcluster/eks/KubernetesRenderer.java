package dev.stackprint.aws.kinds.acceleratorcluster.eks;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.ClusterCode;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import java.util.List;
import java.util.function.Predicate;

/**
 * Renders a cluster of Amazon EKS, whatever its machines are, and the manifests of what it needs: a
 * device plugin for each kind of device.
 */
public final class KubernetesRenderer {

  private static final Method FILE_SYSTEM_ID = new Method("fileSystemId");
  private static final Method MOUNT_NAME = new Method("mountName");

  private final Cluster cluster;
  private final RenderContext context;

  /**
   * Begins to render a cluster.
   *
   * @param cluster the cluster
   * @param context what is known of the project
   */
  public KubernetesRenderer(Cluster cluster, RenderContext context) {
    this.cluster = cluster;
    this.context = context;
  }

  /** Returns the folder of a cluster's manifests. */
  public static String manifests(Cluster cluster) {
    return "kubernetes/" + cluster.id() + "/";
  }

  /** Renders the cluster with its machines. */
  public RenderedComponent.Builder render(Machines machines) {
    Component component = cluster.component();
    ClusterCode code = new ClusterCode(cluster, context);
    ClusterView view = view(machines, code);
    RenderedComponent.Builder rendered =
        code.begin(machines.summary(), getClass(), "AcceleratorCluster", view)
            .output(code.named("The name of the cluster of " + cluster.id() + "."));
    machines.files().forEach(rendered::file);
    addPlugins(rendered);
    addScripts(rendered, view, machines);
    if (view.storage().isPresent()) {
      addStorage(rendered, component);
    }
    ClusterReadme readme = new ClusterReadme(component.id(), machines);
    readme.costs().forEach(rendered::idleCost);
    readme.steps(view).forEach(rendered::step);
    return rendered;
  }

  private ClusterView view(Machines machines, ClusterCode code) {
    Properties properties = cluster.properties();
    return new ClusterView(
        code.header(),
        cluster.name(),
        code.vpc(),
        code.key(),
        properties.texts("api-access"),
        code.retention(),
        cluster.component().knobs().texts("administrators"),
        ClusterView.MachinesView.of(machines),
        machines.storage());
  }

  /** Returns the name of the stack's output that has the id of what jobs share. */
  private String fileSystemOutput() {
    return context.constructId(cluster.component()) + "FileSystem";
  }

  /** Returns the name of the stack's output that has the name to mount it by. */
  private String mountNameOutput() {
    return context.constructId(cluster.component()) + "MountName";
  }

  private void addStorage(RenderedComponent.Builder rendered, Component component) {
    rendered
        .file(
            manifests(cluster) + "storage/shared-storage.yaml",
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
                fileSystemOutput(),
                "The id of the file system that jobs on " + component.id() + " share.",
                context.call(component, FILE_SYSTEM_ID)))
        .output(
            new StackOutput(
                mountNameOutput(),
                "The name to mount the file system of " + component.id() + " by.",
                context.call(component, MOUNT_NAME)));
  }

  private void addPlugins(RenderedComponent.Builder rendered) {
    addPlugin(rendered, "neuron", ClusterImage.NEURON_DEVICE_PLUGIN, Pool::neuron);
    addPlugin(rendered, "nvidia", ClusterImage.NVIDIA_DEVICE_PLUGIN, pool -> !pool.neuron());
    addPlugin(rendered, "efa", ClusterImage.EFA_DEVICE_PLUGIN, pool -> pool.shape().efa());
  }

  private void addPlugin(
      RenderedComponent.Builder rendered,
      String kind,
      ClusterImage image,
      Predicate<Pool> needsIt) {
    List<String> names = cluster.pools().stream().filter(needsIt).map(Pool::name).toList();
    if (!names.isEmpty()) {
      String file = kind + "-device-plugin.yaml";
      rendered.file(
          manifests(cluster) + file,
          context.render(getClass(), file + ".ftl", new PluginView(image.address(), names)));
    }
  }

  private void addScripts(RenderedComponent.Builder rendered, ClusterView view, Machines machines) {
    Component component = cluster.component();
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
                    manifests(cluster),
                    machines,
                    view.storage()
                        .map(
                            each ->
                                new InstallView.Storage(
                                    context.region(),
                                    ProjectNames.stackName(context.plan()),
                                    fileSystemOutput(),
                                    mountNameOutput())),
                    context.needs(component, KubernetesCluster.Runs.class).stream()
                        .map(KubernetesCluster.Runs::operator)
                        .toList())));
  }
}
