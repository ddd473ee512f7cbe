package dev.stackprint.gcp.kinds.modelcustomization;

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
import java.util.Optional;

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
  private final Parts parts = new Parts(subworkflows);
  private final TuningWay way;

  private TuningDefinition(Tuning tuning, Optional<PlacedRecipe> recipe, String region) {
    this.tuning = tuning;
    this.region = region;
    this.way =
        recipe
            .<TuningWay>map(placed -> new RecipeWay(tuning, placed, region, parts))
            .orElseGet(() -> new ManagedWay(tuning, parts, CONCURRENCY));
  }

  /**
   * Returns the text of the definition's file.
   *
   * @param recipe how a model with open weights is tuned, if it is one
   */
  static String of(Tuning tuning, Optional<PlacedRecipe> recipe, String region) {
    return new TuningDefinition(tuning, recipe, region).text();
  }

  private String text() {
    String id = tuning.component().id();
    String main = Yaml.of(Yaml.map("main", frame.main(id, tuning.listeners().map(any -> TOPIC))));
    String work = Yaml.of(Yaml.map("work", work()));
    List<String> own = new ArrayList<>();
    way.subworkflows().forEach(name -> own.add(own(name)));
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
            parts.step("prepare_the_examples", prepare(), "prepared")));
    steps.addAll(way.tuneAndMeasure());
    steps.add(judge());
    steps.addAll(way.keep());
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
    Map<String, Object> used = new LinkedHashMap<>(way.use());
    used.putAll(
        Yaml.map(
            "learnedFrom",
            "${\"gs://\" + source + \"/\" + key}",
            "examples",
            "${prepared.learned}",
            "score",
            "${score}",
            "metric",
            tuning.metric(),
            "execution",
            Yaml.expression(Frame.EXECUTION)));
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
                used,
                "deadline",
                "${deadline}"),
            "result",
            "used"));
  }
}
