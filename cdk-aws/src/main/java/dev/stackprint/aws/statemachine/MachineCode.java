package dev.stackprint.aws.statemachine;

import dev.stackprint.rendering.ResourceText;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.JsonLayout;
import dev.stackprint.templates.Templates;

/**
 * Code that constructs with a state machine have in common, and definitions. A definition does its
 * work in a state {@code Work} that leads to {@code Keep the failure} with {@code $failure}, and
 * knows the queue of failures as <code>${DeadLetters}</code>.
 */
public final class MachineCode {

  /** Attempts of the calls that belong to no step. */
  public static final int ATTEMPTS = 6;

  private MachineCode() {}

  /**
   * Tests that each such construct has.
   *
   * @param machine those of the machine
   * @param uploads those of what starts it
   * @param questions the methods that the tests use
   */
  public record Tests(Code machine, Code uploads, Code questions) {}

  private record MachineView(String handlers, boolean functions) {}

  private record UploadsView(String definition, Code objectPattern) {}

  private record PermissionsView(boolean allows, boolean functions, boolean arns) {}

  private record FailuresView(
      String deadLetters,
      boolean failures,
      String failuresTopic,
      String failureSubject,
      String afterFailure,
      Code retry) {}

  private record UploadView(
      String workflow, String stateMachine, String deadLetters, Code retryStart, Code retry) {}

  private record TestsView(String definition, Code className) {}

  /**
   * Returns the text of a file that the functions of every state machine have: {@code
   * documents.py}, which reads and writes, or its test.
   */
  public static String function(String file) {
    return ResourceText.of(MachineCode.class, "functions/" + file);
  }

  /**
   * Returns the methods {@code deadLetters()}, {@code stateMachine(id, definition, type,
   * substitutions)} and {@code logs(id)}.
   *
   * @param handlers the folder of the functions' code
   * @param functions whether there is {@code function(id, handler, timeout, memory, environment)}
   */
  public static Code machine(String handlers, boolean functions) {
    return java("Machine", new MachineView(handlers, functions));
  }

  /**
   * Returns the method {@code startByUploads(bucket)}.
   *
   * @param definition the path of the definition of the machine that starts the other
   * @param prefix the folder of the files
   */
  public static Code uploads(String definition, String prefix) {
    return java("Uploads", new UploadsView(definition, objectPattern(prefix)));
  }

  /** The events of files in the folder; what has no content is a folder made in the console. */
  private static Code objectPattern(String prefix) {
    String size = "Map.of(\"size\", List.of(Map.of(\"numeric\", List.of(\">\", 0))))";
    return prefix.isEmpty()
        ? Code.java(size)
        : Code.java("new TreeMap<>(Map.of(\"key\", List.of(Map.of(\"prefix\", ")
            .then(JavaCode.string(prefix))
            .then(Code.java(")), \"size\", List.of(Map.of(\"numeric\", List.of(\">\", 0)))))"));
  }

  /**
   * Returns the methods {@code keepTimeouts()} and {@code acknowledgeWildcard(resource, reason)}.
   *
   * @param allows whether there is {@code allow(grantee, reason, resource, actions)}
   * @param functions whether there is {@code allowCalls(caller, functions)}
   * @param arns whether there is {@code arn(service, resource)}
   */
  public static Code permissions(boolean allows, boolean functions, boolean arns) {
    return java("Permissions", new PermissionsView(allows, functions, arns));
  }

  /**
   * Returns the states that a definition ends with when its work has failed.
   *
   * @param component the component's id
   * @param told whether somebody is told, at <code>${FailuresTopic}</code>
   */
  public static Code failures(String component, boolean told) {
    return Templates.fragment(
        MachineCode.class,
        "Failures.asl.json.ftl",
        new FailuresView(
            "${DeadLetters}",
            told,
            "${FailuresTopic}",
            Jsonata.field(Jsonata.string("Failed: " + component)),
            told ? "Tell of the failure" : "Fail",
            Retries.anything(ATTEMPTS)));
  }

  /** Returns the definition of the state machine that starts another for uploads. */
  public static String uploadDefinition(String component) {
    return JsonLayout.of(
        Templates.render(
            MachineCode.class,
            "Upload.asl.json.ftl",
            new UploadView(
                component,
                "${StateMachine}",
                "${DeadLetters}",
                Retries.never("StepFunctions.ExecutionAlreadyExistsException"),
                Retries.anything(ATTEMPTS))));
  }

  /**
   * Returns tests of a construct's state machine.
   *
   * @param className the construct's class
   * @param definition the path of the definition
   */
  public static Tests tests(Code className, String definition) {
    TestsView view = new TestsView(definition, className);
    return new Tests(
        java("MachineTests", view), java("UploadsTest", view), java("MachineQuestions", view));
  }

  private static Code java(String template, Record view) {
    return Templates.fragment(MachineCode.class, template + ".java.ftl", view);
  }
}
