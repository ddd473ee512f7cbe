package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.notification.NotificationKind;
import dev.stackprint.gcp.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.gcp.kinds.workflow.WorkflowKind;
import dev.stackprint.gcp.python.PythonFunction;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.gcp.workflows.WorkflowCode;
import dev.stackprint.gcp.workflows.WorkflowSignals;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.rendering.tuning.Training;
import dev.stackprint.rendering.tuning.Tuning;
import dev.stackprint.rendering.tuning.TuningCheck;
import dev.stackprint.rendering.tuning.TuningFunctions;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Renders {@code model-customization} as a workflow that tunes with Vertex AI: managed models by
 * tuning jobs, those with open weights by a recipe in custom jobs.
 */
public final class ModelCustomizationKind implements GcpKind {

  /** The workflow: what starts one of kind {@code workflow} starts this in the same way. */
  private static final Method WORKFLOW = WorkflowKind.WORKFLOW;

  /** {@code Output<String> inUse()}: where it says which tuned model is in use, as gs://. */
  public static final Method IN_USE = new Method("inUse");

  /**
   * {@code void grantCall(String to, Output<String> member)}: find the tuned model, and call it.
   */
  private static final Method GRANT_CALL = new Method("grantCall");

  private static final Method NAME = WorkflowKind.NAME;

  private static final Method KEPT = WorkflowKind.KEPT;

  /** The accounts, in the component's code. */
  private static final Code ACCOUNT = Code.java("account.member()");

  private static final Code FUNCTIONS = Code.java("functions.member()");

  /** What the workflow does with jobs, and with the models that they make. */
  private static final List<String> JOB_PERMISSIONS =
      List.of(
          "aiplatform.models.update", "aiplatform.tuningJobs.create", "aiplatform.tuningJobs.get");

  /**
   * Returns the expression that lets a caller's account call what is in use.
   *
   * @param member the member that the account is, an {@code Output<String>}
   */
  public static Code grant(
      Component customization, Component caller, Code member, RenderContext context) {
    return context.call(customization, GRANT_CALL, JavaCode.string(caller.id()), member);
  }

  private static final List<String> RECIPE_PERMISSIONS =
      List.of(
          "aiplatform.customJobs.create",
          "aiplatform.customJobs.get",
          "aiplatform.models.get",
          "aiplatform.models.update",
          "aiplatform.models.upload");

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    List<Diagnostic> findings =
        new ArrayList<>(
            new TuningCheck(
                    component,
                    plan,
                    component.properties().optionalSection("train").map(TuningHost::of))
                .findings());
    findings.addAll(new RecipeCheck(component, plan).findings());
    return findings;
  }

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, WORKFLOW);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    for (String service :
        List.of("aiplatform", "pubsub", "storage", "workflows", "workflowexecutions")) {
      context.api(service + ".googleapis.com");
    }
    context.functions(component);
    Tuning tuning = Tuning.of(component, context.plan());
    Optional<PlacedRecipe> recipe = PlacedRecipe.of(tuning, context.plan());
    if (tuning.training().flatMap(Training::tokenSecret).isPresent()) {
      context.api("secretmanager.googleapis.com");
    }
    PythonFunction function = function(tuning, context);
    List<Component> parameters = List.copyOf(new LinkedHashSet<>(component.references()));
    context.need(component, WORKFLOW);
    ModelCustomizationView view = view(tuning, recipe, function, parameters, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(
                component,
                "A workflow of Cloud Workflows that tunes "
                    + tuning.modelName()
                    + recipe
                        .map(
                            each ->
                                " in a custom job of Vertex AI on " + each.placed().shape().name())
                        .orElse(" with Vertex AI")
                    + ", and measures what comes out.")
            .takes(parameters)
            .classes(context, getClass(), "ModelCustomization", view)
            .file(view.definition(), TuningDefinition.of(tuning, recipe, context.region()))
            .output(
                new StackOutput(
                    context.export(component, "Workflow"),
                    "The workflow of " + component.id() + ".",
                    context.call(component, WORKFLOW)));
    function.addTo(rendered);
    recipe.ifPresent(each -> each.files().forEach(rendered::file));
    new TuningSteps(tuning, recipe, context).all().forEach(rendered::step);
    return rendered.build();
  }

  private static PythonFunction function(Tuning tuning, RenderContext context) {
    PythonFunction function = new PythonFunction(tuning.component().id() + "-parts");
    if (tuning.training().isPresent()) {
      WorkflowCode.addMain(function, List.of("evaluated", "prepare"), context);
      TuningFunctions.forRecipe().forEach(function::file);
      return function;
    }
    WorkflowCode.addMain(function, List.of("measure", "prepare"), context);
    TuningFunctions.FILES.forEach(file -> function.file(file, TuningFunctions.text(file)));
    for (String file : List.of("dialect.py", "test_dialect.py", "test_tuned.py", "tuned.py")) {
      function.resource(ModelCustomizationKind.class, "functions/" + file, file);
    }
    return function;
  }

  /**
   * What others may do with the model that is in use, as methods of the component.
   *
   * @param place whether they can ask where it is said what that is
   * @param grants whether they can be let call it
   * @param results the variable of the store of the results
   * @param resultsClass the class of that store's component
   * @param file the file in it that says what is in use
   */
  record Callers(boolean place, boolean grants, Code results, Code resultsClass, String file) {

    static Callers of(Tuning tuning, RenderContext context) {
      Component component = tuning.component();
      Component results = tuning.results();
      boolean grants = context.isNeeded(component, GRANT_CALL);
      if (grants) {
        context.need(results, ObjectStoreKind.GRANT_READ);
      }
      return new Callers(
          context.isNeeded(component, IN_USE),
          grants,
          context.variable(results),
          context.className(results),
          tuning.inUse());
    }

    boolean any() {
      return place || grants;
    }
  }

  private static ModelCustomizationView view(
      Tuning tuning,
      Optional<PlacedRecipe> recipe,
      PythonFunction function,
      List<Component> parameters,
      RenderContext context) {
    Component component = tuning.component();
    String definition = "workflows/" + component.id() + ".yaml";
    Map<String, Code> environment = new TreeMap<>();
    environment.put(TuningDefinition.SOURCE, context.call(tuning.source(), ObjectStoreKind.NAME));
    environment.put(TuningDefinition.RESULTS, context.call(tuning.results(), ObjectStoreKind.NAME));
    tuning
        .listeners()
        .ifPresent(
            topic ->
                environment.put(
                    TuningDefinition.TOPIC, context.call(topic, NotificationKind.TOPIC)));
    Optional<RecipeView> recipeView = recipe.map(each -> RecipeView.of(each, tuning, context));
    recipeView.ifPresent(each -> environment.putAll(each.environment()));
    String accountId = context.accountId(component, "");
    WorkflowCode.Jobs jobs =
        new WorkflowCode.Jobs(
            context.accountId(component, "jobs").replace('-', '_'),
            recipe.isPresent() ? RECIPE_PERMISSIONS : JOB_PERMISSIONS);
    return new ModelCustomizationView(
        context.header(component, parameters),
        definition,
        tuning.prefix(),
        accountId,
        context.accountId(component, "functions"),
        context.accountId(component, "caller").replace('-', '_'),
        function.folder(),
        function.deployed(),
        context.call(tuning.results(), ObjectStoreKind.NAME),
        environment,
        grants(tuning, recipeView, context),
        context.call(tuning.source(), ObjectStoreKind.NAME),
        tuning.startsByUpload()
            ? Optional.of(
                WorkflowCode.uploads(
                    tuning.prefix(), context.accountId(component, "starter"), context))
            : Optional.empty(),
        recipeView,
        tuning.asks(),
        Callers.of(tuning, context),
        context.isNeeded(component, NAME),
        context.isNeeded(component, KEPT),
        WorkflowCode.of(definition, "1Gi", jobs),
        WorkflowCode.tests(
            component.id(), accountId, tuning.prefix(), tuning.startsByUpload(), jobs));
  }

  private static List<Code> grants(
      Tuning tuning, Optional<RecipeView> recipe, RenderContext context) {
    String id = tuning.component().id();
    List<Code> grants = new ArrayList<>();
    Map<String, String> read =
        new TreeMap<>(Map.of("-examples", tuning.prefix(), "-validation", tuning.validation()));
    read.forEach(
        (what, folder) -> {
          grants.add(read(tuning.source(), id + what, ACCOUNT, folder, context));
          grants.add(read(tuning.source(), id + "-functions" + what, FUNCTIONS, folder, context));
        });
    grants.add(read(tuning.results(), id + "-functions", FUNCTIONS, Tuning.RUNS, context));
    grants.add(write(tuning.results(), id + "-functions", FUNCTIONS, Tuning.RUNS, context));
    grants.add(read(tuning.results(), id + "-use", ACCOUNT, tuning.inUse(), context));
    grants.add(write(tuning.results(), id + "-use", ACCOUNT, tuning.inUse(), context));
    if (tuning.startsByUpload()) {
      grants.add(read(tuning.results(), id + "-started", ACCOUNT, Tuning.RUNS, context));
      grants.add(write(tuning.results(), id + "-started", ACCOUNT, Tuning.RUNS, context));
    }
    tuning
        .listeners()
        .ifPresent(
            topic ->
                grants.add(
                    context.call(
                        topic, NotificationKind.GRANT_PUBLISH, JavaCode.string(id), ACCOUNT)));
    recipe.ifPresent(each -> grants.addAll(each.grants()));
    return grants;
  }

  /** Lets an account read a folder of a store. */
  static Code read(
      Component store, String name, Code member, String folder, RenderContext context) {
    return grant(store, ObjectStoreKind.GRANT_READ, name, member, folder, context);
  }

  /** Lets an account write to a folder of a store. */
  static Code write(
      Component store, String name, Code member, String folder, RenderContext context) {
    return grant(store, ObjectStoreKind.GRANT_WRITE, name, member, folder, context);
  }

  private static Code grant(
      Component store,
      Method method,
      String name,
      Code member,
      String folder,
      RenderContext context) {
    return context.call(store, method, JavaCode.string(name), member, JavaCode.string(folder));
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    return WorkflowSignals.of(
        component.id(), context.call(component, NAME), context.call(component, KEPT));
  }
}
