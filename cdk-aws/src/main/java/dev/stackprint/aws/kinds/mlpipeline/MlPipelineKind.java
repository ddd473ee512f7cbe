package dev.stackprint.aws.kinds.mlpipeline;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.kinds.experimenttracking.ExperimentTrackingKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.kinds.schedule.CronExpression;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.facts.Shape;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.pipeline.PipelineCheck;
import dev.stackprint.rendering.pipeline.PipelineStep;
import dev.stackprint.rendering.placement.NamedShape;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Renders {@code ml-pipeline} as a pipeline of SageMaker. */
public final class MlPipelineKind implements AwsKind {

  private static final Method NAME = new Method("name");
  private static final String ACCELERATOR = "accelerator";
  private static final dev.stackprint.templates.Code ROLE = JavaCode.identifier("role");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    List<Diagnostic> ofSteps = new ArrayList<>(PipelineCheck.of(component));
    for (PipelineStep step : PipelineStep.of(component)) {
      if (EcrImage.of(step.image()).isEmpty()) {
        found.report(
            Code.TARGET_LIMIT,
            step.path().key("image"),
            step.properties().origin("image"),
            "SageMaker takes images of Amazon ECR, with a tag or a digest",
            "Such as 111122223333.dkr.ecr."
                + plan.settings().text("region")
                + ".amazonaws.com/train:1.4");
      }
      ofSteps.addAll(machine(step, plan));
    }
    if (component.properties().has("tracking") && !component.knobs().flag("network-access")) {
      found.report(
          Code.TARGET_COMBINATION,
          Plan.pathOf(component).key("tracking"),
          component.properties().origin("tracking"),
          "Steps cannot reach MLflow without access to the network",
          "Set `aws: {network-access: true}`, or leave it out");
    }
    return Stream.concat(ofSteps.stream(), found.sorted().stream()).toList();
  }

  private static List<Diagnostic> machine(PipelineStep step, Plan plan) {
    if (step.accelerator().isEmpty()) {
      return List.of();
    }
    return NamedShape.check(
        step.properties(),
        ACCELERATOR,
        step.path(),
        plan,
        new ProcessingJobs(),
        QuotaUse.SAGEMAKER_PROCESSING,
        1);
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return context.call(component, NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Component store = component.properties().reference("store");
    Optional<Component> tracking = component.properties().optionalReference("tracking");
    Optional<Component> key = component.properties().optionalReference("key");
    List<PipelineStep> steps = PipelineStep.of(component);
    Set<Component> parameters = new LinkedHashSet<>(List.of(store));
    steps.forEach(step -> step.files().values().forEach(files -> parameters.add(files.store())));
    tracking.ifPresent(parameters::add);
    key.ifPresent(parameters::add);
    context.need(component, NAME);
    MlPipelineView view =
        new MlPipelineView(
            context.header(component, List.copyOf(parameters)),
            PipelineCheck.file(component),
            steps.stream().map(PipelineStep::name).toList(),
            variables(component, context),
            grants(component, context),
            steps.stream().map(step -> EcrImage.of(step.image()).orElseThrow()).distinct().toList(),
            key.map(each -> context.call(each, EncryptionKeyKind.KEY)),
            component
                .properties()
                .optionalSection("schedule")
                .map(
                    each ->
                        new MlPipelineView.Schedule(
                            CronExpression.of(each.text("cron")), each.text("time-zone"))));
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component, "A pipeline of SageMaker: " + String.join(", ", view.steps()) + ".")
            .takes(List.copyOf(parameters))
            .file(view.file(), Definition.of(component))
            .classes(context, getClass(), "MlPipeline", view)
            .output(
                new StackOutput(
                    context.constructId(component) + "Pipeline",
                    "The name of the pipeline.",
                    context.call(component, NAME)))
            .step(
                "Start `"
                    + component.id()
                    + "`: `aws sagemaker start-pipeline-execution --pipeline-name NAME`, with its name"
                    + " from the outputs. What its steps make is in the bucket of `"
                    + store.id()
                    + "`, below `"
                    + component.id()
                    + "/`, the id of the execution and the name of the step.");
    for (PipelineStep step : steps) {
      shape(step, context.plan())
          .ifPresent(
              shape ->
                  rendered.idleCost(
                      ShapeCost.of(
                          "step " + step.name() + " of " + component.id() + ", only while it works",
                          shape,
                          1,
                          context.region(),
                          "That is EC2's price: SageMaker charges more.",
                          "nothing: the machine is gone when the step is done")));
    }
    return rendered.build();
  }

  private static Optional<Shape> shape(PipelineStep step, Plan plan) {
    return step.accelerator()
        .flatMap(each -> NamedShape.find(step.properties(), ACCELERATOR, plan));
  }

  private static List<MlPipelineView.Variable> variables(
      Component component, RenderContext context) {
    List<MlPipelineView.Variable> variables = new ArrayList<>();
    component
        .properties()
        .optionalReference("key")
        .ifPresent(
            key ->
                variables.add(
                    new MlPipelineView.Variable(
                        "Key",
                        JavaCode.call(context.call(key, EncryptionKeyKind.KEY), "getKeyArn"))));
    variables.add(new MlPipelineView.Variable("Role", JavaCode.call(ROLE, "getRoleArn")));
    variables.add(
        new MlPipelineView.Variable(
            "Store",
            context.call(component.properties().reference("store"), ObjectStoreKind.NAME)));
    for (Component store : stores(component)) {
      variables.add(
          new MlPipelineView.Variable(
              Definition.variable(store), context.call(store, ObjectStoreKind.NAME)));
    }
    component
        .properties()
        .optionalReference("tracking")
        .ifPresent(
            tracking ->
                variables.add(
                    new MlPipelineView.Variable(
                        "Tracking", context.call(tracking, ExperimentTrackingKind.TRACKING_URI))));
    // CloudFormation refuses what is put nowhere.
    String definition = Definition.of(component);
    return variables.stream()
        .filter(each -> definition.contains("${" + each.name() + "}"))
        .toList();
  }

  private static List<Component> stores(Component component) {
    return PipelineStep.of(component).stream()
        .flatMap(step -> step.files().values().stream())
        .map(PipelineStep.Files::store)
        .distinct()
        .toList();
  }

  private static List<dev.stackprint.templates.Code> grants(
      Component component, RenderContext context) {
    Set<dev.stackprint.templates.Code> grants = new LinkedHashSet<>();
    Component store = component.properties().reference("store");
    dev.stackprint.templates.Code folder = JavaCode.string(component.id() + "/");
    grants.add(context.call(store, ObjectStoreKind.GRANT_READ, ROLE, folder));
    grants.add(context.call(store, ObjectStoreKind.GRANT_WRITE, ROLE, folder));
    PipelineStep.of(component).stream()
        .flatMap(step -> step.files().values().stream())
        .distinct()
        .forEach(
            files ->
                grants.add(
                    context.call(
                        files.store(),
                        ObjectStoreKind.GRANT_READ,
                        ROLE,
                        JavaCode.string(files.folder()))));
    component
        .properties()
        .optionalReference("tracking")
        .ifPresent(
            each -> grants.add(context.call(each, ExperimentTrackingKind.GRANT_TRACK, ROLE)));
    return List.copyOf(grants);
  }
}
