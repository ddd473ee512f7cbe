package dev.stackprint.aws.kinds.acceleratorcluster;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.kinds.network.GatewayEndpoint;
import dev.stackprint.aws.kinds.network.NetworkKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.LogRetention;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.Need;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.kubernetes.Operator;
import dev.stackprint.templates.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Renders {@code accelerator-cluster} as a cluster of Amazon EKS with a managed node group for each
 * pool, and the manifests of what the cluster needs: a device plugin for each kind of device, and
 * the autoscaler.
 */
public final class AcceleratorClusterKind implements AwsKind {

  /** The namespace of Kubernetes that jobs are in. */
  public static final String NAMESPACE = "jobs";

  /** {@code String name()}: the cluster's name. */
  public static final Method NAME = new Method("name");

  /** The claim by which pods get at what all jobs share. */
  public static final String SHARED = "shared";

  private static final Method FILE_SYSTEM_ID = new Method("fileSystemId");
  private static final Method MOUNT_NAME = new Method("mountName");

  /**
   * The need that something runs custom resources on the cluster.
   *
   * @param operator what runs them
   */
  public record Runs(Operator operator) implements Need {}

  /** Returns the cluster's name, which is known before it is deployed. */
  public static String clusterName(Component component, Plan plan) {
    return plan.name() + "-" + component.id();
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return new AcceleratorClusterCheck(component, plan).findings();
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.need(component, NAME);
    Component network = component.properties().reference("network");
    context.need(network, GatewayEndpoint.S3);
    Optional<Component> key = component.properties().optionalReference("key");
    List<Component> parameters = new ArrayList<>(List.of(network));
    key.ifPresent(parameters::add);
    List<Pool> pools = Pool.of(component, context.plan());
    ClusterView view = view(component, pools, parameters, context);
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
                    context.call(component, NAME)));
    addManifests(rendered, component, view.name(), pools, context);
    addScripts(rendered, component, view, context);
    if (view.storage().isPresent()) {
      addStorage(rendered, component, context);
    }
    ClusterReadme readme = new ClusterReadme(component.id(), pools, context.region());
    readme.costs(view).forEach(rendered::idleCost);
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
      Component component, List<Pool> pools, List<Component> parameters, RenderContext context) {
    Properties properties = component.properties();
    return new ClusterView(
        context.header(component, parameters),
        clusterName(component, context.plan()),
        context.call(properties.reference("network"), NetworkKind.VPC),
        properties.optionalReference("key").map(each -> context.call(each, EncryptionKeyKind.KEY)),
        properties.texts("api-access"),
        LogRetention.of(properties.duration("log-retention")),
        component.knobs().texts("administrators"),
        pools.stream().map(PoolView::of).toList(),
        properties
            .optionalSection("shared-storage")
            .map(
                each ->
                    new ClusterView.Storage(
                        each.integer("size"), each.integer("throughput"), storageZone(pools))));
  }

  /** Near the first machines that are all in one zone. */
  private static int storageZone(List<Pool> pools) {
    return pools.stream().filter(Pool::inOneZone).map(Pool::zone).findFirst().orElse(0);
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
                    NAMESPACE,
                    SHARED,
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
                    context.needs(component, Runs.class).stream().map(Runs::operator).toList())));
  }

  private static String manifests(Component component) {
    return "kubernetes/" + component.id() + "/";
  }
}
