package dev.stackprint.gcp.kinds.notification;

import dev.stackprint.blueprints.diagnostic.Code;
import dev.stackprint.blueprints.diagnostic.Diagnostic;
import dev.stackprint.blueprints.diagnostic.Diagnostics;
import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.blueprints.plan.Properties;
import dev.stackprint.blueprints.value.Path;
import dev.stackprint.gcp.kinds.encryptionkey.EncryptionKeyKind;
import dev.stackprint.gcp.render.GcpKind;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.Method;
import dev.stackprint.rendering.RenderedComponent;
import dev.stackprint.rendering.StackOutput;
import dev.stackprint.templates.JavaCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders {@code notification} as a Pub/Sub topic. */
public final class NotificationKind implements GcpKind {

  /** {@code Output<String> topic()}: the topic's whole name, {@code projects/P/topics/T}. */
  public static final Method TOPIC = new Method("topic");

  /**
   * {@code void grantPublish(String publisher, Output<String> member)}: publish messages. The
   * publisher's name, such as a component's id, is unique among those that are granted to.
   */
  public static final Method GRANT_PUBLISH = new Method("grantPublish");

  /**
   * {@code List<Output<String>> channels()}: the channels of Cloud Monitoring that alerts are sent
   * to: the topic, and each mail address.
   */
  public static final Method CHANNELS = new Method("channels");

  private static final Method TOPIC_NAME = new Method("topicName");

  /** {@code Output<String> postName(int number)}: the name of a subscription that posts. */
  private static final Method POST_NAME = new Method("postName");

  /** Messages that wait for an hour, when a subscriber is asked again every ten minutes. */
  private static final BigDecimal OVERDUE_SECONDS = BigDecimal.valueOf(3600);

  private static final String PUBSUB = "pubsub.googleapis.com";
  private static final String MONITORING = "monitoring.googleapis.com";

  @Override
  public List<Diagnostic> check(Component component, Plan plan) {
    Diagnostics found = new Diagnostics();
    Path path = Plan.pathOf(component).key("subscribers");
    List<Properties> subscribers = component.properties().sections("subscribers");
    for (int i = 0; i < subscribers.size(); i++) {
      Properties subscriber = subscribers.get(i);
      if (subscriber.has("queue")) {
        found.report(
            Code.TARGET_LIMIT,
            path.index(i).key("queue"),
            subscriber.origin("queue"),
            "A topic of Google Cloud does not send to queues of Amazon SQS",
            "Let the other system pull: name a subscription in `gcp: {pull: [...]}`");
      }
      Optional<Component> sender = sender(component, plan);
      if (subscriber.has("email") && sender.isPresent()) {
        found.report(
            Code.TARGET_DIFFERENCE,
            path.index(i).key("email"),
            subscriber.origin("email"),
            "Google Cloud mails alerts only: '"
                + subscriber.text("email")
                + "' does not get what '"
                + sender.get().id()
                + "' sends",
            "Add a subscriber with a `url`, or a subscription to `gcp: {pull: [...]}`");
      }
    }
    return found.sorted();
  }

  /** Finds a component that sends messages, not alerts. */
  private static Optional<Component> sender(Component component, Plan plan) {
    return plan.components().stream()
        .filter(each -> each.references().contains(component))
        .filter(each -> !each.kind().name().equals("monitoring"))
        .findFirst();
  }

  @Override
  public dev.stackprint.templates.Code output(
      Component component, String name, RenderContext context) {
    return context.call(component, TOPIC);
  }

  @Override
  public RenderedComponent render(Component component, RenderContext context) {
    context.api(PUBSUB);
    context.need(component, TOPIC);
    NotificationView view = view(component, context);
    RenderedComponent.Builder rendered =
        RenderedComponent.of(component, summary(view))
            .takes(component.references())
            .classes(context, getClass(), "Notification", view)
            .output(
                new StackOutput(
                    context.export(component, "Topic"),
                    "The topic of " + component.id() + ".",
                    context.call(component, TOPIC)));
    if (!view.subscriptions()) {
      rendered.step(
          "Nobody receives what `"
              + component.id()
              + "` sends yet. Add `subscribers` to the blueprint, or subscribe to the topic: `gcloud"
              + " pubsub subscriptions create NAME --topic TOPIC` keeps messages, and `gcloud pubsub"
              + " subscriptions pull NAME --auto-ack` shows them.");
    }
    if (!view.urls().isEmpty()) {
      rendered.step(
          "Messages of `"
              + component.id()
              + "` are posted with a token of its service account, signed by Google: have the"
              + " receivers verify it, and answer with a status of 2xx.");
    }
    return rendered.build();
  }

  private static String summary(NotificationView view) {
    return "A Pub/Sub topic"
        + (view.key().isPresent() ? ", encrypted with a key of your own." : ".");
  }

  private static NotificationView view(Component component, RenderContext context) {
    Properties properties = component.properties();
    List<String> urls = addresses(component, "url");
    boolean channels = context.isNeeded(component, CHANNELS);
    List<String> emails = addresses(component, "email");
    if (channels || !emails.isEmpty()) {
      context.api(MONITORING);
    }
    return new NotificationView(
        context.header(component, component.references()),
        properties
            .optionalReference("key")
            .map(
                key ->
                    EncryptionKeyKind.usableBy(
                        key, component, context.serviceAgent(PUBSUB), context)),
        properties.optionalText("display-name").orElse(component.id()),
        emails,
        urls,
        component.knobs().texts("pull"),
        context.accountId(component, ""),
        urls.isEmpty() ? Optional.empty() : Optional.of(context.serviceAgent(PUBSUB)),
        context.isNeeded(component, GRANT_PUBLISH),
        context.isNeeded(component, TOPIC_NAME),
        context.isNeeded(component, POST_NAME),
        channels,
        channels ? Optional.of(context.serviceAgent(MONITORING)) : Optional.empty());
  }

  private static List<String> addresses(Component component, String type) {
    return component.properties().sections("subscribers").stream()
        .map(each -> each.optionalText(type))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Signal> signals(Component component, RenderContext context) {
    List<Signal> signals = new ArrayList<>();
    signals.add(
        new Signal(
            component.id() + ": messages",
            "pubsub.googleapis.com/topic/send_message_operation_count",
            "pubsub_topic",
            Map.of("resource.labels.topic_id", context.call(component, TOPIC_NAME)),
            Signal.Aggregation.COUNT,
            Optional.empty()));
    int urls = addresses(component, "url").size();
    for (int i = 0; i < urls; i++) {
      dev.stackprint.templates.Code number = JavaCode.number(i);
      signals.add(
          new Signal(
              component.id() + ": not delivered" + (urls > 1 ? " " + (i + 1) : ""),
              "pubsub.googleapis.com/subscription/oldest_unacked_message_age",
              "pubsub_subscription",
              Map.of("resource.labels.subscription_id", context.call(component, POST_NAME, number)),
              Signal.Aggregation.MAX,
              Optional.of(
                  new Signal.Alert(
                      OVERDUE_SECONDS,
                      1,
                      "A subscriber does not take messages: see the subscription's metrics."))));
    }
    return signals;
  }
}
