package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.monitoring.NotificationChannel;
import com.pulumi.gcp.monitoring.NotificationChannelArgs;
import com.pulumi.gcp.pubsub.Subscription;
import com.pulumi.gcp.pubsub.SubscriptionArgs;
import com.pulumi.gcp.pubsub.Topic;
import com.pulumi.gcp.pubsub.TopicArgs;
import com.pulumi.gcp.pubsub.TopicIAMMember;
import com.pulumi.gcp.pubsub.TopicIAMMemberArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionExpirationPolicyArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionPushConfigArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionPushConfigOidcTokenArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionRetryPolicyArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.gcp.serviceaccount.IAMMember;
import com.pulumi.gcp.serviceaccount.IAMMemberArgs;
import com.pulumi.resources.ComponentResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A topic that sends messages to whoever subscribes. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

<#if subscriptions || emails?has_content || channels || publish>
  private final String name;
  private final GoogleProject project;
</#if>
  private final Topic topic;
<#if postName>
  private final List<Subscription> posts = new ArrayList<>();
</#if>
<#if channels>
  private final List<Output<String>> channels = new ArrayList<>();
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
<#if subscriptions || emails?has_content || channels || publish>
    this.name = name;
    this.project = project;
</#if>
    topic =
        new Topic(
            name,
            TopicArgs.builder()
<#if key??>
                .kmsKeyName(${key})
</#if>
                .build(),
            project.options(this));
<#if urls?has_content>
    var poster = poster();
<#list urls as url>
    <#if postName>posts.add(</#if>post("post-${url?counter}", "${url}", poster)<#if postName>)</#if>;
</#list>
</#if>
<#list pulled as each>
    new Subscription(name + "-${each}", SubscriptionArgs.builder().topic(topic.name()).expirationPolicy(never()).build(), project.options(this));
</#list>
<#if channels>
    channels.add(publishedAlerts());
</#if>
<#list emails as email>
    <#if channels>channels.add(</#if>mail("mail-${email?counter}", "${email}")<#if channels>)</#if>;
</#list>
    registerOutputs(Map.of("topic", topic.id()));
  }

  /** Returns the topic's whole name. */
  Output<String> topic() {
    return topic.id();
  }
<#if name>

  /** Returns the topic's name in its project. */
  Output<String> topicName() {
    return topic.name();
  }
</#if>
<#if postName>

  /** Returns the name of a subscription that posts messages. */
  Output<String> postName(final int number) {
    return posts.get(number).name();
  }
</#if>
<#if channels>

  /** Returns the channels of Cloud Monitoring that alerts are sent to. */
  List<Output<String>> channels() {
    return List.copyOf(channels);
  }
</#if>
<#if publish>

  /** Lets a member publish messages. */
  void grantPublish(final String publisher, final Output<String> member) {
    letPublish("published-by-" + publisher, member);
  }
</#if>
<#if publish || channels>

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
</#if>
<#if urls?has_content>

  /** The account that messages are posted with, so that a receiver can tell who posts. */
  private Account poster() {
    var poster =
        new Account(
            name + "-poster",
            AccountArgs.builder().accountId("${accountId}").displayName("Posts messages of ${c.name}").build(),
            project.options(this));
    new IAMMember(
        name + "-signs-in",
        IAMMemberArgs.builder()
            .serviceAccountId(poster.name())
            .role("roles/iam.serviceAccountOpenIdTokenCreator")
            .member(${pubsubAgent})
            .build(),
        project.options(this));
    return poster;
  }

  private Subscription post(final String id, final String url, final Account poster) {
    return new Subscription(
        name + "-" + id,
        SubscriptionArgs.builder()
            .topic(topic.name())
            .pushConfig(
                SubscriptionPushConfigArgs.builder()
                    .pushEndpoint(url)
                    .oidcToken(
                        SubscriptionPushConfigOidcTokenArgs.builder()
                            .serviceAccountEmail(poster.email())
                            .audience(url)
                            .build())
                    .build())
            .retryPolicy(
                SubscriptionRetryPolicyArgs.builder().minimumBackoff("10s").maximumBackoff("600s").build())
            .expirationPolicy(never())
            .build(),
        project.options(this));
  }
</#if>
<#if subscriptions>

  /** Without it, a subscription that nobody used for a month would be deleted. */
  private static SubscriptionExpirationPolicyArgs never() {
    return SubscriptionExpirationPolicyArgs.builder().ttl("").build();
  }
</#if>
<#if channels>

  /** Has Cloud Monitoring publish alerts to the topic. */
  private Output<String> publishedAlerts() {
    var grant = letPublish("published-by-monitoring", ${monitoringAgent});
    return new NotificationChannel(
            name + "-alerts",
            NotificationChannelArgs.builder()
                .type("pubsub")
                .displayName("${displayName}")
                .labels(topic.id().applyValue(id -> Map.of("topic", id)))
                .build(),
            project.optionsAfter(this, grant))
        .id();
  }
</#if>
<#if emails?has_content>

  /** Google Cloud mails alerts, but no messages. */
  private <#if channels>Output<String><#else>void</#if> mail(final String id, final String address) {
    <#if channels>return </#if>new NotificationChannel(
            name + "-" + id,
            NotificationChannelArgs.builder()
                .type("email")
                .displayName("${displayName}")
                .labels(Map.of("email_address", address))
                .build(),
            project.options(this))<#if channels>.id()</#if>;
  }
</#if>
}
