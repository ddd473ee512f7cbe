package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.workflow.Message;
import dev.stackprint.rendering.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes what a message is joined of. */
final class MessageParts {

  private MessageParts() {}

  /**
   * Returns what a message is joined of: texts, which are no expressions, and expressions of texts
   * and documents.
   *
   * @param variables finds the variable of the environment that holds an output
   */
  static List<Object> of(Message message, Function<Message.Deployed, String> variables) {
    List<Object> parts = new ArrayList<>();
    for (Message.Part part : message.parts()) {
      if (part instanceof Message.Text text) {
        // A dollar and a brace would begin an expression.
        parts.addAll(List.of(text.text().split("(?<=\\$)(?=\\{)")));
      } else if (part instanceof Message.Deployed deployed) {
        parts.add(Yaml.expression(Expressions.environment(variables.apply(deployed))));
      } else {
        parts.add(Yaml.expression(value(((Message.Named) part).name())));
      }
    }
    return parts;
  }

  private static String value(String name) {
    if (name.equals("execution")) {
      return Definition.EXECUTION;
    }
    if (name.equals(Workflow.SOURCE)) {
      return "source.key";
    }
    if (name.endsWith(".label")) {
      return Definition.variable(name.replaceFirst("\\.label$", "")) + ".label";
    }
    return Definition.variable(name);
  }
}
