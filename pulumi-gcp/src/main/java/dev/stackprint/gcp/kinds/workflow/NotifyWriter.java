package dev.stackprint.gcp.kinds.workflow;

import dev.stackprint.gcp.workflows.Expressions;
import dev.stackprint.gcp.workflows.Subworkflows;
import dev.stackprint.gcp.workflows.Yaml;
import dev.stackprint.rendering.workflow.Message;
import dev.stackprint.rendering.workflow.Notify;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Names;
import java.util.List;
import java.util.Map;

/**
 * Publishes a message.
 *
 * @param asked what the blueprint asks for
 */
record NotifyWriter(Notify asked) implements StepWriter {

  @Override
  public String comment() {
    return "a message to " + asked.to().id() + ".";
  }

  @Override
  public List<Map<String, Object>> steps(Place place) {
    String message = place.variable() + "_message";
    String topic = Yaml.expression(Expressions.environment(Wiring.topic(asked.to())));
    Map<String, Object> compose =
        place.call(
            "compose",
            Subworkflows.Name.JOIN,
            Yaml.map("parts", MessageParts.of(asked.message(), NotifyWriter::variable)),
            message);
    Map<String, Object> send =
        asked
            .include()
            .map(
                include ->
                    place.function(
                        "send",
                        StepFunction.PARTS,
                        Yaml.map(
                            "do", "notice",
                            "topic", topic,
                            "subject", asked.subject(),
                            "message", Yaml.expression(message),
                            "document", Yaml.expression(Definition.variable(include))),
                        place.variable() + "_sent"))
            .orElseGet(
                () ->
                    place.call(
                        "send",
                        Subworkflows.Name.PUBLISH,
                        Yaml.map(
                            "topic", topic,
                            "subject", asked.subject(),
                            "message", Yaml.expression(message)),
                        place.variable() + "_sent"));
    return List.of(compose, send);
  }

  private static String variable(Message.Deployed deployed) {
    return Names.constant(deployed.output().component() + "-" + deployed.output().output());
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.environmentOfTopic(asked.to());
    asked
        .message()
        .outputs()
        .forEach(
            each -> wiring.environment(variable(each), wiring.context().output(each.output())));
    if (asked.include().isEmpty()) {
      wiring.workflowPublishes(asked.to());
      return;
    }
    wiring.function(StepFunction.PARTS, "notice");
    wiring.functionsReadResults();
    if (asked.include().get().equals(Workflow.SOURCE)) {
      wiring.functionsReadSource();
    }
    wiring.functionsPublish(asked.to());
  }
}
