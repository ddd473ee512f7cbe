package dev.stackprint.aws.kinds.modelcustomization;

import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.aws.statemachine.Retries;
import dev.stackprint.blueprints.facts.Model;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.ResourceText;
import dev.stackprint.rendering.tuning.Tuning;
import dev.stackprint.rendering.tuning.TuningFunctions;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Templates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tunes a managed model with a customization job of Amazon Bedrock. */
record ManagedWay(Tuning tuning, RenderContext context) implements TuningWay {

  private static final List<String> OWN_FILES =
      List.of("dialect.py", "test_dialect.py", "test_tuned.py", "tuned.py");

  /** What the template of the code prints. */
  record CodeView(
      String baseModel,
      String modelId,
      List<String> jobModels,
      boolean teacher,
      Code resultsClass) {}

  /** What the template of the states prints. */
  record StatesView(
      String jobRole,
      String baseModel,
      String customizationType,
      Optional<String> teacher,
      Map<String, String> hyperparameters,
      String description,
      String measureFunction,
      String metric,
      int maxTokens,
      Code retry,
      Code retryFunction,
      Code retryModel) {}

  @Override
  public String with() {
    return tuning.teacher().map(teacher -> " on answers of " + teacher.name()).orElse("")
        + " with Amazon Bedrock";
  }

  @Override
  public String base() {
    return tuning.model().base();
  }

  @Override
  public Duration timeout() {
    return tuning.timeout();
  }

  @Override
  public List<LambdaFunction> functions() {
    return List.of(
        ModelCustomizationKind.function(
            tuning,
            "Measure",
            256,
            ModelCustomizationKind.runs(tuning, LambdaFunction.variableOf("Measure"), context),
            context));
  }

  @Override
  public Map<String, Code> substitutions() {
    return Map.of("JobRole", Code.java("jobRole.getRoleArn()"));
  }

  @Override
  public List<Code> grants() {
    // The role of the job lists and reads, too; its method calls these.
    context.need(tuning.results(), ObjectStoreKind.GRANT_READ);
    return List.of();
  }

  @Override
  public TuningCode code() {
    CodeView view =
        new CodeView(
            base(),
            withoutContext(base()),
            jobModels(),
            tuning.teacher().isPresent(),
            context.className(tuning.results()));
    Code asking =
        Code.java(
            "allow(measureFunction, \"Which deployments there will be is not known beforehand.\","
                + " arn(\"bedrock\", \"custom-model-deployment/*\"), \"bedrock:InvokeModel\")");
    return new TuningCode(
        List.of(
            asking,
            Code.java("var jobRole = jobRole(")
                .then(context.variable(tuning.results()))
                .then(Code.java(")"))),
        List.of(Code.java("allowTuning(jobRole)")),
        Templates.fragment(getClass(), "Bedrock.java.ftl", view),
        Templates.fragment(getClass(), "BedrockTest.java.ftl", view),
        states().approved());
  }

  private List<String> jobModels() {
    List<String> models = new ArrayList<>(List.of(withoutContext(base()), base()));
    tuning.teacher().map(ManagedWay::id).ifPresent(models::add);
    return models;
  }

  /**
   * Jobs take the model's id with the length of its context: {@code amazon.nova-micro-v1:0:128k}.
   */
  private static String withoutContext(String base) {
    return base.replaceFirst(":[0-9]+k$", "");
  }

  @Override
  public TuningStates states() {
    StatesView view =
        new StatesView(
            "${JobRole}",
            base(),
            tuning.teacher().isPresent() ? "DISTILLATION" : "FINE_TUNING",
            tuning.teacher().map(ManagedWay::id),
            hyperparameters(),
            "Tuned by " + tuning.component().id() + ".",
            "${MeasureFunction}",
            tuning.metric(),
            tuning.maxTokens(),
            Retries.anything(MachineCode.ATTEMPTS),
            Retries.function(MachineCode.ATTEMPTS),
            Retries.model(MachineCode.ATTEMPTS));
    return new TuningStates(
        "Start the tuning",
        Templates.fragment(getClass(), "Bedrock.asl.json.ftl", view),
        "Put it to use",
        Optional.empty(),
        Code.json("\"modelId\": \"{% $deployment %}\", \"model\": \"{% $tuning.model %}\""),
        "'The model to call: ' & $deployment",
        "'modelId': $deployment, 'model': $tuning.model",
        Templates.fragment(getClass(), "BedrockWithdrawal.asl.json.ftl", view));
  }

  /** Returns what Bedrock calls a model that it has in the Region itself. */
  private static String id(Model model) {
    return model.bedrock().orElseThrow().id();
  }

  /** What is left out Bedrock chooses. */
  private Map<String, String> hyperparameters() {
    Map<String, String> chosen = new TreeMap<>();
    tuning.epochs().ifPresent(epochs -> chosen.put("epochCount", epochs.toString()));
    Properties knobs = tuning.component().knobs();
    if (knobs.has("learning-rate")) {
      chosen.put("learningRate", knobs.number("learning-rate").toPlainString());
    }
    knobs
        .optionalInteger("warmup-steps")
        .ifPresent(steps -> chosen.put("learningRateWarmupSteps", steps.toString()));
    return chosen;
  }

  @Override
  public Map<String, String> files() {
    String folder = ModelCustomizationKind.folder(tuning.component().id());
    Map<String, String> files = new TreeMap<>();
    for (String file : TuningFunctions.FILES) {
      files.put(folder + "/" + file, TuningFunctions.text(file));
    }
    for (String file : OWN_FILES) {
      files.put(
          folder + "/" + file, ResourceText.of(ModelCustomizationKind.class, "functions/" + file));
    }
    return files;
  }

  @Override
  public String billedBy() {
    return "by the tokens of the examples, times the epochs"
        + (tuning.teacher().isPresent() ? ", and the teacher's answers by their tokens" : "");
  }

  @Override
  public IdleCost idleCost() {
    return new IdleCost(
        "models that " + tuning.component().id() + " tuned",
        "Amazon Bedrock bills the storage of each by the month",
        "delete those that are not in use, in the console of Amazon Bedrock");
  }

  @Override
  public List<String> steps() {
    String id = tuning.component().id();
    List<String> steps = new ArrayList<>();
    steps.add(
        "Call what `"
            + id
            + "` tuned: `aws s3 cp s3://BUCKET/"
            + tuning.inUse()
            + " -` of `"
            + tuning.results().id()
            + "` names the `modelId` for Converse, and callers need `bedrock:InvokeModel` on it. The"
            + " one that was in use before stays callable, and costs nothing while nobody calls it:"
            + " `aws bedrock delete-custom-model-deployment` removes it.");
    steps.add(
        "Models and deployments that `"
            + id
            + "` made are not part of the stack: before deleting it, delete those that `aws bedrock"
            + " list-custom-model-deployments` and `aws bedrock list-custom-models` show.");
    return steps;
  }
}
