package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.kinds.acceleratorcluster.AcceleratorClusterKind;
import dev.stackprint.aws.kinds.acceleratorcluster.eks.KubernetesCluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Cluster;
import dev.stackprint.aws.kinds.distributedjob.SubmitView.Address;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Renders a job on a cluster: its role, its manifest, and the script that starts it. */
final class ClusterJobRenderer {

  /** In the version that projects on GitHub start elsewhere on 2026-11-22. */
  private static final String COPIER = "public.ecr.aws/aws-cli/aws-cli:2.36.15";

  private static final int INDENT_OF_HEAD = 10;
  private static final int INDENT_OF_WORKER = 12;
  private static final int INDENT_OF_REPLICA = 10;
  private static final int INDENT_OF_JOB_SET = 14;

  private final ClusterJob job;
  private final Stores stores;
  private final RenderContext context;
  private final Properties properties;
  private final String id;

  ClusterJobRenderer(ClusterJob job, RenderContext context) {
    this.job = job;
    this.stores = Stores.of(job.component());
    this.context = context;
    this.properties = job.component().properties();
    this.id = job.component().id();
  }

  RenderedComponent render() {
    context.need(job.cluster(), new KubernetesCluster.Runs(job.engine().operator()));
    List<Component> parameters = new ArrayList<>(List.of(job.cluster()));
    parameters.addAll(stores.components());
    ClusterJobView view =
        new ClusterJobView(
            context.header(job.component(), parameters),
            id,
            job.cluster().id(),
            context.call(job.cluster(), Cluster.NAME),
            KubernetesCluster.NAMESPACE,
            stores.grants(context));
    SubmitView submit = submit();
    return RenderedComponent.of(job.component(), summary())
        .takes(parameters)
        .file(context.mainFile(job.component()), render("ClusterJob.java.ftl", view))
        .file(context.testFile(job.component()), render("ClusterJobTest.java.ftl", view))
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
    return job.engine().title()
        + " on "
        + nodes()
        + " x "
        + job.pool().shape().name()
        + " of "
        + job.cluster().id()
        + ".";
  }

  private int nodes() {
    return properties.integer("nodes");
  }

  private SubmitView submit() {
    List<Address> addresses = new ArrayList<>();
    stores.code().ifPresent(each -> addresses.add(address("CODE_URI", "code", each)));
    stores.data().ifPresent(each -> addresses.add(address("DATA_URI", "data", each)));
    stores.output().ifPresent(each -> addresses.add(address("OUTPUT_URI", "output", each)));
    return new SubmitView(
        id,
        job.cluster().id(),
        new Cluster(job.cluster(), context.plan()).name(),
        KubernetesCluster.NAMESPACE,
        context.region(),
        ProjectNames.stackName(context.plan()),
        addresses,
        job.engine().resource());
  }

  private Address address(String variable, String what, Stores.Folder folder) {
    return new Address(
        Code.shell(variable),
        Code.shell(what + "_bucket"),
        ObjectStoreKind.nameOutput(folder.store(), context),
        folder.path());
  }

  private String manifest() {
    long seconds = properties.duration("max-runtime").toSeconds();
    int retries = properties.integer("attempts") - 1;
    List<String> command = properties.texts("command");
    return switch (job.engine()) {
      case RAY ->
          render(
              "rayjob.yaml.ftl",
              new RayJobView(
                  id,
                  KubernetesCluster.NAMESPACE,
                  String.join(" ", command),
                  nodes(),
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
                  nodes() - 1,
                  retries,
                  seconds,
                  indented(worker("pytorch", command, Optional.empty(), true), INDENT_OF_REPLICA)));
      case JOBSET ->
          render(
              "jobset.yaml.ftl",
              new JobSetView(
                  id,
                  KubernetesCluster.NAMESPACE,
                  nodes(),
                  retries,
                  seconds,
                  indented(
                      worker(
                          "main",
                          command,
                          Optional.of(new PodView.Torch(String.valueOf(nodes()), processes())),
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
        Code.yaml(job.engine() == Engine.PYTORCH ? "OnFailure" : "Never"),
        pool,
        taint,
        COPIER,
        Code.yaml(container),
        job.image(context.region()),
        command.stream().map(ClusterJobRenderer::literal).toList(),
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
    Properties environment = properties.section("environment");
    SortedMap<String, String> variables = new TreeMap<>();
    environment.names().forEach(name -> variables.put(name, literal(environment.text(name))));
    return variables;
  }

  /** Kubernetes would put a variable in place of {@code $(NAME)}. */
  private static String literal(String text) {
    return text.replace("$(", "$$(");
  }

  private Code indented(PodView pod, int indent) {
    String text = Templates.fragment(getClass(), "pod.yaml.ftl", pod).text();
    return Code.yaml(
        text.lines().map(line -> " ".repeat(indent) + line).collect(Collectors.joining("\n")));
  }

  private String step() {
    IdleCost cost =
        ShapeCost.of(
            "",
            job.pool().shape(),
            nodes(),
            context.region(),
            job.pool().capacity().equals("on-demand")
                ? ""
                : "Its pool has machines by " + job.pool().capacity() + ", at another price",
            "");
    return "Start `"
        + id
        + "` as often as you like: `bash scripts/"
        + id
        + "/submit.sh`"
        + stores
            .code()
            .map(each -> ", once its code is in the store `" + each.store().id() + "`")
            .orElse("")
        + ". While it runs, it takes "
        + nodes()
        + " x "
        + job.pool().shape().name()
        + ": "
        + cost.price()
        + ". It is ended after "
        + properties.text("max-runtime")
        + ". To stop it: `kubectl --namespace "
        + KubernetesCluster.NAMESPACE
        + " delete "
        + job.engine().resource()
        + " NAME`. "
        + machines();
  }

  private String machines() {
    if (AcceleratorClusterKind.engine(job.cluster()).scalesByItself()) {
      return "Its machines are taken away ten minutes later.";
    }
    String scale = "`bash scripts/" + job.cluster().id() + "/scale.sh " + job.pool().name() + " ";
    return "It waits until its pool has machines, which do not come and go by themselves: "
        + scale
        + nodes()
        + "` before, and "
        + scale
        + job.pool().minimum()
        + "` after it.";
  }
}
