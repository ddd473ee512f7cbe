package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.blueprints.check.Wording;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.kinds.acceleratorcluster.Pool;
import dev.stackprint.rendering.kubernetes.RayImage;
import dev.stackprint.rendering.placement.NamedShape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what GKE or Vertex AI cannot do of what a job asks for. */
final class DistributedJobCheck {

  /** Source: cloud.google.com/kubernetes-engine/docs/concepts/dws, read 2026-11-22. */
  private static final Duration LONGEST_FLEXIBLE = Duration.ofDays(7);

  private final Properties properties;
  private final Component component;
  private final Plan plan;
  private final Path path;
  private final Diagnostics found = new Diagnostics();
  private final List<Diagnostic> unfit = new ArrayList<>();

  DistributedJobCheck(Component component, Plan plan) {
    this.component = component;
    this.properties = component.properties();
    this.plan = plan;
    this.path = Plan.pathOf(component);
  }

  List<Diagnostic> findings() {
    mount();
    if (properties.has("cluster")) {
      onCluster();
    } else {
      managed();
    }
    return Stream.concat(unfit.stream(), found.sorted().stream()).toList();
  }

  private void onCluster() {
    for (String managed : List.of("schedule", "network", "key")) {
      if (properties.has(managed)) {
        report(
            Code.COMBINATION,
            managed,
            "`" + managed + "` is of managed jobs, and this one runs on a cluster",
            "Leave it out, or name an `accelerator` instead of the `cluster`");
      }
    }
    switch (engine()) {
      case "pytorch" ->
          report(
              Code.TARGET_LIMIT,
              "engine",
              "On Google Cloud, PyTorch jobs are job sets",
              "Set `engine: jobset`: `torchrun` finds all that it needs in the environment");
      case "batch", "slurm" ->
          report(
              Code.TARGET_LIMIT,
              "engine",
              "On Google Cloud, clusters are of GKE, which does not have '" + engine() + "'",
              "Set `engine: jobset`: the command runs on every machine there, too");
      default -> {}
    }
    Component cluster = properties.reference("cluster");
    Map<String, Properties> named = cluster.properties().entries("pools");
    if (named.values().stream()
        .anyMatch(pool -> NamedShape.find(pool, "accelerator", plan).isEmpty())) {
      // Reported where the cluster is.
      return;
    }
    List<Pool> pools = Pool.of(cluster, plan);
    Optional<Pool> pool = ClusterJob.pool(component, pools);
    if (pool.isEmpty()) {
      boolean says = properties.has("pool");
      report(
          Code.COMBINATION,
          says ? "pool" : "cluster",
          says
              ? "'" + cluster.id() + "' has no pool '" + properties.text("pool") + "'"
              : "'" + cluster.id() + "' has several pools",
          "Set `pool` to " + Wording.list(List.copyOf(named.keySet()), "or"));
      return;
    }
    fits(pool.get());
    image(pool.get().shape(), engine().equals("ray"));
  }

  private String engine() {
    return ClusterJob.engine(properties);
  }

  private void mount() {
    if (Stores.mounted(properties) && Stores.of(properties).places().isEmpty()) {
      report(
          Code.COMBINATION,
          "mount",
          "There is no store to see as a folder",
          "Name it in `data`, `output` or `code`, or leave `mount` out");
    }
  }

  private void image(Shape shape, boolean ray) {
    if (JobImage.of(properties, shape, ray).isEmpty()) {
      report(
          Code.TARGET_LIMIT,
          "command",
          ray
              ? "Nobody is known to publish an image with Ray for " + shape.name()
              : "No source says which image Google publishes for jobs on " + shape.name(),
          ray
              ? "Name one in `image`, such as rayproject/ray:"
                  + RayImage.version()
                  + " with the packages that the job needs"
              : "Name one in `image`, such as one with PyTorch");
    }
  }

  private void fits(Pool pool) {
    int nodes = properties.integer("nodes");
    if (nodes > pool.maximum()) {
      report(
          Code.COMBINATION,
          "nodes",
          "The pool '" + pool.name() + "' has no more than " + pool.maximum(),
          "Set `nodes` to " + pool.maximum() + " or less, or raise the pool's `maximum`");
    }
    if (pool.tpu() && !pool.slices() && nodes > 1 && engine().equals("jobset")) {
      report(
          Code.TARGET_COMBINATION,
          "nodes",
          "Slices that are one machine, such as "
              + pool.shape().name()
              + ", do not compute together",
          "Take a slice of several machines, or set `engine: ray` if the parts do not talk to each other");
    }
    if (pool.rdma() && ClusterJob.engine(properties).equals("ray")) {
      report(
          Code.TARGET_LIMIT,
          "engine",
          "Ray starts its workers without the settings of the networks that "
              + pool.shape().accelerator()
              + " talk over",
          "Set `engine: jobset`, or take a pool of other GPUs");
    }
    if (pool.flexible() && properties.duration("max-runtime").compareTo(LONGEST_FLEXIBLE) > 0) {
      report(
          Code.TARGET_COMBINATION,
          "max-runtime",
          "Machines of a flexible start, as of the pool '"
              + pool.name()
              + "', are gone after 7 days",
          "Set `max-runtime` to 7d or less");
    }
  }

  private void managed() {
    unfit.addAll(
        NamedShape.check(
            properties,
            "accelerator",
            path,
            plan,
            new VertexTraining(),
            properties.text("capacity").equals("spot")
                ? QuotaUse.VERTEX_SPOT_TRAINING
                : QuotaUse.VERTEX_TRAINING,
            properties.integer("nodes")));
    Optional<Shape> shape = NamedShape.find(properties, "accelerator", plan);
    Optional<String> engine = properties.optionalText("engine");
    if (!ManagedJobRenderer.ray(properties)) {
      shape.ifPresent(each -> image(each, false));
    }
    if (engine.isPresent() && !engine.get().equals("ray")) {
      report(
          Code.COMBINATION,
          "engine",
          "A managed job runs the command on every machine without '" + engine.get() + "'",
          "Leave it out, set `engine: ray`, or name a `cluster`");
    }
    boolean tpu = shape.filter(each -> each.kind() == AcceleratorKind.TPU).isPresent();
    if (tpu && ManagedJobRenderer.ray(properties)) {
      report(
          Code.TARGET_LIMIT,
          "engine",
          "Ray in a custom job of Vertex AI is rendered for GPUs only",
          "Leave it out: the command runs on every machine of the slice; or run it on a cluster");
    }
    if (tpu && properties.integer("nodes") > 1) {
      report(
          Code.TARGET_COMBINATION,
          "nodes",
          "A custom job of Vertex AI runs on one slice of TPUs",
          "Take a larger slice, or run it on a cluster");
    }
    if (tpu && properties.text("capacity").equals("spot")) {
      report(
          Code.TARGET_COMBINATION,
          "capacity",
          "No source says that Vertex AI has spot TPUs",
          "Set `capacity: on-demand`, or run it on a cluster");
    }
    if (properties.has("network")) {
      report(
          Code.TARGET_LIMIT,
          "network",
          "Custom jobs inside of a network are not rendered so far",
          "Leave it out: the machines are Google's, and nothing comes in there; or run it on a cluster");
    }
    if (properties.has("pool")) {
      report(
          Code.COMBINATION,
          "pool",
          "A pool is of a cluster, and this job has none",
          "Leave it out, or name the `cluster`");
    }
    texts()
        .filter(each -> each.contains("${"))
        .findFirst()
        .ifPresent(
            each ->
                report(
                    Code.TARGET_LIMIT,
                    "command",
                    "Cloud Workflows, which starts the job, takes what follows a dollar and a brace for its own",
                    "Write $NAME, or put it into a script among the `code`"));
  }

  private Stream<String> texts() {
    Properties environment = properties.section("environment");
    return Stream.concat(
        properties.texts("command").stream(), environment.names().stream().map(environment::text));
  }

  private void report(Code code, String property, String message, String hint) {
    found.report(code, path.key(property), properties.origin(property), message, hint);
  }
}
