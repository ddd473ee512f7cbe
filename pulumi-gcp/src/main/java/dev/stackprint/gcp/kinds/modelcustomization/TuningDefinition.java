package dev.stackprint.gcp.kinds.modelcustomization;

import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Frame;
import dev.stackprint.gcp.workflows.Subworkflows;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.ResourceText;
import dev.stackprint.rendering.tuning.Tuning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the definition of the workflow that tunes a model. */
final class TuningDefinition {

  /** Variables of the environment: buckets, a topic, and the function that does parts. */
  static final String SOURCE = "BUCKET_SOURCE";

  static final String RESULTS = "BUCKET_RESULTS";
  static final String TOPIC = "TOPIC_NOTIFY";
  static final String PARTS = "URL_PARTS";

  /** How many calls of the model are made at a time. */
  private static final int CONCURRENCY = 4;

  private final Tuning tuning;
  private final String region;
  private final Subworkflows subworkflows = new Subworkflows(CONCURRENCY);
  private final Frame frame = new Frame(subworkflows);

  private TuningDefinition(Tuning tuning, String region) {
    this.tuning = tuning;
    this.region = region;
  }

  /** Returns the text of the definition's file. */
  static String of(Tuning tuning, String region) {
    return new TuningDefinition(tuning, region).text();
  }

  private String text() {
    String id = tuning.component().id();
    String main = Yaml.of(Yaml.map("main", frame.main(id, tuning.listeners().map(any -> TOPIC))));
    String work = Yaml.of(Yaml.map("work", work()));
    List<String> own = new ArrayList<>();
    own.add(own("tune"));
    if (tuning.asks()) {
      own.add(own("approve"));
    }
    own.add(own("use"));
    return "# Runs "
        + id
        + ": tunes "
        + tuning.modelName()
        + ", measures it, and puts it to use.\n"
        + """
        #
        # Examples and answers are files in a folder of the execution's own: only their names pass through here, where variables
        # hold 512 kB and executions are on record. What sys.get_env reads is set where this is deployed.
        """
        + main
        + "\n# Takes the steps; whatever fails for good in them is caught in main.\n"
        + work
        + "\n"
        + String.join("\n", own)
        + "\n"
        + subworkflows.text();
  }

  /** Returns a subworkflow that no other kind has. */
  private String own(String name) {
    for (Subworkflows.Name called :
        List.of(Subworkflows.Name.GET, Subworkflows.Name.POST, Subworkflows.Name.PUBLISH)) {
      if (called != Subworkflows.Name.PUBLISH || name.equals("approve")) {
        subworkflows.use(called, Frame.ATTEMPTS);
      }
    }
    return ResourceText.of(TuningDefinition.class, "subworkflows/" + name + ".yaml")
        .replace("ATTEMPTS", String.valueOf(Frame.ATTEMPTS))
        .replace("REGION", region);
  }

  private Map<String, Object> work() {
    List<Object> steps = new ArrayList<>();
    steps.add(begin());
    if (tuning.startsByUpload()) {
      steps.add(frame.onlyOnce());
    }
    steps.add(lookAtTheName());
    steps.add(find("find_what_to_learn_from", "key", "training"));
    steps.add(
        find("find_what_to_measure_with", Expressions.string(tuning.validation()), "validation"));
    steps.add(lookAtTheSizes());
    steps.add(
        Yaml.commented(
            "A mistake in the examples is found here, before anything is paid for.",
            part("prepare_the_examples", prepare(), "prepared")));
    steps.add(tune());
    steps.add(Yaml.assign("begin_to_measure", "measured", "${prepared.batches}"));
    steps.add(measure());
    steps.add(Yaml.assign("begin_to_add_up", "worth", 0));
    steps.add(addUp());
    steps.add(Yaml.assign("take_the_average", "score", "${worth / prepared.measured}"));
    steps.add(judge());
    if (tuning.asks()) {
      steps.add(approve());
    }
    steps.add(use());
    if (tuning.listeners().isPresent()) {
      steps.add(
          Yaml.map(
              "tell_of_it",
              frame.publish(
                  TOPIC,
                  "In use: " + tuning.component().id(),
                  Yaml.expression("json.encode_to_string(used)"))));
    }
    steps.add(Yaml.map("name_the_result", Yaml.map("return", "${used}")));
    return Yaml.map("params", List.of("key", "upload"), "steps", steps);
  }

  private Map<String, Object> begin() {
    Duration working = tuning.timeout();
    return Yaml.assign(
        "begin",
        "source",
        Yaml.expression(Expressions.environment(SOURCE)),
        "results",
        Yaml.expression(Expressions.environment(RESULTS)),
        "folder",
        Yaml.expression(Expressions.string(Tuning.RUNS) + " + " + Frame.EXECUTION + " + \"/\""),
        "deadline",
        "${sys.now() + " + working.toSeconds() + "}");
  }

  private Map<String, Object> lookAtTheName() {
    String pattern = "^" + tuning.prefix().replace(".", "[.]") + ".*[^/][.]jsonl$";
    return raise(
        "look_at_the_name",
        "not(text.match_regex(key, " + Expressions.string(pattern) + "))",
        "FileRefused",
        "key + "
            + Expressions.string(
                ": names of files of examples begin with "
                    + tuning.prefix()
                    + " and end in .jsonl"));
  }

  private Map<String, Object> lookAtTheSizes() {
    return raise(
        "look_at_the_sizes",
        "int(training.size) > " + Tuning.LARGEST + " or int(validation.size) > " + Tuning.LARGEST,
        "FileRefused",
        Expressions.string("Files of examples have up to " + Tuning.LARGEST + " bytes."));
  }

  private static Map<String, Object> raise(
      String name, String condition, String error, String cause) {
    return Yaml.map(
        name,
        Yaml.map(
            "switch",
            List.of(
                Yaml.map(
                    "condition",
                    Yaml.expression(condition),
                    "raise",
                    Yaml.map("error", error, "cause", Yaml.expression(cause))))));
  }

  private Map<String, Object> find(String name, String key, String result) {
    return Yaml.map(
        name,
        Yaml.map(
            "call",
            subworkflows.use(Subworkflows.Name.GET, Frame.ATTEMPTS),
            "args",
            Yaml.map(
                "url",
                Yaml.expression(
                    "\"https://storage.googleapis.com/storage/v1/b/\" + source + \"/o/\""
                        + " + text.url_encode("
                        + key
                        + ")"),
                "deadline",
                "${deadline}"),
            "result",
            result));
  }

  /** Returns a step that has the function do a part. */
  private Map<String, Object> part(String name, Map<String, Object> body, String result) {
    return Yaml.map(
        name,
        Yaml.map(
            "call",
            subworkflows.use(Subworkflows.Name.POST, Frame.ATTEMPTS),
            "args",
            Yaml.map(
                "url",
                Yaml.expression(Expressions.environment(PARTS)),
                "auth",
                "OIDC",
                "deadline",
                "${deadline}",
                "body",
                body),
            "result",
            result));
  }

  private Map<String, Object> prepare() {
    return Yaml.map(
        "do",
        "prepare",
        "training",
        Yaml.map("bucket", "${source}", "key", "${key}"),
        "validation",
        Yaml.map("bucket", "${source}", "key", tuning.validation()),
        "key",
        "${folder}",
        "examples",
        tuning.examples());
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
                CONCURRENCY,
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
                        part("ask_for_some_answers", body, "some"),
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

  private Map<String, Object> judge() {
    String threshold = tuning.threshold().toPlainString();
    return raise(
        "is_it_good_enough",
        "score < " + threshold,
        "BelowThreshold",
        "\"The answers are worth \" + string(score) + \" on average, less than "
            + threshold
            + ". They are in \" + folder");
  }

  private Map<String, Object> approve() {
    String opening = tuning.component().id() + " tuned " + tuning.modelName() + " on ";
    return Yaml.map(
        "approve",
        Yaml.map(
            "call",
            "approve",
            "args",
            Yaml.map(
                "topic",
                Yaml.expression(Expressions.environment(TOPIC)),
                "subject",
                "To be approved: " + tuning.component().id(),
                "report",
                Yaml.expression(
                    Expressions.string(opening)
                        + " + key + \". Its answers are worth \" + string(score) + "
                        + Expressions.string(
                            " on average ("
                                + tuning.metric()
                                + "); at least "
                                + tuning.threshold().toPlainString()
                                + " is asked for. What it answered: gs://")
                        + " + results + \"/\" + folder"),
                "seconds",
                tuning.approveWithin().toSeconds())));
  }

  private Map<String, Object> use() {
    return Yaml.map(
        "put_it_to_use",
        Yaml.map(
            "call",
            "use",
            "args",
            Yaml.map(
                "bucket",
                "${results}",
                "name",
                tuning.inUse(),
                "use",
                Yaml.map(
                    "endpoint",
                    "${tuned.endpoint}",
                    "model",
                    "${tuned.model}",
                    "base",
                    tuning.model().base(),
                    "learnedFrom",
                    "${\"gs://\" + source + \"/\" + key}",
                    "examples",
                    "${prepared.learned}",
                    "score",
                    "${score}",
                    "metric",
                    tuning.metric(),
                    "execution",
                    Yaml.expression(Frame.EXECUTION)),
                "deadline",
                "${deadline}"),
            "result",
            "used"));
  }
}
