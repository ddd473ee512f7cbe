package dev.stackprint.aws.kinds.modelcustomization;

import dev.stackprint.aws.kinds.guardrail.GuardrailKind;
import dev.stackprint.aws.kinds.notification.NotificationKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.kinds.workflow.WorkflowKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.aws.statemachine.MachineSignals;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.placement.Host;
import dev.stackprint.rendering.tuning.Tuning;
import dev.stackprint.rendering.tuning.TuningCheck;
import dev.stackprint.rendering.tuning.TuningStep;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Renders {@code model-customization} as a state machine that has a model tuned. */
public final class ModelCustomizationKind implements AwsKind {

  /** The state machine: what starts a workflow starts this in the same way. */
  private static final Method STATE_MACHINE = WorkflowKind.STATE_MACHINE;

  /** {@code String inUse()}: where it says which tuned model is in use, as {@code s3://...}. */
  public static final Method IN_USE = new Method("inUse");

  /** {@code void grantInvoke(IGrantable caller)}: find the tuned model, and call it. */
  private static final Method GRANT_INVOKE = new Method("grantInvoke");

  /**
   * {@code void grantGuardedInvoke(IGrantable caller, String guardrailArn)}: the same under a
   * guardrail, and not otherwise.
   */
  private static final Method GRANT_GUARDED_INVOKE = new Method("grantGuardedInvoke");

  private static final Method DEAD_LETTERS_NAME = WorkflowKind.DEAD_LETTERS_NAME;

  private static final Code MACHINE = Code.java("stateMachine");

  /**
   * Returns the expressions that let somebody call what is in use, under the guardrail if there is
   * one. The guardrail has to be applied by each call, too.
   *
   * @param customization the {@code model-customization}
   * @param guardrail the {@code guardrail}, if the caller has one
   * @param caller an {@code IGrantable}
   */
  public static List<Code> grants(
      Component customization, Optional<Component> guardrail, Code caller, RenderContext context) {
    return guardrail
        .map(
            guard ->
                List.of(
                    context.call(
                        customization,
                        GRANT_GUARDED_INVOKE,
                        caller,
                        context.call(guard, GuardrailKind.GUARDRAIL_ARN)),
                    context.call(guard, GuardrailKind.GRANT_APPLY, caller)))
        .orElseGet(() -> List.of(context.call(customization, GRANT_INVOKE, caller)));
  }

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Optional<Host> host =
        component.properties().optionalSection("train").map(train -> RecipeCheck.host(train, plan));
    return Stream.concat(
            new TuningCheck(component, plan, host).findings().stream(),
            RecipeCheck.of(component, plan).stream())
        .toList();
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return JavaCode.call(context.call(component, STATE_MACHINE), "getStateMachineArn");
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Tuning tuning = Tuning.of(component, context.plan());
    List<Component> parameters = List.copyOf(new LinkedHashSet<>(component.references()));
    context.need(component, STATE_MACHINE);
    TuningWay way = TuningWay.of(tuning, context);
    ModelCustomizationView view = view(tuning, way, parameters, context);
    String id = component.id();
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component,
                "A Step Functions state machine that tunes "
                    + tuning.modelName()
                    + way.with()
                    + ", and measures what comes out.")
            .takes(parameters)
            .classes(context, getClass(), "ModelCustomization", view)
            .file(view.definition(), TuningDefinition.of(tuning, way, context.region()));
    if (tuning.startsByUpload()) {
      rendered.file(uploadDefinition(id), MachineCode.uploadDefinition(id));
    }
    for (String file : List.of("documents.py", "test_documents.py")) {
      rendered.file(folder(id) + "/" + file, MachineCode.function(file));
    }
    way.files().forEach(rendered::file);
    rendered
        .output(
            new StackOutput(
                context.className(component) + "StateMachine",
                "The state machine of " + id + ".",
                JavaCode.call(context.call(component, STATE_MACHINE), "getStateMachineArn")))
        .idleCost(way.idleCost());
    steps(tuning, way).forEach(rendered::step);
    return rendered.build();
  }

  /** What others may do with the model that is in use, as methods of the construct. */
  record Callers(boolean place, boolean unguarded, boolean guarded, String file) {

    static Callers of(Tuning tuning, RenderContext context) {
      Component component = tuning.component();
      Callers callers =
          new Callers(
              context.isNeeded(component, IN_USE),
              context.isNeeded(component, GRANT_INVOKE),
              context.isNeeded(component, GRANT_GUARDED_INVOKE),
              tuning.inUse());
      if (callers.any()) {
        context.need(tuning.results(), ObjectStoreKind.GRANT_READ_OBJECTS);
      }
      return callers;
    }

    /** Tells whether there are any. */
    boolean any() {
      return place || unguarded || guarded;
    }
  }

  private static ModelCustomizationView view(
      Tuning tuning, TuningWay way, List<Component> parameters, RenderContext context) {
    Component component = tuning.component();
    String id = component.id();
    String definition = "workflows/" + id + ".asl.json";
    List<LambdaFunction> functions = new ArrayList<>(List.of(prepare(tuning, context)));
    functions.addAll(way.functions());
    return new ModelCustomizationView(
        context.header(component, parameters),
        definition,
        tuning.prefix(),
        context.variable(tuning.source()),
        context.variable(tuning.results()),
        context.className(tuning.results()),
        functions,
        substitutions(tuning, way, functions, context),
        grants(tuning, way, context),
        way.code(),
        uploads(tuning, context),
        tuning.asks(),
        Callers.of(tuning, context),
        context.isNeeded(component, STATE_MACHINE),
        context.isNeeded(component, DEAD_LETTERS_NAME),
        MachineCode.machine(folder(id), true),
        MachineCode.permissions(true, true, true),
        MachineCode.tests(context.className(component), definition));
  }

  /** Returns the function that prepares examples. */
  private static LambdaFunction prepare(Tuning tuning, RenderContext context) {
    Code prepare = LambdaFunction.variableOf("Prepare");
    List<Code> grants = new ArrayList<>(runs(tuning, prepare, context));
    for (String folder : List.of(tuning.prefix(), tuning.validation())) {
      grants.add(
          context.call(
              tuning.source(),
              ObjectStoreKind.GRANT_READ_OBJECTS,
              prepare,
              JavaCode.string(folder)));
    }
    return function(tuning, "Prepare", 1024, grants, context);
  }

  /** Returns a function that works on what belongs to runs. */
  static LambdaFunction function(
      Tuning tuning, String id, int memory, List<Code> grants, RenderContext context) {
    return new LambdaFunction(
        id,
        id.toLowerCase(Locale.ROOT),
        15,
        memory,
        new TreeMap<>(
            Map.of("RESULTS_BUCKET", context.call(tuning.results(), ObjectStoreKind.NAME))),
        grants);
  }

  /** Lets a grantee read and write what belongs to runs. */
  static List<Code> runs(Tuning tuning, Code grantee, RenderContext context) {
    Code folder = JavaCode.string(Tuning.RUNS);
    return List.of(
        context.call(tuning.results(), ObjectStoreKind.GRANT_READ_OBJECTS, grantee, folder),
        context.call(tuning.results(), ObjectStoreKind.GRANT_WRITE, grantee, folder));
  }

  private static Map<String, Code> substitutions(
      Tuning tuning, TuningWay way, List<LambdaFunction> functions, RenderContext context) {
    Map<String, Code> known = new TreeMap<>(way.substitutions());
    known.put("DeadLetters", Code.java("deadLetters.getQueueUrl()"));
    known.put("SourceBucket", context.call(tuning.source(), ObjectStoreKind.NAME));
    known.put("ResultsBucket", context.call(tuning.results(), ObjectStoreKind.NAME));
    functions.forEach(
        each ->
            known.put(each.id() + "Function", JavaCode.call(each.variable(), "getFunctionArn")));
    tuning
        .listeners()
        .ifPresent(
            topic -> known.put("FailuresTopic", context.call(topic, NotificationKind.TOPIC_ARN)));
    return known;
  }

  private static List<Code> grants(Tuning tuning, TuningWay way, RenderContext context) {
    List<Code> grants = new ArrayList<>(way.grants());
    for (String folder : List.of(tuning.prefix(), tuning.validation())) {
      grants.add(
          context.call(
              tuning.source(),
              ObjectStoreKind.GRANT_READ_OBJECTS,
              MACHINE,
              JavaCode.string(folder)));
    }
    grants.add(
        context.call(
            tuning.results(),
            ObjectStoreKind.GRANT_WRITE,
            MACHINE,
            JavaCode.string(tuning.inUse())));
    tuning
        .listeners()
        .ifPresent(
            topic -> grants.add(context.call(topic, NotificationKind.GRANT_PUBLISH, MACHINE)));
    return grants;
  }

  private static Optional<Code> uploads(Tuning tuning, RenderContext context) {
    if (!tuning.startsByUpload()) {
      return Optional.empty();
    }
    context.need(tuning.source(), new ObjectStoreKind.Events());
    context.need(tuning.source(), ObjectStoreKind.NAME);
    return Optional.of(
        MachineCode.uploads(uploadDefinition(tuning.component().id()), tuning.prefix()));
  }

  private static String uploadDefinition(String id) {
    return "workflows/" + id + "-uploads.asl.json";
  }

  static String folder(String id) {
    return "functions/" + id;
  }

  private static List<String> steps(Tuning tuning, TuningWay way) {
    String id = tuning.component().id();
    List<String> steps = new ArrayList<>();
    steps.add(
        TuningStep.examples(
                tuning, "aws stepfunctions start-execution --state-machine-arn ARN --input")
            + " Each run tunes a model, which is billed "
            + way.billedBy()
            + ".");
    if (tuning.asks()) {
      steps.add(
          "Decide about what `"
              + id
              + "` tuned: the message has the score and the commands. Whoever runs them needs"
              + " `states:SendTaskSuccess` and `states:SendTaskFailure`, and the token of the message.");
    }
    steps.addAll(way.steps());
    return steps;
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return MachineSignals.of(
        component.id(),
        context.call(component, STATE_MACHINE),
        context.call(component, DEAD_LETTERS_NAME));
  }
}
