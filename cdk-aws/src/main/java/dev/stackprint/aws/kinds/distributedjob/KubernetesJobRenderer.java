package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.kinds.acceleratorcluster.AcceleratorClusterKind;
import dev.stackprint.aws.kinds.acceleratorcluster.eks.KubernetesCluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.distributedjob.job.ClusterJob;
import dev.stackprint.aws.kinds.distributedjob.job.Stores;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.facts.PinnedImage;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.kubernetes.PodText;
import dev.stackprint.rendering.kubernetes.RayImage;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Renders a job on Kubernetes: its role, its manifest, and the script that starts it. */
final class KubernetesJobRenderer {

  private static final int INDENT_OF_HEAD = 10;
  private static final int INDENT_OF_WORKER = 12;
  private static final int INDENT_OF_REPLICA = 10;
  private static final int INDENT_OF_JOB_SET = 14;

  private final ClusterJob job;
  private final Component cluster;
  private final Engine engine;
  private final Stores stores;
  private final RenderContext context;
  private final Properties properties;
  private final String id;

  KubernetesJobRenderer(ClusterJob job, RenderContext context) {
    this.job = job;
    this.cluster = job.cluster().component();
    this.engine = Engine.of(job.properties());
    this.stores = Stores.of(job.component());
    this.context = context;
    this.properties = job.properties();
    this.id = job.id();
  }

  RenderedComponent render() {
    context.need(cluster, new KubernetesCluster.Runs(engine.operator()));
    List<Component> parameters = new ArrayList<>(List.of(cluster));
    parameters.addAll(stores.components());
    KubernetesJobView view =
        new KubernetesJobView(
            context.header(job.component(), parameters),
            id,
            job.cluster().id(),
            context.call(cluster, Cluster.NAME),
            KubernetesCluster.NAMESPACE,
            stores.grants(context));
    SubmitView submit = submit();
    return RenderedComponent.of(job.component(), summary())
        .takes(parameters)
        .classes(context, getClass(), "KubernetesJob", view)
        .file("kubernetes/" + id + "/account.yaml", render("account.yaml.ftl", submit))
        .file("kubernetes/" + id + "/job.yaml", manifest())
        .file("scripts/" + id + "/submit.sh", render("submit.sh.ftl", submit))
        .step(step())
        .build();
  }

  private String render(String template, Record view) {
    return context.render(getClass(), template, view);
  }

  private String summary() {
    return engine.title() + " on " + job.place() + ".";
  }

  private SubmitView submit() {
    return new SubmitView(
        id,
        job.cluster().id(),
        job.cluster().name(),
        KubernetesCluster.NAMESPACE,
        context.region(),
        ProjectNames.stackName(context.plan()),
        stores.addresses(context),
        engine.resource());
  }

  private String manifest() {
    long seconds = properties.duration("max-runtime").toSeconds();
    int retries = properties.integer("attempts") - 1;
    List<String> command = properties.texts("command");
    return switch (engine) {
      case RAY ->
          render(
              "rayjob.yaml.ftl",
              new RayJobView(
                  id,
                  KubernetesCluster.NAMESPACE,
                  String.join(" ", command),
                  job.nodes(),
                  retries,
                  seconds,
                  neuronCores(),
                  indented(head(), INDENT_OF_HEAD),
                  // KubeRay adds the memory that processes share.
                  indented(
                      worker("ray-worker", List.of(), Optional.empty(), false), INDENT_OF_WORKER)));
      case PYTORCH ->
          render(
              "pytorchjob.yaml.ftl",
              new PyTorchJobView(
                  id,
                  KubernetesCluster.NAMESPACE,
                  processes(),
                  job.nodes() - 1,
                  retries,
                  seconds,
                  indented(worker("pytorch", command, Optional.empty(), true), INDENT_OF_REPLICA)));
      case JOBSET ->
          render(
              "jobset.yaml.ftl",
              new JobSetView(
                  id,
                  KubernetesCluster.NAMESPACE,
                  job.nodes(),
                  retries,
                  seconds,
                  indented(
                      worker(
                          "main",
                          command,
                          Optional.of(new PodView.Torch(String.valueOf(job.nodes()), processes())),
                          true),
                      INDENT_OF_JOB_SET)));
    };
  }

  /** Ray finds out by itself which GPUs a machine has; Neuron's cores it has to be told of. */
  private Optional<String> neuronCores() {
    return job.pool().neuron() ? Optional.of(processes()) : Optional.empty();
  }

  private String processes() {
    return String.valueOf(job.pool().shape().devices());
  }

  private PodView worker(
      String container, List<String> command, Optional<PodView.Torch> torch, boolean shared) {
    SortedMap<String, String> limits = new TreeMap<>();
    job.pool().resources().forEach((resource, number) -> limits.put(resource, number.toString()));
    SortedMap<String, String> variables = variables();
    if (job.pool().shape().efa()) {
      variables.putIfAbsent("FI_PROVIDER", "efa");
    }
    return pod(
        container,
        job.pool().name(),
        Optional.of(job.pool().taint()),
        command,
        torch,
        variables,
        new TreeMap<>(),
        limits,
        shared);
  }

  /** The head keeps the books of the Ray cluster, on a machine for the system. */
  private PodView head() {
    return pod(
        "ray-head",
        "system",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        variables(),
        new TreeMap<>(Map.of("cpu", "1", "memory", "4Gi")),
        new TreeMap<>(Map.of("memory", "4Gi")),
        false);
  }

  private String image() {
    return engine == Engine.RAY && !properties.has("image")
        ? RayImage.of(job.pool().shape()).map(PinnedImage::uri).orElseThrow()
        : job.image(context.region());
  }

  private PodView pod(
      String container,
      String pool,
      Optional<String> taint,
      List<String> command,
      Optional<PodView.Torch> torch,
      SortedMap<String, String> environment,
      SortedMap<String, String> requests,
      SortedMap<String, String> limits,
      boolean shared) {
    return new PodView(
        id,
        context.region(),
        // The training operator says itself when pods start again.
        Code.yaml(engine == Engine.PYTORCH ? "OnFailure" : "Never"),
        pool,
        taint,
        Stores.COPIER,
        Code.yaml(container),
        image(),
        PodText.words(command),
        stores.code().isPresent(),
        !stores.components().isEmpty(),
        torch,
        environment,
        requests,
        limits,
        shared,
        job.cluster().properties().has("shared-storage")
            ? Optional.of(KubernetesCluster.SHARED)
            : Optional.empty());
  }

  private SortedMap<String, String> variables() {
    return PodText.variables(properties.section("environment"));
  }

  private Code indented(PodView pod, int indent) {
    return Templates.indented(getClass(), "pod.yaml.ftl", pod, indent);
  }

  private String step() {
    return job.start(context.region())
        + " To stop it: `kubectl --namespace "
        + KubernetesCluster.NAMESPACE
        + " delete "
        + engine.resource()
        + " NAME`. "
        + machines();
  }

  private String machines() {
    if (AcceleratorClusterKind.engine(cluster).scalesByItself()) {
      return "Its machines are taken away ten minutes later.";
    }
    return job.scaling();
  }
}
