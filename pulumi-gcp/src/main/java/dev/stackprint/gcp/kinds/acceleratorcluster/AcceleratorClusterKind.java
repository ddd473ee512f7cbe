package dev.stackprint.gcp.kinds.acceleratorcluster;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.kinds.network.NetworkKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.Need;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.kubernetes.Operator;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Renders {@code accelerator-cluster} as a GKE cluster with a node pool for each pool of machines,
 * and one for each slice of TPUs that has several.
 */
public final class AcceleratorClusterKind implements GcpKind {

  /** The namespace of Kubernetes that jobs are in. */
  public static final String NAMESPACE = "jobs";

  /**
   * {@code void letRunAs(String serviceAccount, Account account)}: lets pods of a service account
   * of Kubernetes, in the namespace of jobs, act with an account of Google Cloud.
   */
  public static final Method LET_RUN_AS = new Method("letRunAs");

  /** The need that Ray's operator runs on the cluster. */
  public static final Need RAY = new Method("ray");

  /** What the storage that all jobs share is called in the cluster. */
  public static final String STORAGE = "shared-storage";

  /** What pods claim that use the networks of GPUs. */
  public static final String RDMA = "rdma";

  /** An image with Google's command line, which also copies files and says who may open them. */
  public static final String TOOLS =
      "gcr.io/google.com/cloudsdktool/google-cloud-cli:573.0.0-stable";

  private static final Method NAME = new Method("clusterName");

  private static final Method STORAGE_HANDLE = new Method("storageHandle");

  private static final Method STORAGE_MOUNT = new Method("storageMount");

  private static final String CONTAINER = "container.googleapis.com";

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return new AcceleratorClusterCheck(component, plan).findings();
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, NAME);
  }

  /** Returns the name of the stack's output that has the cluster's name. */
  public static String nameOutput(Component cluster, RenderContext context) {
    return context.export(cluster, "Name");
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    List.of("compute", "container", "iam", "logging", "monitoring")
        .forEach(service -> context.api(service + ".googleapis.com"));
    List<Pool> pools = Pool.of(component, context.plan());
    AcceleratorClusterView view = view(component, pools, context);
    InstallView install = install(component, view, context);
    String id = component.id();
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, summary(pools))
            .takes(component.references())
            .classes(context, getClass(), "AcceleratorCluster", view)
            .file(
                "kubernetes/" + id + "/queues.yaml",
                context.render(getClass(), "queues.yaml.ftl", queues(component, pools)))
            .file(
                "scripts/" + id + "/connect.sh",
                context.render(getClass(), "connect.sh.ftl", install))
            .file(
                "scripts/" + id + "/install.sh",
                context.render(getClass(), "install.sh.ftl", install))
            .output(
                new StackOutput(
                    nameOutput(component, context),
                    "The name of the cluster of " + id + ".",
                    context.call(component, NAME)));
    if (pools.stream().anyMatch(Pool::rdma)) {
      // After that of the queues, which makes the namespace.
      rendered.file(
          "kubernetes/" + id + "/rdma.yaml",
          context.render(getClass(), "rdma.yaml.ftl", new RdmaView(RDMA, NAMESPACE)));
    }
    view.storage().ifPresent(storage -> storage(component, storage, context, rendered));
    ClusterReadme readme = new ClusterReadme(id, pools, context.region());
    readme.costs().forEach(rendered::idleCost);
    view.storage().map(SharedStorage::cost).ifPresent(rendered::idleCost);
    boolean filestore = view.storage().filter(SharedStorage::filestore).isPresent();
    readme.steps(view.dnsAccess(), filestore).forEach(rendered::step);
    return rendered.build();
  }

  private static void storage(
      Component component,
      SharedStorage storage,
      RenderContext context,
      RenderedComponent.Builder rendered) {
    String id = component.id();
    rendered
        .file(
            "kubernetes/" + id + "/storage/shared-storage.yaml",
            context.render(
                AcceleratorClusterKind.class,
                "shared-storage.yaml.ftl",
                StorageView.of(STORAGE, NAMESPACE, storage)))
        .output(
            new StackOutput(
                context.export(component, "Storage"),
                "What Kubernetes calls the storage of " + id + ".",
                context.call(component, STORAGE_HANDLE)));
    if (!storage.filestore()) {
      rendered.output(
          new StackOutput(
              context.export(component, "StorageMount"),
              "The address that the storage of " + id + " is mounted from.",
              context.call(component, STORAGE_MOUNT)));
    }
  }

  private static String summary(List<Pool> pools) {
    return "A GKE cluster with pools of "
        + String.join(
            ", ",
            pools.stream()
                .map(each -> each.minimum() + " to " + each.maximum() + " " + each.shape().name())
                .toList())
        + ".";
  }

  private static AcceleratorClusterView view(
      Component component, List<Pool> pools, RenderContext context) {
    Component network = component.properties().reference("network");
    Optional<Component> key = component.properties().optionalReference("key");
    return new AcceleratorClusterView(
        context.header(component, component.references()),
        context.call(network, NetworkKind.NETWORK),
        context.call(network, NetworkKind.SUBNETWORK),
        pools.get(0).zone(),
        context.accountId(component, ""),
        key.map(
            each ->
                EncryptionKeyKind.usableBy(
                    each, component, context.serviceAgent(CONTAINER), context)),
        key.map(
            each ->
                EncryptionKeyKind.usableBy(
                    each, component, "disks", context.computeAgent(), context)),
        component.knobs().flag("dns-access"),
        component.properties().texts("api-access"),
        (int) component.properties().duration("log-retention").toDays(),
        context.isNeeded(component, RAY),
        SharedStorage.of(component, pools.get(0).zone(), context),
        pools.stream().map(AcceleratorClusterKind::poolView).toList(),
        context.isNeeded(component, LET_RUN_AS));
  }

  private static AcceleratorClusterView.PoolView poolView(Pool pool) {
    int hosts = pool.shape().hosts();
    return new AcceleratorClusterView.PoolView(
        JavaCode.variable("add-" + pool.name()),
        pool.name(),
        JavaCode.typeName(pool.name()),
        pool.description()
            + ", "
            + (pool.minimum() == 0 ? "none" : pool.minimum())
            + " while nothing runs, at most "
            + pool.maximum()
            + ".",
        pool.zone(),
        pool.slices(),
        pool.slices() ? pool.maximum() : 1,
        minimum(pool),
        pool.slices() ? Math.min(pool.minimum(), 1) * hosts : pool.minimum(),
        pool.slices() ? hosts : pool.maximum(),
        pool.machine(),
        pool.slices() ? pool.shape().topology() : Optional.empty(),
        GkeMachines.workloadPolicy(pool.shape()),
        GkeMachines.hyperdisk(pool.shape()),
        pool.rdma(),
        pool.tpu()
            ? Optional.empty()
            : Optional.of(new AcceleratorClusterView.Gpus(pool.accelerator(), pool.perNode())),
        pool.spot(),
        pool.flexible(),
        pool.queued(),
        pool.reservation());
  }

  /** Of slices, those that are there while nothing runs are whole, and the others are not there. */
  private static Code minimum(Pool pool) {
    int hosts = pool.shape().hosts();
    if (!pool.slices()) {
      return JavaCode.number(pool.minimum());
    }
    if (pool.minimum() == 0 || pool.minimum() == pool.maximum()) {
      return JavaCode.number(pool.minimum() == 0 ? 0 : hosts);
    }
    return Code.java("slice <= " + pool.minimum() + " ? " + hosts + " : 0");
  }

  private static QueuesView queues(Component component, List<Pool> pools) {
    List<String> resources =
        List.copyOf(new TreeSet<>(pools.stream().map(Pool::resource).toList()));
    return new QueuesView(
        component.id(),
        NAMESPACE,
        resources,
        pools.stream().map(each -> flavor(each, resources)).toList());
  }

  private static QueuesView.Flavor flavor(Pool pool, List<String> resources) {
    return new QueuesView.Flavor(
        pool.name(),
        pool.resource(),
        pool.flexible(),
        pool.queued(),
        pool.tpu() ? pool.shape().topology().orElse("") : "",
        resources.stream()
            .map(
                each ->
                    new QueuesView.Quota(
                        each, each.equals(pool.resource()) ? pool.accelerators() : 0))
            .toList());
  }

  private static InstallView install(
      Component component, AcceleratorClusterView view, RenderContext context) {
    return InstallView.of(
        component.id(),
        nameOutput(component, context),
        context.region(),
        view.dnsAccess(),
        view.storage()
            .map(
                each ->
                    new InstallView.Storage(
                        context.export(component, "Storage"),
                        each.filestore()
                            ? Optional.empty()
                            : Optional.of(context.export(component, "StorageMount")),
                        each.location())),
        List.of(Operator.JOBSET, Operator.KUEUE));
  }
}
