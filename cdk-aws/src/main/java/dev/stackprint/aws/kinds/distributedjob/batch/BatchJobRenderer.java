package dev.stackprint.aws.kinds.distributedjob.batch;

import dev.stackprint.aws.kinds.acceleratorcluster.batch.BatchCluster;
import dev.stackprint.aws.kinds.acceleratorcluster.engine.Pool;
import dev.stackprint.aws.kinds.distributedjob.batch.BatchJobView.Devices;
import dev.stackprint.aws.kinds.distributedjob.batch.BatchJobView.Schedule;
import dev.stackprint.aws.kinds.distributedjob.job.ClusterJob;
import dev.stackprint.aws.kinds.distributedjob.job.ShellWords;
import dev.stackprint.aws.kinds.distributedjob.job.Stores;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.kinds.schedule.CronExpression;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Renders a job on AWS Batch: its role, its definition, and the script that submits it. */
public final class BatchJobRenderer {

  private static final int MEBIBYTE = 1024 * 1024;

  /**
   * How much of a machine's memory jobs get, in percent. The agent and the system have the rest.
   */
  private static final int SHARE = 90;

  /** MiB of a container that copies something. */
  private static final int COPYING = 1024;

  private final ClusterJob job;
  private final Stores stores;
  private final RenderContext context;

  /**
   * Begins to render a job that was checked.
   *
   * @param job the job
   * @param context the rendering
   */
  public BatchJobRenderer(ClusterJob job, RenderContext context) {
    this.job = job;
    this.stores = Stores.of(job.component());
    this.context = context;
  }

  /** Renders it. */
  public RenderedComponent render() {
    List<Component> parameters = new ArrayList<>(List.of(job.cluster().component()));
    parameters.addAll(stores.components());
    BatchJobView view = view(parameters);
    String scripts = "scripts/" + job.id() + "/";
    return RenderedComponent.of(
            job.component(),
            (job.nodes() > 1 ? "A multi-node parallel job" : "A job")
                + " of AWS Batch on "
                + job.place()
                + ".")
        .takes(parameters)
        .classes(context, getClass(), "BatchJob", view)
        .file(scripts + "run.sh", render("run.sh.ftl", view))
        .file(scripts + "submit.sh", render("submit.sh.ftl", view))
        .step(step(view))
        .build();
  }

  private String render(String template, BatchJobView view) {
    return context.render(getClass(), template, view);
  }

  private BatchJobView view(List<Component> parameters) {
    Properties properties = job.properties();
    Pool pool = job.pool();
    int copiers = stores.code().isPresent() ? 2 : 1;
    return new BatchJobView(
        context.header(job.component(), parameters),
        job.id(),
        job.name(),
        BatchCluster.queue(job.cluster().name(), pool.name()),
        job.place(),
        pool.shape().name(),
        job.nodes(),
        context.region(),
        context.call(job.cluster().component(), BatchCluster.LOGS),
        stores.grants(context),
        Stores.COPIER,
        stores.code().map(this::address),
        job.image(context.region()),
        environment(),
        pool.neuron() ? 0 : pool.shape().chips(),
        devices(pool),
        pool.shape().vcpus().orElseThrow() - copiers,
        memory(pool) - copiers * COPYING,
        job.cluster().sharedStorage().map(each -> BatchCluster.SHARED),
        properties.integer("attempts"),
        properties.duration("max-runtime").toSeconds(),
        properties
            .optionalSection("schedule")
            .map(
                each -> new Schedule(CronExpression.of(each.text("cron")), each.text("time-zone"))),
        ShellWords.of(properties.texts("command")));
  }

  private static int memory(Pool pool) {
    return Math.toIntExact(pool.shape().hostMemory().orElseThrow() / MEBIBYTE * SHARE / 100);
  }

  private static List<Devices> devices(Pool pool) {
    List<Devices> devices = new ArrayList<>();
    if (pool.neuron()) {
      devices.add(new Devices("/dev/neuron", pool.shape().chips()));
    }
    if (pool.shape().efa()) {
      devices.add(new Devices("/dev/infiniband/uverbs", pool.shape().efaInterfaces()));
    }
    return devices;
  }

  private Map<String, Code> environment() {
    Map<String, Code> environment = new TreeMap<>();
    environment.put("AWS_REGION", Code.java("Stack.of(this).getRegion()"));
    environment.put(
        "PET_NPROC_PER_NODE", JavaCode.string(String.valueOf(job.pool().shape().devices())));
    environment.put("PET_MASTER_PORT", JavaCode.string("29500"));
    if (job.pool().shape().efa()) {
      environment.put("FI_PROVIDER", JavaCode.string("efa"));
    }
    stores.data().ifPresent(each -> environment.put("DATA_URI", address(each)));
    stores.output().ifPresent(each -> environment.put("OUTPUT_URI", address(each)));
    job.cluster()
        .sharedStorage()
        .ifPresent(each -> environment.put("SHARED_DIR", JavaCode.string(BatchCluster.SHARED)));
    if (stores.code().isPresent()) {
      environment.put("CODE_DIR", JavaCode.string("/job/code"));
    }
    Properties own = job.properties().section("environment");
    own.names().forEach(name -> environment.put(name, JavaCode.string(own.text(name))));
    return environment;
  }

  private Code address(Stores.Folder folder) {
    Code bucket = context.call(folder.store(), ObjectStoreKind.NAME);
    return JavaCode.concat(JavaCode.string("s3://"), bucket, JavaCode.string("/" + folder.path()));
  }

  private String step(BatchJobView view) {
    Optional<Schedule> schedule = view.schedule();
    return (schedule.isPresent() ? "`" + job.id() + "` starts by itself, too. " : "")
        + job.start(context.region())
        + " What it prints is in the log group that the output `"
        + BatchCluster.logsOutput(job.cluster().component(), context)
        + "` names. To stop it: `aws batch terminate-job --job-id ID --reason REASON`.";
  }
}
