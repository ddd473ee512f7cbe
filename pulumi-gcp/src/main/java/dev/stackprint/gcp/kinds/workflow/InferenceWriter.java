package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.facts.VertexModel.Available;
import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Subworkflows;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.workflow.Inference;
import java.util.List;
import java.util.Map;

/**
 * Has a model answer prompts: a function, a batch prediction job of Vertex AI, and a function.
 *
 * @param asked what the blueprint asks for
 * @param model where the model is
 */
record InferenceWriter(Inference.Managed asked, Available model) implements StepWriter {

  private static final String VERTEX = "aiplatform.googleapis.com";

  /** What the workflow does with jobs. */
  private static final List<String> PERMISSIONS =
      List.of(
          "aiplatform.batchPredictionJobs.cancel",
          "aiplatform.batchPredictionJobs.create",
          "aiplatform.batchPredictionJobs.get");

  @Override
  public String comment() {
    return "A batch prediction job of Vertex AI answers the prompts.";
  }

  @Override
  public List<Map<String, Object>> steps(Place place) {
    String ready = place.variable() + "_ready";
    String job = place.variable() + "_job";
    String api = "https://" + model.host() + "/v1/";
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
                        + Expressions.string(
                            "/locations/" + model.location() + "/batchPredictionJobs")),
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
                    Yaml.expression(outcome(job))),
                "key",
                Yaml.expression(place.key())),
            place.variable()));
  }

  private Map<String, Object> body(Place place, String ready) {
    return Yaml.map(
        "displayName",
        Yaml.expression(Expressions.string(place.step().id() + "-") + " + " + Definition.EXECUTION),
        "model",
        "publishers/" + model.publisher() + "/models/" + model.id(),
        "inputConfig",
        Yaml.map(
            "instancesFormat",
            "jsonl",
            "gcsSource",
            Yaml.map(
                "uris",
                List.of(
                    Yaml.expression(
                        "\"gs://\" + "
                            + ready
                            + ".requests.bucket + \"/\" + "
                            + ready
                            + ".requests.key")))),
        "outputConfig",
        Yaml.map(
            "predictionsFormat",
            "jsonl",
            "gcsDestination",
            Yaml.map(
                "outputUriPrefix",
                Yaml.expression(
                    "\"gs://\" + "
                        + Definition.RESULTS_BUCKET
                        + " + \"/\" + "
                        + place.key()
                        + " + \"/out\""))));
  }

  /** Returns an expression of the file that a job wrote: it names the folder, with its bucket. */
  private static String outcome(String job) {
    String folder = job + ".outputInfo.gcsOutputDirectory";
    String bucket = "len(\"gs://\" + " + Definition.RESULTS_BUCKET + " + \"/\")";
    return "text.substring("
        + folder
        + ", "
        + bucket
        + ", len("
        + folder
        + ")) + \"/predictions.jsonl\"";
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
    wiring.workflowCallsModel(asked.model());
    // Vertex AI reads requests and writes answers with its own agent.
    wiring.agentOfJobs(wiring.context().serviceAgent(VERTEX));
  }

  /** Returns the name of the Python that knows how the model takes requests and gives answers. */
  static String dialect(Available model) {
    return switch (model.api()) {
      case GENERATE_CONTENT -> "gemini";
      case MESSAGES -> "claude";
      case MISTRAL, CHAT_COMPLETIONS, PREDICT ->
          throw new IllegalStateException("no batch prediction of " + model.id());
    };
  }

  /** Tells whether there are batch prediction jobs of a model that we know how to talk to. */
  static boolean takes(Available model) {
    return switch (model.api()) {
      case GENERATE_CONTENT, MESSAGES -> true;
      case MISTRAL, CHAT_COMPLETIONS, PREDICT -> false;
    };
  }
}
