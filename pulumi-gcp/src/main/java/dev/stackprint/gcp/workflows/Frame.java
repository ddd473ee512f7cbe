package dev.stackprint.gcp.workflows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What definitions have around their work. The work is the subworkflow {@code work} with the
 * parameters {@code key}, the file, and {@code upload}, the event that started it, or nothing.
 */
public final class Frame {

  /** An expression of the execution's id. */
  public static final String EXECUTION = "sys.get_env(\"GOOGLE_CLOUD_WORKFLOW_EXECUTION_ID\")";

  /** Attempts of the calls that belong to no step. */
  public static final int ATTEMPTS = 6;

  /** The variable of the environment that holds where what fails is kept. */
  private static final String FAILURES_TOPIC = "FAILURES";

  private final Subworkflows subworkflows;

  /** Begins with the subworkflows of a definition. */
  public Frame(Subworkflows subworkflows) {
    this.subworkflows = subworkflows;
  }

  /**
   * Returns the subworkflow that begins: it has {@code work} do the work, and keeps what fails for
   * good in it.
   *
   * @param id the component's id
   * @param told the variable of the environment that holds the topic of those who are told
   */
  public Map<String, Object> main(String id, Optional<String> told) {
    List<Object> steps = new ArrayList<>();
    steps.add(
        Yaml.assign(
            "find_the_input",
            "upload",
            "${default(map.get(input, [\"data\", \"message\", \"attributes\"]), {})}",
            "key",
            "${default(map.get(upload, \"objectId\"), map.get(input, \"key\"))}"));
    steps.add(
        Yaml.map(
            "do_the_work",
            Yaml.map(
                "try",
                Yaml.map(
                    "call",
                    "work",
                    "args",
                    Yaml.map("key", "${key}", "upload", "${upload}"),
                    "result",
                    "results"),
                "except",
                Yaml.map("as", "failure", "steps", afterFailure(id, told)))));
    steps.add(Yaml.map("finish", Yaml.map("return", "${results}")));
    return Yaml.map("params", List.of("input"), "steps", steps);
  }

  private List<Object> afterFailure(String id, Optional<String> told) {
    List<Object> steps = new ArrayList<>();
    steps.add(
        Yaml.assign(
            "describe_the_failure",
            "report",
            Yaml.map(
                "execution",
                Yaml.expression(EXECUTION),
                "input",
                Yaml.map("key", "${key}"),
                "error",
                "${failure}")));
    String report = "${json.encode_to_string(report)}";
    steps.add(Yaml.map("keep_the_failure", publish(FAILURES_TOPIC, "Failed: " + id, report)));
    told.ifPresent(
        topic ->
            steps.add(Yaml.map("tell_of_the_failure", publish(topic, "Failed: " + id, report))));
    steps.add(Yaml.map("fail", Yaml.map("raise", "${failure}")));
    return steps;
  }

  /** Returns a step that publishes a text to the topic of a variable. */
  public Map<String, Object> publish(String topic, String subject, String message) {
    return Yaml.map(
        "call",
        subworkflows.use(Subworkflows.Name.PUBLISH, ATTEMPTS),
        "args",
        Yaml.map(
            "topic",
            Yaml.expression(Expressions.environment(topic)),
            "subject",
            subject,
            "message",
            message),
        "result",
        "reported");
  }

  /** Returns a step that leaves uploads alone that another execution works on. */
  public Map<String, Object> onlyOnce() {
    return Yaml.map(
        "only_once",
        Yaml.map(
            "switch",
            List.of(
                Yaml.map(
                    "condition",
                    "${\"objectGeneration\" in upload}",
                    "steps",
                    List.of(
                        Yaml.map(
                            "claim_the_upload",
                            Yaml.map(
                                "call",
                                subworkflows.use(Subworkflows.Name.CLAIM, ATTEMPTS),
                                "args",
                                Yaml.map(
                                    "bucket",
                                    "${results}",
                                    "name",
                                    "${\"executions/started/\" + upload.objectGeneration + \"/\" +"
                                        + " key}"),
                                "result",
                                "first")),
                        Yaml.map(
                            "started_before",
                            Yaml.map(
                                "switch",
                                List.of(
                                    Yaml.map(
                                        "condition",
                                        "${not(first)}",
                                        "return",
                                        "Another execution works on this upload.")))))))));
  }
}
