package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Frame;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.tuning.Tuning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tunes a managed model with a tuning job of Vertex AI; a function asks what came out.
 *
 * @param tuning what the blueprint asks for
 * @param parts has the function do parts
 * @param concurrency how many calls of the model are made at a time
 */
record ManagedWay(Tuning tuning, Parts parts, int concurrency) implements TuningWay {

  @Override
  public List<Object> tuneAndMeasure() {
    return List.of(
        tune(),
        Yaml.assign("begin_to_measure", "measured", "${prepared.batches}"),
        measure(),
        Yaml.assign("begin_to_add_up", "worth", 0),
        addUp(),
        Yaml.assign("take_the_average", "score", "${worth / prepared.measured}"));
  }

  @Override
  public List<Object> keep() {
    return List.of();
  }

  @Override
  public Map<String, Object> use() {
    return Yaml.map(
        "endpoint", "${tuned.endpoint}", "model", "${tuned.model}", "base", tuning.model().base());
  }

  @Override
  public List<String> subworkflows() {
    return List.of("tune");
  }

  private Map<String, Object> tune() {
    return Yaml.map(
        "tune",
        Yaml.map(
            "call",
            "tune",
            "args",
            Yaml.map(
                "base",
                tuning.model().base(),
                "name",
                Yaml.expression(
                    Expressions.string(tuning.component().id() + " ") + " + " + Frame.EXECUTION),
                "training",
                Yaml.expression(
                    "\"gs://\" + prepared.training.bucket + \"/\" + prepared.training.key"),
                "hyperparameters",
                hyperparameters(),
                "deadline",
                "${deadline}"),
            "result",
            "tuned"));
  }

  /** What is left out Vertex AI chooses. */
  private Map<String, Object> hyperparameters() {
    Map<String, Object> chosen = new LinkedHashMap<>();
    // A number of 64 bits is text in JSON.
    tuning.epochs().ifPresent(epochs -> chosen.put("epochCount", epochs.toString()));
    Properties knobs = tuning.component().knobs();
    if (knobs.has("learning-rate-multiplier")) {
      chosen.put("learningRateMultiplier", knobs.number("learning-rate-multiplier"));
    }
    knobs
        .optionalInteger("adapter-size")
        .ifPresent(size -> chosen.put("adapterSize", "ADAPTER_SIZE_" + inWords(size)));
    return chosen;
  }

  private static String inWords(int size) {
    return switch (size) {
      case 1 -> "ONE";
      case 2 -> "TWO";
      case 4 -> "FOUR";
      case 8 -> "EIGHT";
      case 16 -> "SIXTEEN";
      default -> throw new IllegalArgumentException("adapters have no size " + size);
    };
  }

  private Map<String, Object> measure() {
    Map<String, Object> body =
        Yaml.map(
            "do",
            "measure",
            "model",
            "${tuned.endpoint}",
            "validation",
            "${prepared.validation}",
            "from",
            "${batch[\"from\"]}",
            "to",
            "${batch[\"to\"]}",
            "metric",
            tuning.metric(),
            "maxTokens",
            tuning.maxTokens(),
            "key",
            "${folder}");
    return Yaml.map(
        "measure",
        Yaml.map(
            "parallel",
            Yaml.map(
                "shared",
                List.of("measured"),
                "concurrency_limit",
                concurrency,
                "for",
                Yaml.map(
                    "value",
                    "batch",
                    "index",
                    "number",
                    "in",
                    "${prepared.batches}",
                    "steps",
                    List.of(
                        parts.step("ask_for_some_answers", body, "some"),
                        Yaml.assign("keep_what_they_are_worth", "measured[number]", "${some}"))))));
  }

  private Map<String, Object> addUp() {
    return Yaml.map(
        "add_up",
        Yaml.map(
            "for",
            Yaml.map(
                "value",
                "each",
                "in",
                "${measured}",
                "steps",
                List.of(Yaml.assign("add_one", "worth", "${worth + each.worth}")))));
  }
}
