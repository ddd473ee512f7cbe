package dev.stackprint.gcp.kinds.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.blueprints.plan.Component;
import dev.stackprint.blueprints.plan.Plan;
import dev.stackprint.gcp.kinds.GcpBlueprint;
import dev.stackprint.gcp.render.RenderContext;
import dev.stackprint.gcp.render.Signal;
import dev.stackprint.rendering.ComponentNames;
import dev.stackprint.verification.TestBlueprint;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotificationKindTest {

  private static TestBlueprint team(String properties) {
    return GcpBlueprint.of("team: {kind: notification, %s}\n".formatted(properties));
  }

  @Test
  void refusesQueuesOfAnotherCloud() {
    assertThat(
            team("subscribers: [{url: https://example.com}, {queue:"
                    + " 'arn:aws:sqs:eu-west-1:111122223333:orders'}]")
                .findings())
        .containsExactly(
            "SP0703 components.team.subscribers[1].queue: A topic of Google Cloud does not send to"
                + " queues of Amazon SQS");
  }

  @Test
  void mailsAlertsEvenIfNobodySendsAnyYet() {
    TestBlueprint team = team("subscribers: [{email: team@example.com}]");
    assertThat(team.findings()).isEmpty();
    assertThat(team.component("Team"))
        .contains("Map.of(\"email_address\", address)")
        .doesNotContain("Subscription");
  }

  @Test
  void tellsHowToReceiveMessagesIfNobodyDoes() {
    assertThat(team("subscribers: [{email: team@example.com}]").file("README.md"))
        .contains("Nobody receives what `team` sends yet.");
    assertThat(team("gcp: {pull: [archive]}").file("README.md")).doesNotContain("Nobody receives");
  }

  @Test
  void hasAccessorsForThoseWhoNeedThem() {
    Plan plan = team("subscribers: [{url: 'https://a.example'}, {email: a@example.com}]").plan();
    Component team = plan.component("team");
    RenderContext context = new RenderContext(plan, new ComponentNames(Set.of()));
    NotificationKind kind = new NotificationKind();
    assertThat(kind.signals(team, context))
        .extracting(Signal::title)
        .containsExactly("team: messages", "team: not delivered");
    context.need(team, NotificationKind.CHANNELS);
    context.need(team, NotificationKind.GRANT_PUBLISH);
    String code = kind.render(team, context).files().get(context.mainFile(team));
    assertThat(code)
        .contains("posts.add(post(\"post-1\", \"https://a.example\", poster));")
        .contains("channels.add(publishedAlerts());")
        .contains("channels.add(mail(\"mail-1\", \"a@example.com\"));")
        .contains("void grantPublish(final String publisher, final Output<String> member)")
        .contains("Output<String> topicName()");
    assertThat(context.apis()).contains("monitoring.googleapis.com", "pubsub.googleapis.com");
  }
}
