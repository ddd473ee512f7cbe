package dev.stackprint.gcp.kinds.mlpipeline;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.facts.QuotaUse;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.kinds.experimenttracking.ExperimentTrackingKind;
import dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.pipeline.PipelineCheck;
import dev.stackprint.rendering.pipeline.PipelineStep;
import dev.stackprint.rendering.placement.NamedShape;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Renders {@code ml-pipeline} as a pipeline of Vertex AI that Cloud Scheduler starts. */
public final class MlPipelineKind implements GcpKind {

  private static final Method NAME = new Method("name");
  private static final String API = "aiplatform.googleapis.com";
  private static final String ACCELERATOR = "accelerator";
  private static final String PLACEHOLDER = "{{$";
  private static final Code RUNNER = Code.java("runner.member()");

  /** The first of January: a job has to have a time, even while it is paused. */
  private static final String NEVER = "0 0 1 1 *";

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    List<Diagnostic> ofSteps = new ArrayList<>(PipelineCheck.of(component));
    for (PipelineStep step : PipelineStep.of(component)) {
      if (step.properties().texts("command").stream()
          .anyMatch(each -> each.contains(PLACEHOLDER))) {
        found.report(
            dev.stackprint.blueprints.diagnostic.Code.TARGET_LIMIT,
            step.path().key("command"),
            step.properties().origin("command"),
            "Vertex AI Pipelines would put something else in place of " + PLACEHOLDER,
            "Name inputs and outputs as {inputs.data}, and pass other text in a file");
      }
      if (step.accelerator().isPresent()) {
        ofSteps.addAll(
            NamedShape.check(
                step.properties(),
                ACCELERATOR,
                step.path(),
                plan,
                new PipelineJobs(),
                QuotaUse.VERTEX_TRAINING,
                1));
      }
    }
    return Stream.concat(ofSteps.stream(), found.sorted().stream()).toList();
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, NAME);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    for (String service : List.of("aiplatform", "cloudscheduler", "iam", "storage")) {
      context.api(service + ".googleapis.com");
    }
    Component store = component.properties().reference("store");
    Optional<Component> tracking = component.properties().optionalReference("tracking");
    Optional<Component> key = component.properties().optionalReference("key");
    Optional<Properties> schedule = component.properties().optionalSection("schedule");
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
            context.accountId(component, "run"),
            context.accountId(component, "start"),
            context.accountId(component, "start").replace('-', '_'),
            context.call(store, ObjectStoreKind.NAME),
            parameters(steps, tracking, context),
            grants(component, tracking, context),
            key.map(
                each ->
                    EncryptionKeyKind.usableBy(
                        each, component, context.serviceAgent(API), context)),
            schedule.map(each -> each.text("cron")).orElse(NEVER),
            schedule.map(each -> each.text("time-zone")).orElse("UTC"),
            schedule.isEmpty());
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component, "A pipeline of Vertex AI: " + String.join(", ", view.steps()) + ".")
            .takes(List.copyOf(parameters))
            .file(view.file(), Definition.of(component, context.plan()))
            .classes(context, getClass(), "MlPipeline", view)
            .output(
                new StackOutput(
                    context.export(component, "Job"),
                    "The job of Cloud Scheduler that starts the pipeline.",
                    context.call(component, NAME)))
            .step(
                "Start `"
                    + component.id()
                    + "`: `gcloud scheduler jobs run NAME --location "
                    + context.region()
                    + "`, with the job from the outputs. What its steps make is in the bucket of `"
                    + store.id()
                    + "`, below `"
                    + component.id()
                    + "/`; the console shows its runs under Vertex AI, Pipelines.");
    for (PipelineStep step : steps) {
      if (step.accelerator().isPresent()) {
        NamedShape.find(step.properties(), ACCELERATOR, context.plan())
            .ifPresent(
                shape ->
                    rendered.idleCost(
                        ShapeCost.of(
                            "step "
                                + step.name()
                                + " of "
                                + component.id()
                                + ", only while it works",
                            shape,
                            1,
                            context.region(),
                            "Vertex AI adds a fee of its own.",
                            "nothing: the machine is gone when the step is done")));
      }
    }
    return rendered.build();
  }

  private static List<MlPipelineView.Parameter> parameters(
      List<PipelineStep> steps, Optional<Component> tracking, RenderContext context) {
    List<MlPipelineView.Parameter> parameters = new ArrayList<>();
    for (PipelineStep step : steps) {
      step.files()
          .forEach(
              (name, files) ->
                  parameters.add(
                      new MlPipelineView.Parameter(
                          Definition.parameter(step, name),
                          "/gcs/",
                          context.call(files.store(), ObjectStoreKind.NAME),
                          "/" + files.folder())));
    }
    if (steps.stream().anyMatch(Definition::tracks)) {
      tracking.ifPresent(
          each ->
              parameters.add(
                  new MlPipelineView.Parameter(
                      "tracking", "", context.call(each, ExperimentTrackingKind.TENSORBOARD), "")));
    }
    return parameters;
  }

  private static List<Code> grants(
      Component component, Optional<Component> tracking, RenderContext context) {
    Code reader = JavaCode.string(component.id());
    Component store = component.properties().reference("store");
    Set<Component> read = new LinkedHashSet<>(List.of(store));
    PipelineStep.of(component)
        .forEach(step -> step.files().values().forEach(files -> read.add(files.store())));
    List<Code> grants = new ArrayList<>();
    // A bucket is mounted as a whole: whoever reads a folder of it lists it.
    read.forEach(
        each ->
            grants.add(
                context.call(
                    each, ObjectStoreKind.GRANT_READ, reader, RUNNER, JavaCode.string(""))));
    grants.add(
        context.call(
            store,
            ObjectStoreKind.GRANT_WRITE,
            reader,
            RUNNER,
            JavaCode.string(component.id() + "/")));
    tracking.ifPresent(
        each -> grants.add(context.call(each, ExperimentTrackingKind.GRANT_TRACK, reader, RUNNER)));
    return grants;
  }
}
