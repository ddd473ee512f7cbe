package dev.stackprint.aws.kinds.workflow;

import dev.stackprint.aws.kinds.notification.NotificationKind;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.templates.Code;
import dev.stackprint.templates.Names;
import dev.stackprint.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Publishes a message.
 *
 * @param to who gets it
 * @param subject its subject
 * @param message its text
 * @param include the id of the result whose text is put below, if any
 */
record Notify(Component to, String subject, Message message, Optional<String> include)
    implements Action {

  static final String TYPE = "notify";

  static Notify of(Properties properties) {
    return new Notify(
        properties.reference("to"),
        properties.text("subject"),
        Message.parse(properties.template("message")),
        properties.optionalText("include"));
  }

  /** What the template prints. */
  record View(
      Place p,
      String topic,
      String subject,
      String message,
      Optional<String> include,
      String function) {}

  @Override
  public String defaultId() {
    return "notice";
  }

  @Override
  public Result result() {
    return Result.NONE;
  }

  @Override
  public Set<String> readable() {
    return Set.of();
  }

  @Override
  public boolean reads() {
    return false;
  }

  @Override
  public List<String> refersTo() {
    List<String> ids = new ArrayList<>(message.results());
    include.ifPresent(ids::add);
    return ids;
  }

  @Override
  public String firstState() {
    return "send";
  }

  @Override
  public Code states(Place place) {
    return Templates.fragment(
        Notify.class,
        "Notify.asl.json.ftl",
        new View(
            place,
            "${" + topic() + "}",
            Jsonata.field(Jsonata.string(subject)),
            Jsonata.field(message.expression()),
            include.map(Names::variable),
            "${NoticeFunction}"));
  }

  private String topic() {
    return Wiring.substitution(to) + "Topic";
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.substitute(topic(), wiring.context().call(to, NotificationKind.TOPIC_ARN));
    message
        .outputs()
        .forEach(
            each -> wiring.substitute(each.substitution(), wiring.context().output(each.output())));
    if (include.isEmpty()) {
      wiring.grant(wiring.context().call(to, NotificationKind.GRANT_PUBLISH, Wiring.STATE_MACHINE));
      return;
    }
    Code function = LambdaFunction.variableOf("Notice");
    List<Code> grants =
        new ArrayList<>(wiring.readsDocuments(function, include.get().equals(Workflow.SOURCE)));
    grants.add(wiring.context().call(to, NotificationKind.GRANT_PUBLISH, function));
    wiring.function(
        new LambdaFunction("Notice", "notice", 1, 256, new TreeMap<>(Map.of()), grants));
  }
}
