package dev.stackprint.aws.statemachine;

import dev.stackprint.templates.Code;
import dev.stackprint.templates.JavaCode;
import dev.stackprint.templates.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A function that tasks of a state machine call.
 *
 * @param id its construct's id, such as {@code Transcript}
 * @param module the Python module that holds its handler
 * @param minutes how long it may take
 * @param memory its memory in MiB
 * @param environment its environment, by name
 * @param grants statements that grant it what it needs, in the construct's code
 */
public record LambdaFunction(
    String id,
    String module,
    int minutes,
    int memory,
    Map<String, Code> environment,
    List<Code> grants) {

  /** Returns the variable that holds the function of an id. */
  public static Code variableOf(String id) {
    return JavaCode.identifier(Names.variable(id) + "Function");
  }

  /** Returns the function with what another user of it needs. */
  public LambdaFunction and(LambdaFunction other) {
    Set<Code> both = new LinkedHashSet<>(grants);
    both.addAll(other.grants);
    return new LambdaFunction(id, module, minutes, memory, environment, List.copyOf(both));
  }

  /** Returns the variable that holds it. */
  public Code variable() {
    return variableOf(id);
  }

  /** Returns what Lambda calls. */
  public String handler() {
    return module + ".handler";
  }

  /** Returns an expression of its environment, a map. */
  public Code environmentMap() {
    List<Code> entries = new ArrayList<>();
    environment.forEach(
        (name, value) -> {
          entries.add(JavaCode.string(name));
          entries.add(value);
        });
    return Code.java("Map.of(").then(JavaCode.join(", ", entries)).then(Code.java(")"));
  }
}
