package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.blueprints.facts.PinnedImage;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.kinds.acceleratorcluster.AcceleratorClusterKind;
import dev.stackprint.gcp.kinds.acceleratorcluster.Pool;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.kubernetes.PodText;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Renders a job on a cluster: its manifests, the script that starts it, and its account. */
final class ClusterJobRenderer {

  private static final Method ACCOUNT = new Method("account");

  private static final String WITH_SETTINGS =
      "source /usr/local/gib/scripts/set_nccl_env.sh && exec \"$@\"";

  private static final int INDENT_OF_JOB_SET = 14;
  private static final int INDENT_OF_HEAD = 10;
  private static final int INDENT_OF_WORKER = 12;

  private final ClusterJob job;
  private final RenderContext context;
  private final Properties properties;
  private final String id;

  ClusterJobRenderer(ClusterJob job, RenderContext context) {
    this.job = job;
    this.context = context;
    this.properties = job.component().properties();
    this.id = job.component().id();
  }

  RenderedComponent render() {
    context.api("iam.googleapis.com");
    if (job.ray()) {
      context.need(job.cluster(), AcceleratorClusterKind.RAY);
    }
    ClusterJobView view = view();
    String account = context.export(job.component(), "Account");
    return RenderedComponent.of(job.component(), summary())
        .takes(job.component().references())
        .classes(context, getClass(), "ClusterJob", view)
        .file("kubernetes/" + id + "/account.yaml", render("account.yaml.ftl", submit(account)))
        .file("kubernetes/" + id + "/job.yaml", manifest())
        .file("scripts/" + id + "/submit.sh", render("submit.sh.ftl", submit(account)))
        .output(
            new StackOutput(
                account,
                "The account that " + id + " acts with.",
                context.call(job.component(), ACCOUNT)))
        .step(step())
        .build();
  }

  private String render(String template, Record view) {
    return context.render(getClass(), template, view);
  }

  private String summary() {
    Pool pool = job.pool();
    return (job.ray() ? "A Ray job" : "A job set")
        + " on "
        + job.nodes()
        + " x "
        + pool.shape().name()
        + " of "
        + job.cluster().id()
        + ".";
  }

  private ClusterJobView view() {
    return new ClusterJobView(
        context.header(job.component(), job.component().references()),
        job.cluster().id(),
        context.accountId(job.component(), ""),
        job.stores().grants(job.component(), context),
        context.call(
            job.cluster(),
            AcceleratorClusterKind.LET_RUN_AS,
            JavaCode.string(id),
            Code.java("account")),
        AcceleratorClusterKind.NAMESPACE);
  }

  private String manifest() {
    long seconds = properties.duration("max-runtime").toSeconds();
    int again = properties.integer("attempts") - 1;
    if (job.ray()) {
      return render(
          "rayjob.yaml.ftl",
          new RayJobView(
              id,
              AcceleratorClusterKind.NAMESPACE,
              job.cluster().id(),
              ShellWords.join(properties.texts("command")),
              published().map(PinnedImage::packages).orElse(List.of()),
              job.nodes(),
              job.pool().shape().hosts(),
              again,
              seconds,
              job.pool().queued(),
              !folders().isEmpty(),
              indented(head(), INDENT_OF_HEAD),
              indented(worker("ray-worker", List.of(), Optional.empty()), INDENT_OF_WORKER)));
    }
    boolean slices = job.pool().slices();
    return render(
        "jobset.yaml.ftl",
        new JobSetView(
            id,
            AcceleratorClusterKind.NAMESPACE,
            job.cluster().id(),
            slices,
            slices ? job.nodes() : 1,
            slices ? job.pool().shape().hosts() : job.nodes(),
            again,
            seconds,
            job.pool().queued(),
            !folders().isEmpty(),
            indented(worker("main", command(), torch()), INDENT_OF_JOB_SET)));
  }

  /** NCCL's settings for the GPUs' own networks are in a script that comes with the plugin. */
  private List<String> command() {
    List<String> words = properties.texts("command");
    return job.pool().rdma()
        ? Stream.concat(Stream.of("bash", "-c", WITH_SETTINGS, "bash"), words.stream()).toList()
        : words;
  }

  /** Returns the image that the job runs because it names none. */
  private Optional<PinnedImage> published() {
    return properties.has("image")
        ? Optional.empty()
        : JobImage.published(job.pool().shape(), job.ray());
  }

  private Optional<PodView.Torch> torch() {
    return job.pool().tpu()
        ? Optional.empty()
        : Optional.of(new PodView.Torch("" + job.pods(), "" + job.pool().perNode()));
  }

  private PodView worker(String container, List<String> command, Optional<PodView.Torch> torch) {
    Pool pool = job.pool();
    Map<String, String> selector = new TreeMap<>();
    selector.put(Pool.LABEL, pool.name());
    if (pool.tpu()) {
      selector.put("cloud.google.com/gke-tpu-accelerator", pool.accelerator());
      pool.shape()
          .topology()
          .ifPresent(each -> selector.put("cloud.google.com/gke-tpu-topology", each));
    }
    return pod(
        container,
        command,
        torch,
        selector,
        new TreeMap<>(Map.of(pool.resource(), "" + pool.perNode())),
        new TreeMap<>(),
        // KubeRay adds it itself.
        !job.ray());
  }

  /** The head keeps the books of the Ray cluster, on a machine for the system. */
  private PodView head() {
    return pod(
        "ray-head",
        List.of(),
        Optional.empty(),
        new TreeMap<>(Map.of(Pool.LABEL, "system")),
        new TreeMap<>(Map.of("memory", "8Gi")),
        new TreeMap<>(Map.of("cpu", "2", "memory", "8Gi")),
        false);
  }

  private PodView pod(
      String container,
      List<String> command,
      Optional<PodView.Torch> torch,
      Map<String, String> selector,
      Map<String, String> limits,
      Map<String, String> requests,
      boolean sharedMemory) {
    return new PodView(
        id,
        container,
        JobImage.of(properties, job.pool().shape(), job.ray()).orElseThrow(),
        // As the samples of KubeRay do.
        container.equals("ray-worker") && job.pool().tpu() && published().isPresent(),
        PodText.words(command),
        job.stores().code(),
        folders(),
        !job.stores().places().isEmpty(),
        PodText.variables(properties.section("environment")),
        torch,
        selector,
        limits,
        requests,
        job.cluster().properties().has("shared-storage")
            ? Optional.of(AcceleratorClusterKind.STORAGE)
            : Optional.empty(),
        job.pool().rdma() && !container.equals("ray-head")
            ? Optional.of(new PodView.Rdma(AcceleratorClusterKind.RDMA))
            : Optional.empty(),
        sharedMemory);
  }

  private List<PodView.Folder> folders() {
    return Stores.mounted(properties)
        ? job.stores().places().stream().map(PodView.Folder::of).toList()
        : List.of();
  }

  private Code indented(PodView pod, int indent) {
    return Templates.indented(getClass(), "pod.yaml.ftl", pod, indent);
  }

  private SubmitView submit(String account) {
    return new SubmitView(
        id,
        job.cluster().id(),
        AcceleratorClusterKind.NAMESPACE,
        account,
        job.stores().places().stream()
            .map(
                each ->
                    new SubmitView.Address(
                        each.variable(),
                        each.what() + "_bucket",
                        context.export(each.store(), "Bucket"),
                        each.folder()))
            .toList(),
        job.ray() ? "rayjobs" : "jobsets",
        !folders().isEmpty());
  }

  private String step() {
    String resource = job.ray() ? "rayjob" : "jobset";
    return "Start `"
        + id
        + "` as often as you like: `bash scripts/"
        + id
        + "/submit.sh`"
        + (job.stores().code() ? ", once its code is in the store `" + code() + "`" : "")
        + ". It waits in the queue until all of its machines are there (`kubectl --namespace "
        + AcceleratorClusterKind.NAMESPACE
        + " get workloads` says what for), and stops by itself after "
        + properties.text("max-runtime")
        + ". Its logs are in Cloud Logging. To stop it: `kubectl --namespace "
        + AcceleratorClusterKind.NAMESPACE
        + " delete "
        + resource
        + " NAME`.";
  }

  private String code() {
    return properties.reference("code").id();
  }
}
