package dev.stackprint.aws.kinds.distributedjob.slurm;

import dev.stackprint.aws.kinds.acceleratorcluster.engine.SlurmCluster;
import dev.stackprint.aws.kinds.distributedjob.job.ClusterJob;
import dev.stackprint.aws.kinds.distributedjob.job.ShellWords;
import dev.stackprint.aws.kinds.distributedjob.job.Stores;
import dev.stackprint.aws.render.ProjectNames;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.trainingjob.TrainingImage;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.templates.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a job for Slurm: what machines may do for it, its script, and the one that submits it.
 */
public final class SlurmJobRenderer {

  private final ClusterJob job;
  private final SlurmCluster engine;
  private final Stores stores;
  private final RenderContext context;

  /**
   * Begins to render a job that was checked.
   *
   * @param job the job
   * @param engine what runs the machines of its cluster
   * @param context the rendering
   */
  public SlurmJobRenderer(ClusterJob job, SlurmCluster engine, RenderContext context) {
    this.job = job;
    this.engine = engine;
    this.stores = Stores.of(job.component());
    this.context = context;
  }

  /** Renders it. */
  public RenderedComponent render() {
    List<Component> parameters = new ArrayList<>(List.of(job.cluster().component()));
    parameters.addAll(stores.components());
    SlurmJobView view = view(parameters);
    String scripts = "scripts/" + job.id() + "/";
    return RenderedComponent.of(job.component(), "A job for Slurm on " + job.place() + ".")
        .takes(parameters)
        .classes(context, getClass(), "SlurmJob", view)
        .file(scripts + "job.sh", render("job.sh.ftl", view))
        .file(scripts + "submit.sh", render("submit.sh.ftl", view))
        .step(
            job.start(context.region())
                + " What it prints is in the log group `"
                + view.site().logs()
                + "`, a stream for each machine. To stop it: `scancel ID` on the login machine."
                + (engine.scalesByItself() ? "" : " " + job.scaling()))
        .build();
  }

  private String render(String template, SlurmJobView view) {
    return context.render(getClass(), template, view);
  }

  private SlurmJobView view(List<Component> parameters) {
    Properties properties = job.properties();
    List<String> command = properties.texts("command");
    String image = job.image(context.region());
    return new SlurmJobView(
        context.header(job.component(), parameters),
        job.id(),
        job.cluster().id(),
        job.pool().name(),
        job.place(),
        engine.site(job.cluster(), context),
        stores.grants(context),
        context.region(),
        ProjectNames.stackName(context.plan()),
        stores.addresses(context),
        stores.code().isPresent(),
        image,
        TrainingImage.of(image),
        job.nodes(),
        job.pool().shape().devices(),
        !job.pool().neuron(),
        job.pool().shape().efa(),
        properties.duration("max-runtime").toMinutes(),
        properties.integer("attempts"),
        environment(properties.section("environment")),
        ShellWords.of(command.subList(0, 1)),
        command.stream().skip(1).map(word -> ShellWords.of(List.of(word))).toList());
  }

  private static List<Code> environment(Properties environment) {
    return environment.names().stream()
        .sorted()
        .map(name -> ShellWords.of(List.of(name + "=" + environment.text(name))))
        .toList();
  }
}
