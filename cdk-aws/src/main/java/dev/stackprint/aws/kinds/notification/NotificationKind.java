package dev.stackprint.aws.kinds.notification;

import dev.stackprint.aws.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.aws.render.AwsKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.aws.render.Signal;
import dev.stackprint.blueprints.facts.Facts;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.plan.Target;
import dev.stackprint.rendering.IdleCost;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders {@code notification} as an SNS topic. */
public final class NotificationKind implements AwsKind {

  /** {@code ITopic topic()}: the topic, for constructs that take one. */
  public static final Method TOPIC = new Method("topic");

  /** {@code String topicArn()}: the topic's ARN. */
  public static final Method TOPIC_ARN = new Method("topicArn");

  /** {@code void grantPublish(IGrantable publisher)}: publish messages. */
  public static final Method GRANT_PUBLISH = new Method("grantPublish");

  private static final Method TOPIC_NAME = new Method("topicName");

  @Override
  public Code output(Component component, String name, RenderContext context) {
    return context.call(component, TOPIC_ARN);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    Optional<Component> key = component.properties().optionalReference("key");
    List<String> services =
        context.needs(component, ServicePublisher.class).stream()
            .map(ServicePublisher::service)
            .sorted()
            .toList();
    context.need(component, TOPIC_ARN);
    boolean ownKey = key.isEmpty() && !services.isEmpty();
    List<Component> parameters = key.stream().toList();
    NotificationView view =
        new NotificationView(
            context.header(component, parameters),
            component.properties().optionalText("display-name"),
            addresses(component, "email"),
            addresses(component, "url"),
            addresses(component, "queue"),
            key.map(each -> context.call(each, EncryptionKeyKind.KEY)),
            ownKey,
            services,
            context.isNeeded(component, TOPIC),
            context.isNeeded(component, GRANT_PUBLISH),
            context.isNeeded(component, TOPIC_NAME));
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, "An encrypted SNS topic.")
            .takes(parameters)
            .classes(context, getClass(), "Notification", view)
            .output(
                new StackOutput(
                    context.className(component) + "Topic",
                    "The topic of " + component.id() + ".",
                    context.call(component, TOPIC_ARN)));
    if (ownKey) {
      rendered.idleCost(
          IdleCost.monthly(
              "1 KMS key for " + component.id(),
              1,
              Facts.load().prices(Target.AWS).of("kms-key"),
              "give it the encryption-key of the blueprint, if there is one"));
    }
    if (!view.emails().isEmpty()) {
      rendered.step(
          "Confirm the subscriptions to `"
              + component.id()
              + "`: each address got a mail with a link.");
    } else if (component.properties().sections("subscribers").isEmpty()) {
      rendered.step(
          "Nobody receives what `"
              + component.id()
              + "` sends yet. Add `subscribers` to the blueprint, or subscribe an address to the topic:"
              + " `aws sns subscribe --topic-arn ARN --protocol email --notification-endpoint ADDRESS`.");
    }
    return rendered.build();
  }

  private static List<String> addresses(Component component, String type) {
    return component.properties().sections("subscribers").stream()
        .map((Properties each) -> each.optionalText(type))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    Map<String, Code> dimensions = Map.of("TopicName", context.call(component, TOPIC_NAME));
    return List.of(
        new Signal(
            component.id() + ": messages",
            "AWS/SNS",
            "NumberOfMessagesPublished",
            dimensions,
            "Sum",
            Optional.empty()),
        new Signal(
            component.id() + ": not delivered",
            "AWS/SNS",
            "NumberOfNotificationsFailed",
            dimensions,
            "Sum",
            Optional.of(
                new Signal.Alarm(
                    BigDecimal.ONE,
                    1,
                    "A subscriber could not be reached: see the subscriptions of the topic."))));
  }
}
