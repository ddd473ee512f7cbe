package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.kinds.notification.NotificationKind;
import dev.stackprint.aws.statemachine.Jsonata;
import dev.stackprint.aws.statemachine.LambdaFunction;
import dev.stackprint.rendering.workflow.Notify;
import dev.stackprint.rendering.workflow.Workflow;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Names;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Publishes a message.
 *
 * @param asked what the blueprint asks for
 */
record NotifyStates(Notify asked) implements States {

  /** What the template prints. */
  record View(
      Place p,
      String topic,
      String subject,
      String message,
      Optional<String> include,
      String function) {}

  @Override
  public String firstState() {
    return "send";
  }

  @Override
  public Code states(Place place) {
    return Templates.fragment(
        NotifyStates.class,
        "Notify.asl.json.ftl",
        new View(
            place,
            "${" + topic() + "}",
            Jsonata.field(Jsonata.string(asked.subject())),
            Jsonata.field(MessageExpression.of(asked.message())),
            asked.include().map(Names::variable),
            "${NoticeFunction}"));
  }

  private String topic() {
    return Wiring.substitution(asked.to()) + "Topic";
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.substitute(topic(), wiring.context().call(asked.to(), NotificationKind.TOPIC_ARN));
    asked
        .message()
        .outputs()
        .forEach(
            each ->
                wiring.substitute(
                    MessageExpression.substitution(each), wiring.context().output(each.output())));
    if (asked.include().isEmpty()) {
      wiring.grant(
          wiring.context().call(asked.to(), NotificationKind.GRANT_PUBLISH, Wiring.STATE_MACHINE));
      return;
    }
    Code function = LambdaFunction.variableOf("Notice");
    List<Code> grants =
        new ArrayList<>(
            wiring.readsDocuments(function, asked.include().get().equals(Workflow.SOURCE)));
    grants.add(wiring.context().call(asked.to(), NotificationKind.GRANT_PUBLISH, function));
    wiring.function(
        new LambdaFunction("Notice", "notice", 1, 256, new TreeMap<>(Map.of()), grants));
  }
}
