package dev.stackprint.aws.kinds.distributedjob;

import dev.stackprint.aws.kinds.distributedjob.job.Stores;
import dev.stackprint.aws.kinds.network.GatewayEndpoint;
import dev.stackprint.aws.kinds.network.NetworkKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.kinds.schedule.CronExpression;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.aws.statemachine.MachineSignals;
import dev.stackprint.aws.trainingjob.TrainingJobCode;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Renders a job that SageMaker runs: a state machine that starts it and waits for it. */
final class ManagedJobRenderer {

  private static final Method STATE_MACHINE = new Method("stateMachine");
  private static final Method DEAD_LETTERS_NAME = new Method("deadLettersName");

  private final ManagedJob job;
  private final Stores stores;
  private final RenderContext context;
  private final Properties properties;
  private final Optional<Component> network;
  private final String id;

  ManagedJobRenderer(ManagedJob job, RenderContext context) {
    this.job = job;
    this.stores = Stores.of(job.component());
    this.context = context;
    this.properties = job.component().properties();
    this.network = properties.optionalReference("network");
    this.id = job.component().id();
  }

  RenderedComponent render() {
    context.need(job.component(), STATE_MACHINE);
    network.ifPresent(each -> context.need(each, GatewayEndpoint.S3));
    List<Component> parameters = new ArrayList<>(stores.components());
    network.ifPresent(parameters::add);
    ManagedJobView view = view(parameters);
    int zones = network.map(each -> each.properties().integer("zones")).orElse(0);
    return RenderedComponent.of(job.component(), summary())
        .takes(parameters)
        .classes(context, getClass(), "ManagedJob", view)
        .file(view.definition(), TrainingDefinition.of(job, zones))
        .output(
            new StackOutput(
                context.constructId(job.component()) + "StateMachine",
                "The state machine of " + id + ".",
                JavaCode.call(context.call(job.component(), STATE_MACHINE), "getStateMachineArn")))
        .step(step())
        .build();
  }

  /** Returns what is worth watching of a managed job. */
  static List<Signal> signals(Component job, RenderContext context) {
    return MachineSignals.of(
        job.id(), context.call(job, STATE_MACHINE), context.call(job, DEAD_LETTERS_NAME));
  }

  private String summary() {
    return "A Step Functions state machine: a training job of SageMaker on "
        + job.nodes()
        + " x ml."
        + job.shape().name()
        + ".";
  }

  private ManagedJobView view(List<Component> parameters) {
    String definition = "workflows/" + id + ".asl.json";
    return new ManagedJobView(
        context.header(job.component(), parameters),
        id,
        definition,
        TrainingDefinition.prefix(job),
        "ml." + job.shape().name(),
        job.nodes(),
        substitutions(),
        stores.grants(context),
        network.map(each -> context.call(each, NetworkKind.VPC)),
        properties
            .optionalSection("schedule")
            .map(
                each ->
                    new ManagedJobView.Schedule(
                        CronExpression.of(each.text("cron")), each.text("time-zone"))),
        context.isNeeded(job.component(), DEAD_LETTERS_NAME),
        TrainingJobCode.of(job.image(), network.isPresent(), TrainingDefinition.prefix(job)),
        MachineCode.machine("", false),
        MachineCode.permissions(true, false, true),
        MachineCode.tests(context.className(job.component()), definition));
  }

  private Map<String, Code> substitutions() {
    Map<String, Code> known = new TreeMap<>();
    known.put("DeadLetters", Code.java("deadLetters.getQueueUrl()"));
    known.put("JobRole", Code.java("role.getRoleArn()"));
    stores.code().ifPresent(each -> known.put("CodeBucket", bucket(each)));
    stores.data().ifPresent(each -> known.put("DataBucket", bucket(each)));
    stores.output().ifPresent(each -> known.put("OutputBucket", bucket(each)));
    network.ifPresent(
        each -> {
          known.put("SecurityGroup", Code.java("machines(network).getSecurityGroupId()"));
          for (int zone = 0; zone < each.properties().integer("zones"); zone++) {
            known.put("Subnet" + zone, Code.java("subnets.get(" + zone + ")"));
          }
        });
    return known;
  }

  private Code bucket(Stores.Folder folder) {
    return context.call(folder.store(), ObjectStoreKind.NAME);
  }

  private String step() {
    IdleCost cost =
        ShapeCost.of(
            "",
            job.shape(),
            job.nodes(),
            context.region(),
            "SageMaker charges more than this, which is EC2's price"
                + (job.spot() ? ", and less for spot" : ""),
            "");
    return (properties.has("schedule")
            ? "`" + id + "` starts by itself; to start it now: "
            : "Start `" + id + "` as often as you like: ")
        + "`aws stepfunctions start-execution --state-machine-arn ARN`"
        + stores
            .code()
            .map(each -> ", once its code is in the store `" + each.store().id() + "`")
            .orElse("")
        + ". While it runs, it takes "
        + job.nodes()
        + " x ml."
        + job.shape().name()
        + ": "
        + cost.price()
        + ". It is ended after "
        + properties.text("max-runtime")
        + "; `aws stepfunctions stop-execution` stops it before. What it writes to `/opt/ml/checkpoints` is copied to `checkpoints/` of its output"
        + " while it runs, and is there again for the next attempt.";
  }
}
