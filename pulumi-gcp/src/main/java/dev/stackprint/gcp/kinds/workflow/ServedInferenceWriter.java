package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.facts.PinnedImage;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.vertex.VertexMachine;
import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Subworkflows;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.placement.PlacedModel;
import dev.stackprint.rendering.workflow.Inference;
import dev.stackprint.rendering.workflow.ServedInferenceCheck;
import dev.stackprint.rendering.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Has a model with open weights answer prompts: a function, a custom job of Vertex AI that runs
 * vLLM over a file, and a function. Vertex AI mounts buckets below {@code /gcs}:
 * cloud.google.com/vertex-ai/docs/training/cloud-storage-file-system, read on 2026-11-22.
 *
 * @param workflow the workflow
 * @param asked what the blueprint asks for
 * @param plan the plan
 */
record ServedInferenceWriter(Workflow workflow, Inference.Served asked, Plan plan)
    implements StepWriter {

  private static final String VERTEX = "aiplatform.googleapis.com";

  private static final List<String> PERMISSIONS =
      List.of(
          "aiplatform.customJobs.cancel",
          "aiplatform.customJobs.create",
          "aiplatform.customJobs.get");

  /** What the image takes of the disk, and room to work. */
  private static final int DISK = 100;

  private static final long GIGA = 1_000_000_000;

  /** Returns the name of the model in requests: its repository on Hugging Face. */
  static String name(Inference.Served asked) {
    return Facts.load().openModels().find(asked.model().text("model")).orElseThrow().id();
  }

  @Override
  public String comment() {
    return "A custom job of Vertex AI answers the prompts.";
  }

  @Override
  public List<Map<String, Object>> steps(Place place) {
    String ready = place.variable() + "_ready";
    String job = place.variable() + "_job";
    String api = "https://" + place.region() + "-aiplatform.googleapis.com/v1/";
    return List.of(
        place.function(
            "prepare",
            StepFunction.PARTS,
            Yaml.map(
                "do",
                "prepare",
                "document",
                Yaml.expression(place.input()),
                "key",
                Yaml.expression(place.key()),
                "least",
                1),
            ready),
        place.call(
            "start",
            Subworkflows.Name.POST,
            Yaml.map(
                "url",
                Yaml.expression(
                    Expressions.string(api + "projects/")
                        + " + project + "
                        + Expressions.string("/locations/" + place.region() + "/customJobs")),
                "body",
                body(place, ready)),
            job),
        place.call(
            "wait",
            Subworkflows.Name.END_OF_JOB,
            Yaml.map("url", Yaml.expression(Expressions.string(api) + " + " + job + ".name")),
            job),
        place.function(
            "collect",
            StepFunction.PARTS,
            Yaml.map(
                "do",
                "collect",
                "prompts",
                Yaml.expression(ready + ".prompts"),
                "outcome",
                Yaml.map(
                    "bucket",
                    Yaml.expression(Definition.RESULTS_BUCKET),
                    "key",
                    Yaml.expression(place.key() + " + \"/in/answers.jsonl\"")),
                "key",
                Yaml.expression(place.key())),
            place.variable()));
  }

  private Map<String, Object> body(Place place, String ready) {
    PlacedModel placed = placed();
    return Yaml.map(
        "displayName",
        Yaml.expression(Expressions.string(place.step().id() + "-") + " + " + Definition.EXECUTION),
        "jobSpec",
        Yaml.map(
            "serviceAccount",
            Yaml.expression(Expressions.environment(Wiring.JOBS_ACCOUNT)),
            "scheduling",
            Yaml.map("timeout", seconds(workflow.timeout()), "disableRetries", true),
            "workerPoolSpecs",
            List.of(
                Yaml.map(
                    "replicaCount",
                    "1",
                    "machineSpec",
                    VertexMachine.of(placed.shape()).spec(),
                    "diskSpec",
                    Yaml.map("bootDiskType", "pd-ssd", "bootDiskSizeGb", disk(placed)),
                    "containerSpec",
                    Yaml.map(
                        "imageUri",
                        image().uri(),
                        "command",
                        List.of("python3", "-m", "vllm.entrypoints.openai.run_batch"),
                        "args",
                        arguments(placed, place, ready))))));
  }

  /** The file of answers lies beside that of requests: a mounted bucket has no other folder yet. */
  private List<Object> arguments(PlacedModel placed, Place place, String ready) {
    List<Object> arguments = new ArrayList<>();
    arguments.add("-i");
    arguments.add(
        Yaml.expression(
            "\"/gcs/\" + " + ready + ".requests.bucket + \"/\" + " + ready + ".requests.key"));
    arguments.add("-o");
    arguments.add(
        Yaml.expression(
            "\"/gcs/\" + "
                + Definition.RESULTS_BUCKET
                + " + \"/\" + "
                + place.key()
                + " + \"/in/answers.jsonl\""));
    arguments.add("--model");
    arguments.add(asked.weights().<Object>map(this::mounted).orElse(placed.model().id()));
    arguments.addAll(
        List.of(
            "--served-model-name=" + placed.model().id(),
            "--dtype=bfloat16",
            "--tensor-parallel-size=" + placed.degree(),
            "--max-model-len=" + placed.workload().context(),
            "--max-num-seqs=" + placed.workload().concurrency()));
    if (placed.quantizes(false)) {
      arguments.add("--quantization=fp8");
    }
    return arguments;
  }

  private Object mounted(Component store) {
    return Yaml.expression(
        "\"/gcs/\" + "
            + Expressions.environment(Wiring.bucket(store))
            + " + "
            + Expressions.string("/" + asked.model().text("weights-path")));
  }

  private static int disk(PlacedModel placed) {
    // Weights come in 16 bits, whatever is made of them.
    return DISK + (int) (placed.model().parameters() * 2 / GIGA);
  }

  private static String seconds(Duration duration) {
    return duration.toSeconds() + "s";
  }

  private static PinnedImage image() {
    return Facts.load().googleImages().of("model-garden-vllm");
  }

  private PlacedModel placed() {
    return ServedInferenceCheck.placement(
            workflow.component(), plan, VertexJobHost.of(workflow.component()))
        .placed();
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.api(VERTEX);
    wiring.function(StepFunction.PARTS, "prepare");
    wiring.function(StepFunction.PARTS, "collect");
    wiring.functionsReadSource();
    wiring.functionsReadResults();
    wiring.functionsWriteResults();
    wiring.startsJobs(PERMISSIONS);
    Set<Component> mounted = new LinkedHashSet<>(List.of(workflow.results()));
    asked
        .weights()
        .ifPresent(
            store -> {
              mounted.add(store);
              wiring.environmentOfBucket(store);
            });
    wiring.jobsMount(List.copyOf(mounted));
  }
}
