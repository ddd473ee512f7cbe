package dev.stackprint.aws.kinds.modelcustomization;

import dev.stackprint.aws.kinds.network.GatewayEndpoint;
import dev.stackprint.aws.kinds.network.NetworkKind;
import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.aws.statemachine.MachineCode;
import dev.stackprint.aws.statemachine.Retries;
import dev.stackprint.aws.trainingjob.TrainingImage;
import dev.stackprint.aws.trainingjob.TrainingJobCode;
import dev.stackprint.blueprints.facts.AcceleratorKind;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.placement.PlacedTraining;
import dev.stackprint.rendering.placement.ShapeCost;
import dev.stackprint.rendering.tuning.Training;
import dev.stackprint.rendering.tuning.Tuning;
import dev.stackprint.rendering.tuning.TuningFunctions;
import dev.stackprint.rendering.tuning.TuningRecipe;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Templates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tunes a model with open weights by a recipe of the project, in a training job of SageMaker, and
 * registers what comes out.
 *
 * @param tuning what is tuned
 * @param training how
 * @param placed where
 * @param image what the machine runs
 * @param context the project
 */
record RecipeWay(
    Tuning tuning,
    Training training,
    PlacedTraining placed,
    TrainingImage image,
    RenderContext context)
    implements TuningWay {

  /**
   * What goes wrong for a moment is tried again, from the last checkpoint; a mistake costs twice.
   */
  private static final int ATTEMPTS = 2;

  /** How long a job may wait for a machine by spot. */
  private static final Duration WAITING = Duration.ofDays(1);

  private static final String INPUTS = "/opt/ml/input/data/";

  private static final long DISK = 100;

  private static final Code ROLE = Code.java("jobRole");

  /** What the template of the code prints. */
  record CodeView(
      String recipe, String instanceType, boolean network, boolean spot, TrainingJobCode job) {}

  /** What the template of the states prints. */
  record StatesView(
      String role,
      String image,
      String command,
      Map<String, String> channels,
      String resultsBucket,
      String instanceType,
      long disk,
      long runtimeSeconds,
      boolean spot,
      long patienceSeconds,
      String securityGroup,
      List<String> subnets,
      Map<String, String> environment,
      String evaluatedFunction,
      String group,
      String description,
      Optional<String> server,
      String base,
      String metric,
      Code retry,
      Code retryJob,
      Code retryFunction) {}

  /** Returns the way of a tuning that was checked. */
  static RecipeWay of(Tuning tuning, RenderContext context) {
    PlacedTraining placed = RecipeCheck.placement(tuning.component(), context.plan()).placed();
    return new RecipeWay(
        tuning,
        tuning.training().orElseThrow(),
        placed,
        TrainingImage.published(placed.shape().kind(), context.region()).orElseThrow(),
        context);
  }

  @Override
  public String with() {
    return " by a recipe, in a training job of SageMaker on " + instanceType();
  }

  @Override
  public String base() {
    return training.model().id();
  }

  private String id() {
    return tuning.component().id();
  }

  private String instanceType() {
    return "ml." + placed.shape().name();
  }

  private String recipe() {
    return "recipes/" + id();
  }

  private Optional<Component> network() {
    return training.properties().optionalReference("network");
  }

  /** All attempts may take so long: what a run has besides one of them has room for starting. */
  @Override
  public Duration timeout() {
    return tuning.timeout().plus(patience().multipliedBy(ATTEMPTS)).minus(training.longest());
  }

  /** Returns how long an attempt may take with what it waits for a machine by spot. */
  private Duration patience() {
    return training.longest().plus(training.spot() ? WAITING : Duration.ZERO);
  }

  @Override
  public List<LambdaFunction> functions() {
    Code read =
        context.call(
            tuning.results(),
            ObjectStoreKind.GRANT_READ_OBJECTS,
            LambdaFunction.variableOf("Evaluated"),
            JavaCode.string(Tuning.RUNS));
    return List.of(
        ModelCustomizationKind.function(tuning, "Evaluated", 256, List.of(read), context));
  }

  @Override
  public Map<String, Code> substitutions() {
    Map<String, Code> known = new TreeMap<>();
    known.put("JobRole", Code.java("jobRole.getRoleArn()"));
    known.put("Recipe", Code.java("recipe.getS3ObjectUrl()"));
    known.put("Models", Code.java("models.getModelPackageGroupName()"));
    training
        .weights()
        .ifPresent(store -> known.put("WeightsBucket", context.call(store, ObjectStoreKind.NAME)));
    network()
        .ifPresent(
            each -> {
              known.put("SecurityGroup", Code.java("machines(network).getSecurityGroupId()"));
              IntStream.range(0, zones())
                  .forEach(
                      zone -> known.put("Subnet" + zone, Code.java("subnets.get(" + zone + ")")));
            });
    return known;
  }

  private int zones() {
    return network().map(each -> each.properties().integer("zones")).orElse(0);
  }

  /** Registering a model looks at its files with the rights of whoever does it. */
  @Override
  public List<Code> grants() {
    return List.of(
        context.call(
            tuning.results(),
            ObjectStoreKind.GRANT_READ,
            Code.java("stateMachine"),
            JavaCode.string(Tuning.RUNS)));
  }

  @Override
  public TuningCode code() {
    CodeView view =
        new CodeView(
            recipe(),
            instanceType(),
            network().isPresent(),
            training.spot(),
            TrainingJobCode.of(
                image, network().isPresent(), TrainingJobCode.prefix(tuning.component())));
    return new TuningCode(
        before(),
        List.of(Code.java("allowTraining(jobRole)"), Code.java("allowRegistering(models)")),
        Templates.fragment(getClass(), "Recipe.java.ftl", view),
        Templates.fragment(getClass(), "RecipeTest.java.ftl", view),
        states().approved());
  }

  private List<Code> before() {
    List<Code> statements = new ArrayList<>();
    statements.add(Code.java("var recipe = recipe()"));
    statements.add(Code.java("var jobRole = jobRole()"));
    statements.add(Code.java("allowRecipe(recipe, jobRole)"));
    Code runs = JavaCode.string(Tuning.RUNS);
    statements.add(context.call(tuning.results(), ObjectStoreKind.GRANT_READ, ROLE, runs));
    statements.add(context.call(tuning.results(), ObjectStoreKind.GRANT_WRITE, ROLE, runs));
    // Old checkpoints make room for new ones.
    statements.add(context.call(tuning.results(), ObjectStoreKind.GRANT_DELETE, ROLE, runs));
    training
        .weights()
        .ifPresent(
            store ->
                statements.add(
                    context.call(
                        store,
                        ObjectStoreKind.GRANT_READ,
                        ROLE,
                        JavaCode.string(training.weightsPath()))));
    training
        .tokenSecret()
        .ifPresent(
            secret ->
                statements.add(
                    Code.java("Secret.fromSecretNameV2(this, \"Token\", ")
                        .then(JavaCode.string(secret))
                        .then(Code.java(").grantRead(jobRole)"))));
    network()
        .ifPresent(
            each -> {
              context.need(each, GatewayEndpoint.S3);
              statements.add(Code.java("var network = ").then(context.call(each, NetworkKind.VPC)));
              statements.add(
                  Code.java(
                      "var subnets = network.selectSubnets(SubnetSelection.builder()"
                          + ".subnetGroupName(\"Private\").build()).getSubnetIds()"));
            });
    statements.add(Code.java("var models = models()"));
    return statements;
  }

  @Override
  public TuningStates states() {
    StatesView view =
        new StatesView(
            "${JobRole}",
            image.address(),
            "python3 -m zipfile -e "
                + INPUTS
                + "recipe/*.zip /tmp/recipe && cd /tmp/recipe && python3 -m pip install"
                + " --no-cache-dir -r "
                + TuningRecipe.REQUIREMENTS
                + " && exec python3 "
                + TuningRecipe.ENTRY,
            channels(),
            "${ResultsBucket}",
            instanceType(),
            DISK + placed.model().parameters() * (training.lora() ? 6 : 24) / 1_000_000_000L,
            training.longest().toSeconds(),
            training.spot(),
            patience().toSeconds(),
            "${SecurityGroup}",
            IntStream.range(0, zones()).mapToObj(zone -> "${Subnet" + zone + "}").toList(),
            environment(),
            "${EvaluatedFunction}",
            "${Models}",
            "Tuned by " + id() + ".",
            Facts.load()
                .images()
                .newestIn("djl-lmi", context.region())
                .flatMap(server -> server.uri(context.region())),
            base(),
            tuning.metric(),
            Retries.anything(MachineCode.ATTEMPTS),
            Retries.anything(ATTEMPTS),
            Retries.function(MachineCode.ATTEMPTS));
    return new TuningStates(
        "Train",
        states("Recipe", view),
        "Approve it in the registry",
        Optional.of(states("RecipeApproving", view)),
        states("RecipeUse", view),
        "'The weights to serve: s3://${ResultsBucket}/' & $weights",
        "'weights': $weights, 'modelPackage': $package",
        states("RecipeWithdrawal", view));
  }

  private Code states(String template, StatesView view) {
    return Templates.fragment(getClass(), template + ".asl.json.ftl", view);
  }

  /** Returns the places of what the machine gets, by the names of the folders that it has it in. */
  private Map<String, String> channels() {
    Map<String, String> channels = new LinkedHashMap<>();
    channels.put("recipe", "${Recipe}");
    for (String examples : List.of("training", "validation")) {
      channels.put(examples, "{% 's3://${ResultsBucket}/' & $prepared." + examples + ".key %}");
    }
    training
        .weights()
        .ifPresent(
            store -> channels.put("weights", "s3://${WeightsBucket}/" + training.weightsPath()));
    return channels;
  }

  private Map<String, String> environment() {
    Map<String, String> told = new TreeMap<>();
    training
        .arguments(tuning)
        .forEach((name, value) -> told.put(name.toUpperCase(Locale.ROOT), value));
    told.put("MODEL", training.weights().isPresent() ? INPUTS + "weights" : base());
    told.put("TRAINING", INPUTS + "training/training.jsonl");
    told.put("VALIDATION", INPUTS + "validation/validation.jsonl");
    told.put("OUTPUT", "/opt/ml/model");
    told.put("REPORT", "/opt/ml/model/evaluation");
    told.put("CHECKPOINTS", "/opt/ml/checkpoints");
    training.tokenSecret().ifPresent(secret -> told.put("TOKEN_SECRET", secret));
    if (placed.shape().kind() == AcceleratorKind.NEURON) {
      told.put("CORES", String.valueOf(placed.shape().devices()));
      told.put("TENSOR_PARALLEL", String.valueOf(placed.degree()));
    }
    Map<String, String> environment = new TreeMap<>();
    told.forEach((name, value) -> environment.put("TUNE_" + name.replace('-', '_'), value));
    // The machine's large disk.
    environment.put("HF_HOME", "/tmp/huggingface");
    return environment;
  }

  @Override
  public Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    TuningRecipe.files(placed.shape().kind(), Target.AWS)
        .forEach((name, text) -> files.put(recipe() + "/" + name, text));
    String folder = ModelCustomizationKind.folder(id());
    TuningFunctions.forRecipe().forEach((name, text) -> files.put(folder + "/" + name, text));
    return files;
  }

  @Override
  public String billedBy() {
    IdleCost cost =
        ShapeCost.of(
            "",
            placed.shape(),
            1,
            context.region(),
            "SageMaker charges more than this, which is EC2's price"
                + (training.spot() ? ", and less for spot" : ""),
            "");
    return "by the time that it takes "
        + instanceType()
        + ": "
        + cost.price()
        + ". It is ended after "
        + training.properties().text("max-runtime")
        + ", and `aws stepfunctions stop-execution` stops it before";
  }

  @Override
  public IdleCost idleCost() {
    return new IdleCost(
        "weights that " + id() + " tuned",
        "Amazon S3 bills their storage by the month, and that of checkpoints",
        "delete folders below `" + Tuning.RUNS + "` that are not in use");
  }

  @Override
  public List<String> steps() {
    List<String> steps = new ArrayList<>();
    steps.add(
        "`"
            + id()
            + "` learns on "
            + instanceType()
            + ", one machine, which is there only while it runs. "
            + placed.explanation()
            + " The recipe is in `"
            + recipe()
            + "`: change what you like, and deploy again.");
    training
        .tokenSecret()
        .ifPresent(
            secret ->
                steps.add(
                    "Agree to the terms of "
                        + base()
                        + " on Hugging Face, and keep a token that may read it: `aws"
                        + " secretsmanager create-secret --region "
                        + context.region()
                        + " --name "
                        + secret
                        + " --secret-string TOKEN`."));
    steps.add(
        "Serve what `"
            + id()
            + "` tuned: `aws s3 cp s3://BUCKET/"
            + tuning.inUse()
            + " -` of `"
            + tuning.results().id()
            + "` names the `weightsPath`. A `model-endpoint` with `model: "
            + training.model().name()
            + "`, `weights: "
            + tuning.results().id()
            + "` and this `weights-path` serves it; the one that was in use before stays where it"
            + " is.");
    steps.add(
        "Every model that `"
            + id()
            + "` tuned is a version in the model registry of SageMaker, approved or rejected, with"
            + " its evaluation. Before deleting the stack, delete the versions: `aws sagemaker"
            + " list-model-packages --model-package-group-name GROUP` lists them, and `aws sagemaker"
            + " delete-model-package --model-package-name ARN` deletes one.");
    return steps;
  }
}
