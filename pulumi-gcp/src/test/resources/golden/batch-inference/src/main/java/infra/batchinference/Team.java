package infra.batchinference;

import com.pulumi.core.Output;
import com.pulumi.gcp.monitoring.NotificationChannel;
import com.pulumi.gcp.monitoring.NotificationChannelArgs;
import com.pulumi.gcp.pubsub.Topic;
import com.pulumi.gcp.pubsub.TopicArgs;
import com.pulumi.gcp.pubsub.TopicIAMMember;
import com.pulumi.gcp.pubsub.TopicIAMMemberArgs;
import com.pulumi.resources.ComponentResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A topic that sends messages to whoever subscribes. */
// batch-inference.yaml:50 team (notification)
final class Team extends ComponentResource {

  private final String name;
  private final GoogleProject project;
  private final Topic topic;
  private final List<Output<String>> channels = new ArrayList<>();

  Team(final String name, final GoogleProject project) {
    super("batch-inference:index:Team", name, project.componentOptions());
    this.name = name;
    this.project = project;
    topic = new Topic(name, TopicArgs.builder().build(), project.options(this));
    channels.add(publishedAlerts());
    registerOutputs(Map.of("topic", topic.id()));
  }

  /** Returns the topic's whole name. */
  Output<String> topic() {
    return topic.id();
  }

  /** Returns the topic's name in its project. */
  Output<String> topicName() {
    return topic.name();
  }

  /** Returns the channels of Cloud Monitoring that alerts are sent to. */
  List<Output<String>> channels() {
    return List.copyOf(channels);
  }

  /** Lets a member publish messages. */
  void grantPublish(final String publisher, final Output<String> member) {
    letPublish("published-by-" + publisher, member);
  }

  private TopicIAMMember letPublish(final String grant, final Output<String> member) {
    return new TopicIAMMember(
        name + "-" + grant,
        TopicIAMMemberArgs.builder()
            .topic(topic.name())
            .role("roles/pubsub.publisher")
            .member(member)
            .build(),
        project.options(this));
  }

  /** Has Cloud Monitoring publish alerts to the topic. */
  private Output<String> publishedAlerts() {
    var grant =
        letPublish("published-by-monitoring", project.serviceAgent("monitoring.googleapis.com"));
    return new NotificationChannel(
            name + "-alerts",
            NotificationChannelArgs.builder()
                .type("pubsub")
                .displayName("Batch inference")
                .labels(topic.id().applyValue(id -> Map.of("topic", id)))
                .build(),
            project.optionsAfter(this, grant))
        .id();
  }
}
