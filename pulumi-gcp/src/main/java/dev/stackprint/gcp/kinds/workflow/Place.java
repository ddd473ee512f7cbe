package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Subworkflows;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.workflow.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a step of the blueprint stands in the definition: what its steps there are called, what
 * they read and what they leave.
 *
 * @param step the step
 * @param variable the variable that its result is left in
 * @param input the variable that holds the document it reads
 * @param key an expression of what the names of its results begin with
 * @param suffix an expression of what the name of the document it reads ends in
 * @param region the region that is deployed to
 * @param concurrency how many parts are worked on at a time
 * @param subworkflows collects the subworkflows that are called
 */
record Place(
    Step step,
    String variable,
    String input,
    String key,
    String suffix,
    String region,
    int concurrency,
    Subworkflows subworkflows) {

  /** Returns a step, named after the blueprint's. */
  Map<String, Object> step(String does, Object... entries) {
    return Yaml.map(Definition.variable(step.id()) + "_" + does, Yaml.map(entries));
  }

  /** Returns a step that calls a subworkflow. */
  Map<String, Object> call(
      String does, Subworkflows.Name name, Map<String, Object> args, String result) {
    Map<String, Object> given = new LinkedHashMap<>(args);
    if (name.hasDeadline()) {
      // The body comes last: it is the longest.
      Object body = given.remove("body");
      given.put("deadline", "${deadline}");
      if (body != null) {
        given.put("body", body);
      }
    }
    return step(
        does, "call", subworkflows.use(name, step.attempts()), "args", given, "result", result);
  }

  /** Returns a step that has a function do a part. */
  Map<String, Object> function(
      String does, StepFunction function, Map<String, Object> body, String result) {
    return call(
        does,
        Subworkflows.Name.POST,
        Yaml.map(
            "url",
            Yaml.expression(Expressions.environment(function.variable())),
            "auth",
            "OIDC",
            "body",
            body),
        result);
  }

  /** Returns a step that assigns variables. */
  Map<String, Object> assign(String does, Object... entries) {
    List<Object> assigned = new ArrayList<>();
    Yaml.map(entries).forEach((name, value) -> assigned.add(Yaml.map(name, value)));
    return step(does, "assign", assigned);
  }
}
