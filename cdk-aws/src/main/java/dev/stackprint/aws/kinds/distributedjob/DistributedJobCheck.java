package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.kinds.acceleratorcluster.AcceleratorClusterKind;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.JobRunner;
import dev.stackprint.aws.trainingjob.TrainingCheck;
import dev.stackprint.aws.trainingjob.TrainingHost;
import dev.stackprint.aws.trainingjob.TrainingImage;
import dev.stackprint.blueprints.check.Wording;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.rendering.kubernetes.RayImage;
import dev.stackprint.rendering.placement.NamedShape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What AWS cannot do of what a job asks for. */
final class DistributedJobCheck {

  /** What Ray hands on to a shell as it is. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

  private static final int LONGEST_WORD = 256;

  private final Plan plan;
  private final Properties properties;
  private final Path path;
  private final Diagnostics found = new Diagnostics();

  DistributedJobCheck(Component component, Plan plan) {
    this.plan = plan;
    this.properties = component.properties();
    this.path = Plan.pathOf(component);
  }

  List<Diagnostic> findings() {
    checkMount();
    if (properties.has("cluster")) {
      checkOnCluster();
      return found.sorted();
    }
    List<Diagnostic> ofShape =
        NamedShape.check(properties, "accelerator", path, plan, new TrainingHost());
    Optional<Shape> shape =
        ofShape.isEmpty() ? NamedShape.find(properties, "accelerator", plan) : Optional.empty();
    shape.ifPresent(this::checkManaged);
    List<Diagnostic> quota = shape.map(this::quota).orElse(List.of());
    return Stream.of(ofShape, found.sorted(), quota).flatMap(List::stream).toList();
  }

  private void checkMount() {
    if (properties.text("mount").equals("fuse")) {
      report(
          Code.TARGET_LIMIT,
          "mount",
          "Cloud Storage FUSE is of Google Cloud, and what AWS has of the kind cannot change a file",
          "Leave it out, and read DATA_URI with a library for S3; on a cluster, `shared-storage` is a folder");
    }
  }

  private List<Diagnostic> quota(Shape shape) {
    return new TrainingCheck(properties, path).quota(shape, properties.integer("nodes"), plan);
  }

  private void checkManaged(Shape shape) {
    if (!properties.has("output")) {
      report(
          Code.TARGET_COMBINATION,
          "accelerator",
          "SageMaker needs a place for what comes out of a training job",
          "Set `output`");
    }
    if (properties.has("pool")) {
      report(Code.TARGET_COMBINATION, "pool", "A pool is one of a cluster", "Leave it out");
    }
    properties
        .optionalText("engine")
        .ifPresent(
            engine ->
                report(
                    Code.TARGET_LIMIT,
                    "engine",
                    "SageMaker runs the command on every machine without '" + engine + "'",
                    "Leave it out, or name a `cluster`"));
    new TrainingCheck(properties, path).refuseKey(found);
    properties.texts("command").stream()
        .filter(word -> word.length() > LONGEST_WORD)
        .findFirst()
        .ifPresent(
            word ->
                report(
                    Code.TARGET_LIMIT,
                    "command",
                    "A word of the command has " + word.length() + " characters",
                    "SageMaker takes " + LONGEST_WORD + ": put it into a script of `code`"));
    if (ManagedJob.image(properties, shape, plan).isEmpty()) {
      boolean own = properties.has("image");
      report(
          Code.TARGET_LIMIT,
          own ? "image" : "accelerator",
          own
              ? "SageMaker loads images from registries of AWS only"
              : "No image for training is known to be in " + plan.settings().text("region"),
          own
              ? "Copy it to ECR: 123456789012.dkr.ecr.REGION.amazonaws.com/REPOSITORY:TAG"
              : "Set `image`");
    }
  }

  private void checkOnCluster() {
    Component cluster = properties.reference("cluster");
    JobRunner runner = AcceleratorClusterKind.engine(cluster).jobs();
    String of = "is said of a managed job, and this one runs on a cluster";
    if (runner != JobRunner.BATCH) {
      refuseIfSet(
          "schedule",
          "When it starts " + of,
          "Start it with its script, or name an" + " `accelerator` instead of the cluster");
    }
    refuseIfSet("network", "A network " + of, "It runs in that of the cluster");
    refuseIfSet("key", "A key " + of, "Leave it out");
    if (properties.text("capacity").equals("spot")) {
      report(
          Code.TARGET_COMBINATION,
          "capacity",
          "The machines of a cluster are had as their pool says",
          "Set `capacity: spot` in the pool");
    }
    Optional<Properties> pool = pool(cluster.properties().entries("pools"));
    pool.ifPresent(this::checkPool);
    switch (runner) {
      case KUBERNETES -> checkOnKubernetes(cluster, pool);
      case BATCH -> {
        checkEngine(cluster, runner, "batch");
        pool.ifPresent(this::checkOnBatch);
      }
      case SLURM -> {
        checkEngine(cluster, runner, "slurm");
        pool.ifPresent(this::checkMachines);
      }
    }
  }

  private void checkOnKubernetes(Component cluster, Optional<Properties> pool) {
    List<String> engines = Arrays.stream(Engine.values()).map(Engine::key).toList();
    checkEngine(cluster, JobRunner.KUBERNETES, engines.toArray(String[]::new));
    String engine = properties.optionalText("engine").orElse(Engine.RAY.key());
    if (!engines.contains(engine)) {
      return;
    }
    pool.flatMap(each -> NamedShape.find(each, "accelerator", plan))
        .ifPresent(shape -> checkImage(shape, engine.equals(Engine.RAY.key())));
    if (engine.equals(Engine.RAY.key())) {
      properties.texts("command").stream()
          .filter(word -> !PLAIN.matcher(word).matches())
          .findFirst()
          .ifPresent(
              word ->
                  report(
                      Code.TARGET_LIMIT,
                      "command",
                      "Ray takes the command through a shell, which would change '" + word + "'",
                      "Put it into a script of `code`, and run that"));
    }
  }

  private void refuseIfSet(String property, String message, String hint) {
    if (properties.has(property)) {
      report(Code.TARGET_COMBINATION, property, message, hint);
    }
  }

  private Optional<Properties> pool(Map<String, Properties> pools) {
    Optional<String> name = properties.optionalText("pool");
    String all = "The pools are " + String.join(", ", pools.keySet());
    if (name.isEmpty() && pools.size() > 1) {
      report(
          Code.TARGET_COMBINATION,
          "cluster",
          "Nothing says which of the pools it takes",
          "Set `pool`. " + all);
      return Optional.empty();
    }
    if (name.isPresent() && !pools.containsKey(name.get())) {
      report(Code.TARGET_COMBINATION, "pool", "There is no pool '" + name.get() + "'", all);
      return Optional.empty();
    }
    return Optional.of(pools.get(name.orElseGet(() -> pools.keySet().iterator().next())));
  }

  private void checkPool(Properties pool) {
    if (properties.integer("nodes") > pool.integer("maximum")) {
      report(
          Code.TARGET_COMBINATION,
          "nodes",
          "The pool has "
              + pool.integer("maximum")
              + " machines at most, and the job would wait for ever",
          "Take fewer `nodes`, or set a larger `maximum` in the pool");
    }
  }

  private void checkEngine(Component cluster, JobRunner runner, String... engines) {
    Optional<String> engine = properties.optionalText("engine");
    if (engine.isPresent() && !List.of(engines).contains(engine.get())) {
      report(
          Code.TARGET_COMBINATION,
          "engine",
          "Jobs of '"
              + cluster.id()
              + "' run on "
              + runner.title()
              + ", which does not have '"
              + engine.get()
              + "'",
          "Set it to "
              + Wording.list(List.of(engines), "or")
              + ", or choose another `engine` of the cluster");
    }
  }

  private void checkOnBatch(Properties pool) {
    checkMachines(pool);
    if (properties.integer("nodes") > 1 && pool.text("capacity").equals("spot")) {
      report(
          Code.TARGET_LIMIT,
          "nodes",
          "AWS Batch has no jobs on several spot machines",
          "Take one machine, or a pool with another `capacity`");
    }
    properties.section("environment").names().stream()
        .filter(name -> name.startsWith("AWS_BATCH"))
        .forEach(
            name ->
                found.report(
                    Code.TARGET_LIMIT,
                    path.key("environment").key(name),
                    properties.section("environment").origin(name),
                    "Variables that begin with AWS_BATCH are those of AWS Batch itself",
                    "Choose another name"));
  }

  /** Several machines talk to each other all the time. */
  private void checkMachines(Properties pool) {
    Optional<Shape> shape = NamedShape.find(pool, "accelerator", plan);
    shape.ifPresent(each -> checkImage(each, false));
    if (properties.integer("nodes") > 1 && shape.filter(each -> !each.efa()).isPresent()) {
      report(
          Code.TARGET_DIFFERENCE,
          "nodes",
          "The machines of the pool have no Elastic Fabric Adapter, and talk to each other over the"
              + " ordinary network",
          "Take one machine, or a pool of a shape that has one, such as p4d.24xlarge or"
              + " trn1.32xlarge");
    }
  }

  private void checkImage(Shape shape, boolean ray) {
    if (properties.has("image")) {
      return;
    }
    Optional<String> published =
        TrainingImage.published(shape.kind(), plan.settings().text("region"))
            .map(TrainingImage::address);
    if (ray) {
      if (RayImage.of(shape).isEmpty()) {
        report(
            Code.TARGET_COMBINATION,
            "engine",
            "Nobody is known to publish an image with Ray for such machines",
            "Set `image` to one of your own"
                + published
                    .map(
                        each ->
                            ", built from "
                                + each
                                + " with `pip install ray[default]=="
                                + RayImage.version()
                                + "`")
                    .orElse("")
                + "; or choose `engine: pytorch`");
      }
    } else if (published.isEmpty()) {
      report(
          Code.TARGET_LIMIT,
          "command",
          "No image for training is known to be in " + plan.settings().text("region"),
          "Set `image`");
    }
  }

  private void report(Code code, String property, String message, String hint) {
    found.report(code, path.key(property), properties.origin(property), message, hint);
  }
}
