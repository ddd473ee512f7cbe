package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Subworkflows;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.workflow.Transcribe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down what is said in a recording: an operation of Speech-to-Text, then a function.
 *
 * @param asked what the blueprint asks for
 */
record TranscribeWriter(Transcribe asked) implements StepWriter {

  private static final String SPEECH = "speech.googleapis.com";

  /** The model that tells speakers apart and finds out the language. */
  private static final String MODEL = "chirp_3";

  /**
   * Returns where recordings are written down, for a workflow in a region that has such a place.
   */
  static String location(String region) {
    return Facts.load().regions(Target.GCP).location("speech-to-text", region).orElseThrow();
  }

  @Override
  public String comment() {
    return "Speech-to-Text writes down what is said.";
  }

  @Override
  public List<Map<String, Object>> steps(Place place) {
    String location = location(place.region());
    String api = "https://" + location + "-speech.googleapis.com/v2/";
    String job = place.variable() + "_job";
    return List.of(
        place.call(
            "start",
            Subworkflows.Name.POST,
            Yaml.map(
                "url",
                Yaml.expression(
                    Expressions.string(api + "projects/")
                        + " + project + "
                        + Expressions.string(
                            "/locations/" + location + "/recognizers/_:batchRecognize")),
                "body",
                body(place)),
            job),
        place.call(
            "wait",
            Subworkflows.Name.END_OF,
            Yaml.map("url", Yaml.expression(Expressions.string(api) + " + " + job + ".name")),
            job),
        place.function(
            "write_down",
            StepFunction.PARTS,
            Yaml.map(
                "do",
                "transcript",
                "outcome",
                Yaml.expression(job + ".results[\"gs://\" + source.bucket + \"/\" + source.key]"),
                "key",
                Yaml.expression(place.key() + " + \".txt\"")),
            place.variable()));
  }

  private Map<String, Object> body(Place place) {
    Map<String, Object> features = Yaml.map("enableAutomaticPunctuation", true);
    if (asked.speakers() > 1) {
      features.put("diarizationConfig", Yaml.map("maxSpeakerCount", asked.speakers()));
    }
    Map<String, Object> config =
        Yaml.map(
            "model",
            MODEL,
            "autoDecodingConfig",
            Map.of(),
            "languageCodes",
            languages(),
            "features",
            features);
    asked
        .vocabulary()
        .ifPresent(
            name ->
                config.put(
                    "adaptation",
                    Yaml.map(
                        "phraseSets",
                        List.of(
                            Yaml.map(
                                "phraseSet",
                                Yaml.expression(
                                    "\"projects/\" + project + "
                                        + Expressions.string(
                                            "/locations/"
                                                + location(place.region())
                                                + "/phraseSets/"
                                                + name)))))));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("config", config);
    body.put(
        "files",
        List.of(
            Yaml.map("uri", Yaml.expression("\"gs://\" + source.bucket + \"/\" + source.key"))));
    body.put(
        "recognitionOutputConfig",
        Yaml.map(
            "gcsOutputConfig",
            Yaml.map(
                "uri",
                Yaml.expression(
                    "\"gs://\" + "
                        + Definition.RESULTS_BUCKET
                        + " + \"/\" + "
                        + place.key()
                        + " + \"/\""))));
    return body;
  }

  private List<String> languages() {
    List<String> languages = new ArrayList<>(asked.languages());
    asked.language().ifPresent(languages::add);
    return languages.isEmpty() ? List.of("auto") : languages;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.api(SPEECH);
    wiring.role(Wiring.WORKFLOW, "roles/speech.client");
    wiring.function(StepFunction.PARTS, "transcript");
    wiring.functionsReadResults();
    wiring.functionsWriteResults();
    // Speech-to-Text reads recordings and writes what it makes of them with its own agent.
    wiring.speechAgent(wiring.context().serviceAgent(SPEECH));
  }
}
