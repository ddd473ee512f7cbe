package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.sizing.Workload;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Frame;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.tuning.Training;
import dev.stackprint.rendering.tuning.Tuning;
import dev.stackprint.rendering.tuning.TuningRecipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tunes a model with open weights: a custom job of Vertex AI runs the recipe, which measures, too.
 * What is good enough becomes a version in the model registry. Vertex AI mounts buckets below
 * {@code /gcs}: cloud.google.com/vertex-ai/docs/training/cloud-storage-file-system, read on
 * 2026-11-22.
 *
 * @param tuning what the blueprint asks for
 * @param recipe the recipe, and where it runs
 * @param region the region
 * @param parts has the function do parts
 */
record RecipeWay(Tuning tuning, PlacedRecipe recipe, String region, Parts parts)
    implements TuningWay {

  /** Variables of the environment: the account that jobs run as, a key, and a bucket. */
  static final String WORKER = "WORKER";

  static final String KEY = "KEY";
  static final String WEIGHTS = "BUCKET_WEIGHTS";

  private static final int PORT = 8080;

  /** Processes that share a model talk to each other by it. */
  private static final String SHARED_MIB = "16384";

  private static final String PROJECT = "sys.get_env(\"GOOGLE_CLOUD_PROJECT_ID\")";

  private static final String RUN = "\"/gcs/\" + results + \"/\" + folder";

  /** Installs what the recipe needs, and runs it: the first argument is its folder. */
  private static final String SCRIPT =
      "pip install --quiet --no-cache-dir --requirement \"$0/"
          + TuningRecipe.REQUIREMENTS
          + "\" && exec python \"$0/"
          + TuningRecipe.ENTRY
          + "\" \"$@\"";

  @Override
  public List<Object> tuneAndMeasure() {
    return List.of(
        Yaml.commented(
            "The job is asked for once: asked again, it would be paid for again.",
            Yaml.map(
                "ask_for_a_job",
                Yaml.map(
                    "call",
                    "http.post",
                    "args",
                    Yaml.map(
                        "url",
                        Yaml.expression(
                            "\"https://%1$s-aiplatform.googleapis.com/v1/projects/\" + %2$s + \"/locations/%1$s/customJobs\""
                                .formatted(region, PROJECT)),
                        "auth",
                        Yaml.map("type", "OAuth2"),
                        "body",
                        job()),
                    "result",
                    "asked"))),
        Yaml.map(
            "train",
            Yaml.map(
                "call",
                "train",
                "args",
                Yaml.map("name", "${asked.body.name}", "deadline", "${deadline}"),
                "result",
                "trained")),
        parts.step(
            "read_the_evaluation",
            Yaml.map(
                "do",
                "evaluated",
                "report",
                Yaml.map("bucket", "${results}", "key", "${folder + \"evaluation.json\"}")),
            "evaluated"),
        Yaml.assign("take_the_average", "score", "${evaluated.score}"));
  }

  private Map<String, Object> job() {
    Training training = recipe.training();
    Map<String, Object> job =
        Yaml.map(
            "displayName",
            Yaml.expression(Expressions.string(recipe.id() + " ") + " + " + Frame.EXECUTION),
            "labels",
            Yaml.map("component", recipe.id()));
    if (training.properties().has("key")) {
      job.put(
          "encryptionSpec", Yaml.map("kmsKeyName", Yaml.expression(Expressions.environment(KEY))));
    }
    job.put(
        "jobSpec",
        Yaml.map(
            "serviceAccount",
            Yaml.expression(Expressions.environment(WORKER)),
            "scheduling",
            scheduling(training),
            "workerPoolSpecs",
            List.of(pool())));
    return job;
  }

  private Map<String, Object> pool() {
    Map<String, Object> pool =
        Yaml.map(
            "replicaCount", "1", "machineSpec", VertexMachine.of(recipe.placed().shape()).spec());
    if (!recipe.tpu()) {
      pool.put("diskSpec", Yaml.map("bootDiskType", "pd-ssd", "bootDiskSizeGb", recipe.disk()));
    }
    pool.put("containerSpec", container());
    return pool;
  }

  private Map<String, Object> scheduling(Training training) {
    Map<String, Object> scheduling = Yaml.map("timeout", training.longest().toSeconds() + "s");
    if (training.spot()) {
      scheduling.put("strategy", "SPOT");
    }
    if (!recipe.tpu()) {
      // It goes on from its last checkpoint.
      scheduling.put("restartJobOnWorkerRestart", true);
    }
    return scheduling;
  }

  private Map<String, Object> container() {
    return Yaml.map(
        "imageUri",
        recipe.image(),
        "command",
        List.of("bash", "-c", SCRIPT),
        "args",
        arguments(),
        "env",
        List.of(
            Yaml.map("name", "PYTHONDONTWRITEBYTECODE", "value", "1"),
            Yaml.map("name", "PYTHONUNBUFFERED", "value", "1")));
  }

  private List<Object> arguments() {
    Training training = recipe.training();
    List<Object> arguments = new ArrayList<>();
    arguments.add(
        Yaml.expression("\"/gcs/\" + results + " + Expressions.string("/" + recipe.folder())));
    arguments.add("--model");
    arguments.add(
        training
            .weights()
            .<Object>map(
                store ->
                    Yaml.expression(
                        "\"/gcs/\" + "
                            + Expressions.environment(WEIGHTS)
                            + " + "
                            + Expressions.string("/" + training.weightsPath())))
            .orElse(training.model().id()));
    places()
        .forEach(
            (name, place) -> {
              arguments.add("--" + name);
              arguments.add(Yaml.expression(place));
            });
    training.arguments(tuning).forEach((name, value) -> arguments.add("--" + name + "=" + value));
    training
        .tokenSecret()
        .ifPresent(
            secret -> {
              arguments.add("--token-secret");
              arguments.add(
                  Yaml.expression(
                      "\"projects/\" + "
                          + PROJECT
                          + " + "
                          + Expressions.string("/secrets/" + secret)));
            });
    return arguments;
  }

  /** Returns expressions of where files are, by the arguments that say so. */
  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    for (String file : List.of("training", "validation")) {
      places.put(
          file, "\"/gcs/\" + prepared.%1$s.bucket + \"/\" + prepared.%1$s.key".formatted(file));
    }
    places.put("output", RUN + " + \"weights/\"");
    places.put("checkpoints", RUN + " + \"checkpoints/\"");
    places.put("report", RUN);
    return places;
  }

  @Override
  public List<Object> keep() {
    return List.of(
        Yaml.commented(
            "Nothing bills for a version in the registry; it is served where somebody deploys it.",
            Yaml.map(
                "register",
                Yaml.map(
                    "call",
                    "register",
                    "args",
                    Yaml.map(
                        "name",
                        recipe.id(),
                        "run",
                        Yaml.expression("\"run-\" + " + Frame.EXECUTION),
                        "model",
                        registered(),
                        "deadline",
                        "${deadline}"),
                    "result",
                    "version"))));
  }

  private Map<String, Object> registered() {
    return Yaml.map(
        "displayName",
        recipe.id(),
        "versionDescription",
        Yaml.expression(
            Expressions.string(recipe.training().model().id() + ", tuned on ")
                + " + key + \": \" + string(score)"),
        "versionAliases",
        List.of(Yaml.expression("\"run-\" + " + Frame.EXECUTION)),
        "labels",
        Yaml.map("component", recipe.id()),
        "containerSpec",
        server());
  }

  /** Model Garden's vLLM fetches weights from Cloud Storage if its entry point gets the command. */
  private Map<String, Object> server() {
    Workload workload = recipe.served();
    Map<String, Object> server =
        Yaml.map(
            "imageUri",
            Facts.load().googleImages().of("model-garden-vllm").uri(),
            "args",
            List.of(
                "python",
                "-m",
                "vllm.entrypoints.openai.api_server",
                "--host=0.0.0.0",
                "--port=" + PORT,
                Yaml.expression("\"--model=gs://\" + results + \"/\" + folder + \"weights\""),
                "--served-model-name=" + recipe.id(),
                "--dtype=bfloat16",
                "--tensor-parallel-size=" + recipe.servedOn(),
                "--max-model-len=" + workload.context(),
                "--max-num-seqs=" + workload.concurrency()),
            "ports",
            List.of(Yaml.map("containerPort", PORT)),
            "predictRoute",
            "/v1/chat/completions",
            "healthRoute",
            "/health",
            "deploymentTimeout",
            "7200s");
    if (recipe.servedOn() > 1) {
      server.put("sharedMemorySizeMb", SHARED_MIB);
    }
    return server;
  }

  @Override
  public Map<String, Object> use() {
    return Yaml.map(
        "model",
        "${version}",
        "weights",
        "${\"gs://\" + results + \"/\" + folder + \"weights/\"}",
        "base",
        recipe.training().model().id());
  }

  @Override
  public List<String> subworkflows() {
    return List.of("train", "register");
  }
}
