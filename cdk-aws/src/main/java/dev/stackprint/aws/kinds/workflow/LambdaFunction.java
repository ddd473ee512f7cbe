package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A function of a workflow.
 *
 * @param id its construct's id, such as {@code Transcript}
 * @param module the Python module that holds its handler
 * @param minutes how long it may take
 * @param memory its memory in MiB
 * @param environment its environment, by name
 * @param grants statements that grant it what it needs, in the construct's code
 */
record LambdaFunction(
    String id,
    String module,
    int minutes,
    int memory,
    Map<String, Code> environment,
    List<Code> grants) {

  /** Returns the variable that holds the function of an id. */
  static Code variableOf(String id) {
    return JavaCode.identifier(Names.variable(id) + "Function");
  }

  /** Returns the function with what another user of it needs. */
  LambdaFunction and(LambdaFunction other) {
    Set<Code> both = new LinkedHashSet<>(grants);
    both.addAll(other.grants);
    return new LambdaFunction(id, module, minutes, memory, environment, List.copyOf(both));
  }

  Code variable() {
    return variableOf(id);
  }

  /** Returns what Lambda calls. */
  String handler() {
    return module + ".handler";
  }
}
