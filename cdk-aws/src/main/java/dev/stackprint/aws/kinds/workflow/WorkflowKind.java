package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.kinds.notification.NotificationKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
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
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.ModelTask;
import dev.stackprint.rendering.workflow.SharedFunctions;
import dev.stackprint.rendering.workflow.Step;
import dev.stackprint.rendering.workflow.Transcribe;
import dev.stackprint.rendering.workflow.Translate;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.rendering.workflow.WorkflowCheck;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.JsonLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Renders {@code workflow} as a Step Functions state machine. */
public final class WorkflowKind implements AwsKind {

  /**
   * {@code IStateMachine stateMachine()}: the state machine. Its input is the key of a file in the
   * source: {@code {"key": "..."}}.
   */
  public static final Method STATE_MACHINE = new Method("stateMachine");

  /** {@code String deadLettersName()}: the name of the queue that failures end up in. */
  public static final Method DEAD_LETTERS_NAME = new Method("deadLettersName");

  private static final Method URL = new Method("url");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return check(Workflow.of(component, AwsFileTypes.ALL), plan);
  }

  /** Checks what is a workflow, whatever its kind. */
  public static List<Diagnostic> check(Workflow workflow, Plan plan) {
    return new WorkflowCheck(workflow, StepCheck::isTaken, new StepCheck(plan)).findings();
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return JavaCode.call(context.call(component, STATE_MACHINE), "getStateMachineArn");
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Workflow workflow = Workflow.of(component, AwsFileTypes.ALL);
    return begin(workflow, summary(workflow), context).build();
  }

  /**
   * Renders what is a workflow, whatever its kind.
   *
   * @param summary what it becomes, one sentence with a full stop
   */
  public static RenderedComponent.Builder begin(
      Workflow workflow, String summary, RenderContext context) {
    Component component = workflow.component();
    Wiring wiring = wire(workflow, context);
    List<Component> parameters = parameters(workflow, component);
    context.need(component, STATE_MACHINE);
    WorkflowView view = view(workflow, wiring, parameters, context);

    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, summary)
            .takes(parameters)
            .classes(context, WorkflowKind.class, "Workflow", view)
            .file(view.definition(), Definition.of(workflow));
    if (view.uploads().isPresent()) {
      rendered.file(view.uploadDefinition(), MachineCode.uploadDefinition(component.id()));
    }
    handlers(workflow, view).forEach(rendered::file);
    outputs(component, view, context).forEach(rendered::output);
    steps(workflow, context).forEach(rendered::step);
    return rendered;
  }

  private static String summary(Workflow workflow) {
    return "A Step Functions state machine: "
        + workflow.steps().stream().map(Step::id).collect(Collectors.joining(", "))
        + ".";
  }

  /** What the steps name, and the stores; each once. */
  private static List<Component> parameters(Workflow workflow, Component component) {
    Set<Component> parameters = new LinkedHashSet<>(component.references());
    if (!workflow.actions(Transcribe.class).isEmpty()
        || !workflow.actions(Translate.class).isEmpty()
        || !workflow.actions(Inference.Served.class).isEmpty()) {
      workflow.results().properties().optionalReference("key").ifPresent(parameters::add);
    }
    return List.copyOf(parameters);
  }

  private static Wiring wire(Workflow workflow, RenderContext context) {
    Wiring wiring = new Wiring(workflow, context);
    wiring.grant(
        context.call(
            workflow.source(),
            ObjectStoreKind.GRANT_READ_OBJECTS,
            Wiring.STATE_MACHINE,
            JavaCode.string(workflow.prefix())));
    wiring.substitute("DeadLetters", Code.java("deadLetters.getQueueUrl()"));
    wiring.substitute("SourceBucket", wiring.name(workflow.source()));
    if (Definition.of(workflow).contains(Wiring.RESULTS_BUCKET)) {
      wiring.substitute("ResultsBucket", wiring.resultsBucket());
    }
    workflow.steps().forEach(step -> States.of(step.action(), workflow).wire(wiring));
    workflow
        .failures()
        .ifPresent(
            topic -> {
              wiring.substitute("FailuresTopic", context.call(topic, NotificationKind.TOPIC_ARN));
              wiring.grant(
                  context.call(topic, NotificationKind.GRANT_PUBLISH, Wiring.STATE_MACHINE));
            });
    if (workflow.startsBy("upload")) {
      context.need(workflow.source(), new ObjectStoreKind.Events());
      context.need(workflow.source(), ObjectStoreKind.NAME);
    }
    if (wiring.hasBatchTranslation()) {
      wiring.substitute("BatchTranslationRole", Code.java("batchTranslationRole.getRoleArn()"));
      context.need(workflow.results(), ObjectStoreKind.GRANT_READ);
      context.need(workflow.results(), ObjectStoreKind.GRANT_WRITE);
    }
    return wiring;
  }

  private static WorkflowView view(
      Workflow workflow, Wiring wiring, List<Component> parameters, RenderContext context) {
    Component component = workflow.component();
    String id = component.id();
    List<Code> permissions = new ArrayList<>();
    if (!wiring.functions().isEmpty()) {
      permissions.add(
          Code.java("allowCalls(stateMachine, ")
              .then(
                  JavaCode.list(wiring.functions().stream().map(LambdaFunction::variable).toList()))
              .then(Code.java(")")));
    }
    permissions.addAll(wiring.permissions());
    String definition = "workflows/" + id + ".asl.json";
    String uploads = "workflows/" + id + "-uploads.asl.json";
    String handlers = "functions/" + id;
    boolean hasFunctions = !wiring.functions().isEmpty();
    return new WorkflowView(
        context.header(component, parameters),
        id,
        definition,
        uploads,
        handlers,
        workflow.prefix(),
        context.variable(workflow.source()),
        context.variable(workflow.results()),
        context.className(workflow.results()),
        wiring.functions(),
        wiring.substitutions(),
        wiring.grants(),
        permissions,
        wiring.hasBatchTranslation(),
        wiring.job(),
        wiring.transform(),
        workflow.startsBy("upload")
            ? Optional.of(MachineCode.uploads(uploads, workflow.prefix()))
            : Optional.empty(),
        workflow.startsBy("api"),
        context.isNeeded(component, STATE_MACHINE),
        context.isNeeded(component, DEAD_LETTERS_NAME),
        MachineCode.machine(handlers, hasFunctions),
        MachineCode.permissions(
            wiring.allows(), hasFunctions, workflow.startsBy("api") || wiring.arns()),
        MachineCode.tests(context.className(component), definition));
  }

  private static Map<String, String> handlers(Workflow workflow, WorkflowView view) {
    Set<String> modules = new TreeSet<>();
    for (LambdaFunction function : view.functions()) {
      modules.add(function.handler().replace(".handler", ""));
    }
    if (!modules.isEmpty()) {
      modules.add("documents");
    }
    if (!Collections.disjoint(modules, Handlers.OF_MODELS)) {
      modules.add("model");
    }
    if (modules.contains("model")) {
      modules.add("answers");
    }
    if (view.api()) {
      modules.add("api");
    }
    Map<String, String> files = new TreeMap<>();
    for (ModelTask task : workflow.actions(ModelTask.class)) {
      ModelTaskStates.called(task)
          .files()
          .forEach((name, text) -> files.put(view.handlers() + "/" + name, text));
    }
    if (modules.contains("prepare")) {
      modules.add("prompts");
      Inference inference = workflow.actions(Inference.class).get(0);
      String dialect = inference instanceof Inference.Served ? "transform.py" : "converse.py";
      files.put(view.handlers() + "/dialect.py", Handlers.text(dialect));
      files.put(view.handlers() + "/test_dialect.py", Handlers.text("test_" + dialect));
      files.put(
          view.handlers() + "/settings.json",
          inference
              .answering()
              .settings(
                  inference instanceof Inference.Served served
                      ? TransformStates.settings(served)
                      : Map.of()));
    }
    for (String module : modules) {
      for (String file : List.of(module + ".py", "test_" + module + ".py")) {
        boolean shared = SharedFunctions.MODULES.contains(module);
        files.put(
            view.handlers() + "/" + file,
            shared ? SharedFunctions.text(file) : Handlers.text(file));
      }
    }
    if (modules.contains("model")) {
      files.put(view.handlers() + "/tasks.json", tasks(workflow));
    }
    return files;
  }

  private static String tasks(Workflow workflow) {
    Map<String, Object> tasks = new LinkedHashMap<>();
    for (Step step : workflow.steps()) {
      if (step.action() instanceof ModelTask task) {
        tasks.put(step.id(), task.prompt().json());
      }
    }
    return JsonLayout.of(JsonCode.value(tasks).text());
  }

  private static List<StackOutput> outputs(
      Component component, WorkflowView view, RenderContext context) {
    List<StackOutput> outputs = new ArrayList<>();
    outputs.add(
        new StackOutput(
            context.className(component) + "StateMachine",
            "The state machine of " + component.id() + ".",
            JavaCode.call(context.call(component, STATE_MACHINE), "getStateMachineArn")));
    if (view.api()) {
      outputs.add(
          new StackOutput(
              context.className(component) + "Url",
              "The API that starts " + component.id() + ".",
              context.call(component, URL)));
    }
    return outputs;
  }

  private static List<String> steps(Workflow workflow, RenderContext context) {
    List<String> steps = new ArrayList<>();
    if (workflow.startsBy("upload")) {
      steps.add(
          "Start `"
              + workflow.component().id()
              + "`: copy a file into the bucket of `"
              + workflow.source().id()
              + "`"
              + (workflow.prefix().isEmpty() ? "" : ", in the folder `" + workflow.prefix() + "`")
              + " (`aws s3 cp FILE s3://BUCKET/"
              + workflow.prefix()
              + "`). Its executions are in the Step Functions console.");
    }
    if (workflow.startsBy("api")) {
      steps.add(
          "Start `"
              + workflow.component().id()
              + "` by its API: `PUT /executions/NAME` with `{\"key\": \""
              + workflow.prefix()
              + "FILE\"}`, signed (`awscurl --service execute-api`); `GET /executions/NAME` tells how it"
              + " stands.");
    }
    steps.add(
        "When `"
            + workflow.component().id()
            + "` has failed, a message in its dead-letter queue names the input and the error. Once the"
            + " cause is gone, start it again with that input: `aws stepfunctions start-execution`.");
    return steps;
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return signalsOf(component, context);
  }

  /** Returns what is worth watching of what is a workflow, whatever its kind. */
  public static List<Signal> signalsOf(Component component, RenderContext context) {
    return MachineSignals.of(
        component.id(),
        context.call(component, STATE_MACHINE),
        context.call(component, DEAD_LETTERS_NAME));
  }
}
