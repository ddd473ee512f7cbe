package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Frame;
import dev.stackprint.gcp.workflows.Subworkflows;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.workflow.ModelTask;
import dev.stackprint.rendering.workflow.Speak;
import dev.stackprint.rendering.workflow.Step;
import dev.stackprint.rendering.workflow.Transcribe;
import dev.stackprint.rendering.workflow.Translate;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the definition of a workflow: the steps of all steps, and the subworkflows they call. */
final class Definition {

  /** An expression of the execution's id. */
  static final String EXECUTION = Frame.EXECUTION;

  /** An expression of the name of the bucket of the results. */
  static final String RESULTS_BUCKET = "results";

  /** Names of the definition's own variables, and of what Workflows itself has. */
  private static final Set<String> TAKEN =
      Set.of(
          ("source results object key upload name suffix stem folder project deadline input report"
                  + " failure reported and or not in true false null args sys http events list map"
                  + " text math json base64 hash time uuid retry googleapis experimental default"
                  + " keys len int double string if type")
              .split(" "));

  private final Workflow workflow;
  private final Plan plan;
  private final Subworkflows subworkflows;
  private final Frame frame;

  private Definition(Workflow workflow, Plan plan) {
    this.workflow = workflow;
    this.plan = plan;
    this.subworkflows = new Subworkflows(concurrency());
    this.frame = new Frame(subworkflows);
  }

  /**
   * Returns the variable that holds a step's result, or the file; no other ends in an underscore.
   */
  static String variable(String id) {
    String name = Names.python(id);
    boolean taken = TAKEN.contains(name) && !id.equals(Workflow.SOURCE);
    return taken ? name + "_" : name;
  }

  /** Tells whether a step may not be called so: messages name these otherwise. */
  static boolean isTaken(String id) {
    return id.equals(Workflow.SOURCE) || id.equals("execution");
  }

  /** Returns the text of the definition's file. */
  static String of(Workflow workflow, Plan plan) {
    return new Definition(workflow, plan).text();
  }

  private String text() {
    String main =
        Yaml.of(
            Yaml.map(
                "main",
                frame.main(workflow.component().id(), workflow.failures().map(Wiring::topic))));
    String work = Yaml.of(Yaml.map("work", work()));
    String id = workflow.component().id();
    String steps = workflow.steps().stream().map(Step::id).collect(Collectors.joining(", "));
    String comment = "# Runs " + id + ": " + steps + ".\n";
    return comment
        + """
        #
        # Results are files in a folder of the execution's own: only their names pass through here, where variables hold
        # 512 kB and executions are on record. What sys.get_env reads is set where this is deployed.
        """
        + main
        + "\n# Takes the steps; whatever fails for good in them is caught in main.\n"
        + work
        + "\n"
        + subworkflows.text();
  }

  private Map<String, Object> work() {
    List<Object> steps = new ArrayList<>(beginning());
    workflow.steps().forEach(step -> steps.addAll(steps(step)));
    steps.add(Yaml.map("name_the_results", Yaml.map("return", named())));
    return Yaml.map("params", List.of("key", "upload"), "steps", steps);
  }

  /** Returns the results by the names of their steps; what may not be there was set to null. */
  private Map<String, Object> named() {
    Map<String, Object> results = new LinkedHashMap<>();
    workflow.steps().stream()
        .filter(Step::hasResult)
        .forEach(step -> results.put(step.id(), Yaml.expression(variable(step.id()))));
    return results;
  }

  private List<Object> beginning() {
    List<Object> steps = new ArrayList<>();
    steps.add(
        Yaml.assign(
            "begin",
            "project",
            "${sys.get_env(\"GOOGLE_CLOUD_PROJECT_ID\")}",
            "results",
            Yaml.expression(Expressions.environment(Wiring.bucket(workflow.results()))),
            "folder",
            Yaml.expression("\"executions/\" + " + EXECUTION + " + \"/\""),
            "deadline",
            "${sys.now() + " + workflow.timeout().toSeconds() + "}"));
    if (workflow.startsBy("upload")) {
      steps.add(frame.onlyOnce());
    }
    String key = "not(text.match_regex(key, " + Expressions.string(pattern()) + "))";
    steps.add(raise("look_at_the_name", key, "names of files " + requirement()));
    steps.add(findTheFile());
    steps.add(describeTheFile());
    steps.add(
        raise(
            "look_at_the_size",
            "source.size < 1 or source.size > " + workflow.largest(),
            "files have between 1 and " + workflow.largest() + " bytes"));
    List<Object> unset = new ArrayList<>();
    workflow.steps().stream()
        .filter(step -> step.when().isPresent() && step.hasResult())
        .forEach(step -> unset.add(nothing(variable(step.id()))));
    if (!unset.isEmpty()) {
      steps.add(Yaml.map("leave_unset", Yaml.map("assign", unset)));
    }
    return steps;
  }

  private static Map<String, Object> nothing(String variable) {
    return Yaml.map(variable, "${null}");
  }

  /** The file's name: in the folder, not empty, and of a type that the steps can read. */
  private String pattern() {
    return "^"
        + workflow.prefix().replace(".", "[.]")
        + ".*[^/][.](?i:"
        + String.join("|", workflow.suffixes())
        + ")$";
  }

  private String requirement() {
    String types =
        workflow.suffixes().stream().map(suffix -> "." + suffix).collect(Collectors.joining(", "));
    return (workflow.prefix().isEmpty() ? "" : "begin with " + workflow.prefix() + " and ")
        + "end in one of "
        + types;
  }

  private static Map<String, Object> raise(String name, String condition, String cause) {
    return Yaml.map(
        name,
        Yaml.map(
            "switch",
            List.of(
                Yaml.map(
                    "condition",
                    Yaml.expression(condition),
                    "raise",
                    Yaml.map(
                        "error",
                        "FileRefused",
                        "cause",
                        Yaml.expression("key + " + Expressions.string(": " + cause)))))));
  }

  private Map<String, Object> findTheFile() {
    return Yaml.map(
        "find_the_file",
        Yaml.map(
            "call",
            subworkflows.use(Subworkflows.Name.GET, Frame.ATTEMPTS),
            "args",
            Yaml.map(
                "url",
                Yaml.expression(
                    "\"https://storage.googleapis.com/storage/v1/b/\" + "
                        + Expressions.environment(Wiring.bucket(workflow.source()))
                        + " + \"/o/\" + text.url_encode(key)"),
                "deadline",
                "${deadline}"),
            "result",
            "object"));
  }

  private Map<String, Object> describeTheFile() {
    int prefix = workflow.prefix().length();
    return Yaml.assign(
        "describe_the_file",
        "source",
        Yaml.map("bucket", "${object.bucket}", "key", "${key}", "size", "${int(object.size)}"),
        "name",
        "${text.split(key, \".\")}",
        "suffix",
        "${text.to_lower(name[len(name) - 1])}",
        "stem",
        "${text.substring(key, " + prefix + ", len(key) - len(suffix) - 1)}");
  }

  private List<Object> steps(Step step) {
    List<Object> steps = new ArrayList<>(step.each() ? each(step) : once(step));
    if (step.when().isEmpty()) {
      steps.set(0, Yaml.commented(comment(step), (Map<?, ?>) steps.get(0)));
    }
    return step.when().map(when -> conditional(step, when, steps)).orElse(steps);
  }

  private String comment(Step step) {
    return step.id() + ": " + StepWriter.of(step.action(), workflow, plan).comment();
  }

  private List<Object> conditional(Step step, Step.When when, List<Object> steps) {
    String label = variable(when.label()) + ".label == ";
    String condition =
        when.is().stream()
            .map(is -> label + Expressions.string(is))
            .collect(Collectors.joining(" or "));
    return List.of(
        Yaml.commented(
            comment(step),
            Yaml.map(
                variable(step.id()) + "_if_needed",
                Yaml.map(
                    "switch",
                    List.of(Yaml.map("condition", Yaml.expression(condition), "steps", steps))))));
  }

  private List<Map<String, Object>> once(Step step) {
    return StepWriter.of(step.action(), workflow, plan)
        .steps(
            place(
                step,
                variable(step.id()),
                variable(step.reads()),
                "folder + \"" + step.id() + "\""));
  }

  /** A step that is done for each of several documents leaves a list in their order. */
  private List<Map<String, Object>> each(Step step) {
    String result = variable(step.id());
    String item = result + "_item";
    String number = result + "_number";
    Place place =
        place(
            step, result + "_one", item, "folder + \"" + step.id() + "-\" + " + item + ".language");
    List<Object> steps = new ArrayList<>(StepWriter.of(step.action(), workflow, plan).steps(place));
    boolean keeps = step.hasResult();
    if (keeps) {
      steps.add(
          place.assign("keep", result + "[" + number + "]", Yaml.expression(result + "_one")));
    }
    Map<String, Object> loop = new LinkedHashMap<>();
    if (keeps) {
      loop.put("shared", List.of(result));
    }
    loop.put("concurrency_limit", concurrency());
    loop.put(
        "for",
        Yaml.map(
            "value",
            item,
            "index",
            number,
            "in",
            Yaml.expression(variable(step.reads())),
            "steps",
            steps));
    List<Map<String, Object>> all = new ArrayList<>();
    if (keeps) {
      all.add(place.assign("begin", result, Yaml.expression(variable(step.reads()))));
    }
    all.add(place.step("for_each", "parallel", loop));
    return all;
  }

  private Place place(Step step, String variable, String input, String key) {
    return new Place(
        step,
        variable,
        input,
        key,
        suffix(step.reads()),
        plan.settings().text("region"),
        concurrency(),
        subworkflows);
  }

  /** Returns an expression of what the name of a result ends in. */
  private String suffix(String id) {
    Optional<Step> made =
        workflow.steps().stream().filter(step -> step.id().equals(id)).findFirst();
    if (made.isEmpty()) {
      return "suffix";
    }
    if (made.get().action() instanceof Speak speak) {
      return Expressions.string(speak.suffix());
    } else if (made.get().action() instanceof Transcribe) {
      return Expressions.string("txt");
    } else if (made.get().action() instanceof ModelTask) {
      return Expressions.string("md");
    } else if (made.get().action() instanceof Translate) {
      return suffix(made.get().reads());
    }
    throw new IllegalArgumentException("nobody reads " + id);
  }

  private int concurrency() {
    return workflow.concurrency();
  }
}
