package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.statemachine.Jsonata;
import dev.stackprint.rendering.workflow.Message;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Names;
import java.util.stream.Collectors;

/** Makes a JSONata expression of a message. */
final class MessageExpression {

  private MessageExpression() {}

  static String of(Message message) {
    return message.parts().stream()
        .map(MessageExpression::expression)
        .collect(Collectors.joining(" & "));
  }

  /** Returns what the definition calls an output of a component. */
  static String substitution(Message.Deployed deployed) {
    return Names.type(deployed.output().component())
        + Names.type(deployed.output().output())
        + "Output";
  }

  private static String expression(Message.Part part) {
    if (part instanceof Message.Text text) {
      return Jsonata.string(text.text());
    }
    if (part instanceof Message.Deployed deployed) {
      // Ids, names, addresses and ARNs: nothing in them ends a string.
      return "'${" + substitution(deployed) + "}'";
    }
    return expression(((Message.Named) part).name());
  }

  private static String expression(String value) {
    if (value.equals("execution")) {
      return "$states.context.Execution.Name";
    }
    if (value.equals(Workflow.SOURCE)) {
      return "$source.key";
    }
    if (value.endsWith(".label")) {
      return "$" + Names.variable(value.replaceFirst("\\.label$", "")) + ".label";
    }
    return "$join($map($"
        + Names.variable(value)
        + ", function($one) { 's3://' & $one.bucket & '/' & $one.key }), ', ')";
  }
}
