package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.foundationmodel.FoundationModelKind;
import dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.gcp.models.ModelCalls;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.gcp.workflows.WorkflowCode;
import dev.stackprint.gcp.workflows.WorkflowSignals;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.ModelTask;
import dev.stackprint.rendering.workflow.SharedFunctions;
import dev.stackprint.rendering.workflow.Step;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.JsonCode;
import dev.stackprint.templates.JsonLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Renders {@code workflow} as a workflow of Cloud Workflows. */
public final class WorkflowKind implements GcpKind {

  /**
   * {@code Output<String> workflow()}: the workflow's whole name, {@code
   * projects/P/locations/L/workflows/W}. An execution's argument is the name of a file in the
   * source: {@code {"key": "..."}}.
   */
  public static final Method WORKFLOW = new Method("workflow");

  /** {@code Output<String> workflowName()}: its name in its project and region. */
  public static final Method NAME = new Method("workflowName");

  /** {@code Output<String> failuresName()}: the subscription that keeps what failed. */
  public static final Method KEPT = new Method("failuresName");

  private static final Method URL = new Method("url");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    return check(Workflow.of(component, GcpFileTypes.ALL), plan);
  }

  /** Checks what is a workflow, whatever its kind. */
  public static List<Diagnostic> check(Workflow workflow, Plan plan) {
    return new GcpWorkflowCheck(workflow, plan).findings();
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, WORKFLOW);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Workflow workflow = Workflow.of(component, GcpFileTypes.ALL);
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
    for (String service : List.of("pubsub", "storage", "workflows", "workflowexecutions")) {
      context.api(service + ".googleapis.com");
    }
    Wiring wiring = wire(workflow, context);
    if (!wiring.functions().isEmpty()) {
      context.functions(component);
    }
    SortedMap<StepFunction, PythonFunction> functions = functions(workflow, wiring);
    List<Component> parameters = List.copyOf(new LinkedHashSet<>(component.references()));
    context.need(component, WORKFLOW);
    WorkflowView view = view(workflow, wiring, functions, parameters);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, summary)
            .takes(parameters)
            .classes(context, WorkflowKind.class, "Workflow", view)
            .file(view.definition(), Definition.of(workflow, context.plan()));
    functions.values().forEach(function -> function.addTo(rendered));
    outputs(component, view, context).forEach(rendered::output);
    steps(workflow, context).forEach(rendered::step);
    return rendered;
  }

  private static String summary(Workflow workflow) {
    return "A workflow of Cloud Workflows: "
        + workflow.steps().stream().map(Step::id).collect(Collectors.joining(", "))
        + ".";
  }

  /** Has the definition know what it names, and its accounts be granted what they need. */
  static Wiring wire(Workflow workflow, RenderContext context) {
    Wiring wiring = new Wiring(workflow, context);
    wiring.role(Wiring.WORKFLOW, "roles/logging.logWriter");
    wiring.environmentOfBucket(workflow.source());
    wiring.environmentOfBucket(workflow.results());
    wiring.workflowReadsSource();
    workflow
        .steps()
        .forEach(step -> StepWriter.of(step.action(), workflow, context.plan()).wire(wiring));
    workflow
        .failures()
        .ifPresent(
            topic -> {
              wiring.environmentOfTopic(topic);
              wiring.workflowPublishes(topic);
            });
    if (workflow.startsBy("upload")) {
      wiring.workflowReadsResults();
      wiring.workflowWrites(workflow.results(), Wiring.FOLDER);
    }
    return wiring;
  }

  private static SortedMap<StepFunction, PythonFunction> functions(
      Workflow workflow, Wiring wiring) {
    SortedMap<StepFunction, PythonFunction> functions = new TreeMap<>();
    wiring
        .functions()
        .forEach(
            (function, parts) ->
                functions.put(function, function(workflow, function, parts, wiring.context())));
    return functions;
  }

  private static PythonFunction function(
      Workflow workflow, StepFunction function, SortedSet<String> parts, RenderContext context) {
    Class<?> beside = WorkflowKind.class;
    PythonFunction python = new PythonFunction(workflow.component().id() + "-" + function.id());
    WorkflowCode.addMain(python, List.copyOf(parts), context);
    Set<String> modules = new TreeSet<>(parts);
    function
        .model()
        .ifPresent(
            model -> {
              modules.add("answers");
              ModelCalls.addCall(model, function.guardrail(), python, context);
              python.file("tasks.json", tasks(workflow, function));
            });
    if (modules.contains("prepare")) {
      modules.add("prompts");
      addDialect(workflow.actions(Inference.class).get(0), python, context.plan());
    }
    for (String module : modules) {
      for (String file : List.of(module + ".py", "test_" + module + ".py")) {
        if (SharedFunctions.MODULES.contains(module)) {
          python.file(file, SharedFunctions.text(file));
        } else {
          python.resource(beside, "functions/" + file, file);
        }
      }
    }
    return python;
  }

  /** Adds how the model takes requests and gives answers, and what it is asked for. */
  private static void addDialect(Inference inference, PythonFunction python, Plan plan) {
    Class<?> beside = WorkflowKind.class;
    if (inference instanceof Inference.Managed managed) {
      String dialect = InferenceWriter.dialect(FoundationModelKind.resolve(managed.model(), plan));
      int thoughts = FoundationModelKind.thoughts(managed.model(), plan);
      python
          .resource(beside, "functions/" + dialect + ".py", "dialect.py")
          .resource(beside, "functions/test_" + dialect + ".py", "test_dialect.py")
          .file(
              "settings.json",
              managed.answering().settings(thoughts > 0 ? Map.of("thoughts", thoughts) : Map.of()));
    } else if (inference instanceof Inference.Served served) {
      python
          .file("dialect.py", SharedFunctions.text("chat.py"))
          .file("test_dialect.py", SharedFunctions.text("test_chat.py"))
          .file(
              "settings.json",
              served.answering().settings(Map.of("model", ServedInferenceWriter.name(served))));
    }
  }

  private static String tasks(Workflow workflow, StepFunction function) {
    Map<String, Object> tasks = new LinkedHashMap<>();
    for (Step step : workflow.steps()) {
      if (step.action() instanceof ModelTask task
          && StepFunction.of(task.model(), task.guardrail()).equals(function)) {
        tasks.put(step.id(), task.prompt().json());
      }
    }
    return JsonLayout.of(JsonCode.value(tasks).text());
  }

  private static WorkflowView view(
      Workflow workflow,
      Wiring wiring,
      SortedMap<StepFunction, PythonFunction> functions,
      List<Component> parameters) {
    Component component = workflow.component();
    RenderContext context = wiring.context();
    String definition = "workflows/" + component.id() + ".yaml";
    WorkflowCode.Jobs jobs =
        new WorkflowCode.Jobs(
            context.accountId(component, "jobs").replace('-', '_'), wiring.jobPermissions());
    return new WorkflowView(
        context.header(component, parameters),
        definition,
        workflow.prefix(),
        context.accountId(component, ""),
        context.accountId(component, "functions"),
        functions.entrySet().stream()
            .map(each -> functionView(workflow, each.getKey(), each.getValue(), context))
            .toList(),
        wiring.environment(),
        roles(wiring, Wiring.WORKFLOW),
        roles(wiring, Wiring.FUNCTIONS),
        wiring.grants(),
        upload(workflow, context),
        wiring.jobPermissions(),
        wiring.hasJobAccount()
            ? Optional.of(context.accountId(component, "worker"))
            : Optional.empty(),
        context.isNeeded(component, WORKFLOW),
        context.isNeeded(component, NAME),
        context.isNeeded(component, KEPT),
        workflow.startsBy("api"),
        WorkflowCode.of(definition, wiring.jobPermissions().isEmpty() ? "512Mi" : "2Gi", jobs),
        WorkflowCode.tests(
            component.id(),
            context.accountId(component, ""),
            workflow.prefix(),
            workflow.startsBy("upload"),
            jobs));
  }

  private static List<String> roles(Wiring wiring, Code account) {
    return List.copyOf(wiring.roles().getOrDefault(account, new TreeSet<>()));
  }

  private static WorkflowView.FunctionView functionView(
      Workflow workflow, StepFunction function, PythonFunction python, RenderContext context) {
    List<Code> environment = new ArrayList<>();
    environment.add(JavaCode.string("RESULTS_BUCKET"));
    environment.add(context.call(workflow.results(), ObjectStoreKind.NAME));
    function
        .model()
        .ifPresent(
            model ->
                ModelCalls.environment(model, function.guardrail(), context)
                    .forEach(
                        (variable, value) -> {
                          environment.add(JavaCode.string(variable));
                          environment.add(value);
                        }));
    return new WorkflowView.FunctionView(
        function.id(),
        JavaCode.variable(function.id() + "-function"),
        function.variable(),
        python.folder(),
        python.deployed(),
        Code.java("Map.of(").then(JavaCode.join(", ", environment)).then(Code.java(")")));
  }

  private static Optional<WorkflowView.Upload> upload(Workflow workflow, RenderContext context) {
    if (!workflow.startsBy("upload")) {
      return Optional.empty();
    }
    return Optional.of(
        new WorkflowView.Upload(
            context.call(workflow.source(), ObjectStoreKind.NAME),
            WorkflowCode.uploads(
                workflow.prefix(), context.accountId(workflow.component(), "starter"), context)));
  }

  private static List<StackOutput> outputs(
      Component component, WorkflowView view, RenderContext context) {
    List<StackOutput> outputs = new ArrayList<>();
    outputs.add(
        new StackOutput(
            context.export(component, "Workflow"),
            "The workflow of " + component.id() + ".",
            context.call(component, WORKFLOW)));
    if (view.api()) {
      outputs.add(
          new StackOutput(
              context.export(component, "Url"),
              "The address that executions of " + component.id() + " are posted to.",
              context.call(component, URL)));
    }
    return outputs;
  }

  private static List<String> steps(Workflow workflow, RenderContext context) {
    String id = workflow.component().id();
    List<String> steps = new ArrayList<>();
    if (workflow.startsBy("upload")) {
      steps.add(
          "Start `"
              + id
              + "`: copy a file into the bucket of `"
              + workflow.source().id()
              + "`"
              + (workflow.prefix().isEmpty() ? "" : ", in the folder `" + workflow.prefix() + "`")
              + " (`gcloud storage cp FILE gs://BUCKET/"
              + workflow.prefix()
              + "`). Its executions are in the console, under Workflows.");
    }
    if (workflow.startsBy("api")) {
      steps.add(
          "Start `"
              + id
              + "` by its API: post `{\"argument\": \"{\\\"key\\\": \\\""
              + workflow.prefix()
              + "FILE\\\"}\"}` to the address in the outputs, with a token of an account that has the"
              + " role `roles/workflows.invoker` (`gcloud auth print-access-token`). The answer's"
              + " `name`, asked for, tells how the execution stands.");
    }
    steps.add(
        "When `"
            + id
            + "` has failed, a message of the subscription that keeps its failures names the file and"
            + " the error (`gcloud pubsub subscriptions pull SUBSCRIPTION`). Once the cause is gone,"
            + " start it again: `gcloud workflows run WORKFLOW --location "
            + context.region()
            + " --data '{\"key\": \"...\"}'`.");
    return steps;
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return signalsOf(component, context);
  }

  /** Returns what is worth watching of what is a workflow, whatever its kind. */
  public static List<Signal> signalsOf(Component component, RenderContext context) {
    return WorkflowSignals.of(
        component.id(), context.call(component, NAME), context.call(component, KEPT));
  }
}
