package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.cloudfunctionsv2.Function;
import com.pulumi.gcp.cloudfunctionsv2.FunctionArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionServiceConfigArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionServiceConfigDirectVpcNetworkInterfaceArgs;
import com.pulumi.gcp.cloudrunv2.ServiceIamMember;
import com.pulumi.gcp.cloudrunv2.ServiceIamMemberArgs;
import com.pulumi.gcp.cloudscheduler.Job;
import com.pulumi.gcp.cloudscheduler.JobArgs;
import com.pulumi.gcp.cloudscheduler.inputs.JobHttpTargetArgs;
import com.pulumi.gcp.cloudscheduler.inputs.JobHttpTargetOidcTokenArgs;
import com.pulumi.gcp.cloudscheduler.inputs.JobPubsubTargetArgs;
import com.pulumi.gcp.pubsub.Subscription;
import com.pulumi.gcp.pubsub.SubscriptionArgs;
import com.pulumi.gcp.pubsub.SubscriptionIAMMember;
import com.pulumi.gcp.pubsub.SubscriptionIAMMemberArgs;
import com.pulumi.gcp.pubsub.Topic;
import com.pulumi.gcp.pubsub.TopicArgs;
import com.pulumi.gcp.pubsub.TopicIAMMember;
import com.pulumi.gcp.pubsub.TopicIAMMemberArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionDeadLetterPolicyArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionExpirationPolicyArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionRetryPolicyArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import com.pulumi.gcp.storage.BucketIAMMember;
import com.pulumi.gcp.storage.BucketIAMMemberArgs;
import com.pulumi.gcp.storage.BucketObject;
import com.pulumi.gcp.storage.BucketObjectArgs;
import com.pulumi.gcp.storage.Notification;
import com.pulumi.gcp.storage.NotificationArgs;
import com.pulumi.gcp.storage.inputs.BucketEncryptionArgs;
import com.pulumi.gcp.storage.inputs.BucketSoftDeletePolicyArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps a knowledge base up to date. Every change puts a message into a queue, which leaves it only once what changed can be
 * found: so no change is missed, and no more of them are worked on at a time than the store can take.
 */
// ${c.origin}
final class ${className} extends ComponentResource {

  private static final String DEPLOYMENT = "deployment.json";

  private final String name;
  private final GoogleProject project;
  private final Account account;
  private final Topic changes;
  private final TopicIAMMember publisher;
  private final Bucket state;
<#if signals>
  private final Subscription waiting;
  private final Subscription deadLetters;
  private final Function function;
</#if>

  ${className}(final String name, final GoogleProject project, final FunctionBuilds builds<#if stateKey>, final Output<String> stateKey</#if>, final ComponentResource parent, final SortedMap<String, Output<String>> settings<#if subnetwork>, final Output<String> subnetwork</#if>) {
    super("${type}", name, ComponentResourceOptions.builder().parent(parent).build());
    this.name = name;
    this.project = project;
    var options = project.options(this);
    account =
        new Account(
            name,
            AccountArgs.builder().accountId("${accountId}").displayName("Takes documents in").build(),
            options);
    changes = new Topic(name + "-changes", TopicArgs.builder().build(), options);
    publisher = publish("storage", changes, ${storageAgent});
    publish("scheduler", changes, ${schedulerAgent});
    publish("function", changes, account.member());
    state =
        new Bucket(
            name + "-state",
            BucketArgs.builder()
                .location(project.region())
                .uniformBucketLevelAccess(true)
                .publicAccessPrevention("enforced")
                .softDeletePolicy(BucketSoftDeletePolicyArgs.builder().retentionDurationSeconds(0).build())
<#if stateKey>
                .encryption(BucketEncryptionArgs.builder().defaultKmsKeyName(stateKey).build())
</#if>
                // All of it is made from the documents, and can be made again.
                .forceDestroy(true)
                .build(),
            options);
    new BucketIAMMember(
        name + "-state",
        BucketIAMMemberArgs.builder()
            .bucket(state.name())
            .role("roles/storage.${stateRole}")
            .member(account.member())
            .build(),
        options);
    <#if !signals>var </#if>deadLetters = deadLetters();
    <#if !signals>var </#if>waiting = waiting(deadLetters);
    <#if !signals>var </#if>function = function(builds, settings, waiting<#if subnetwork>, subnetwork</#if>);
    callEveryMinute(function);
    compareEveryDay();
    registerOutputs(Map.of("function", function.name()));
  }

  /** Returns the account that takes documents in, as an IAM member. */
  Output<String> member() {
    return account.member();
  }
<#if subnetwork>

  /** Returns that account, as the database calls it. */
  Output<String> databaseUser() {
    return account.email().applyValue(email -> email.replace(".gserviceaccount.com", ""));
  }
</#if>
<#if stateBucket>

  /** Returns the name of the bucket for what is made from the documents. */
  Output<String> state() {
    return state.name();
  }
</#if>

  /** Takes in what is written to a bucket under a prefix, and removes what is deleted there. */
  void onChange(final String source, final Output<String> bucket, final String prefix) {
    new Notification(
        name + "-" + source,
        NotificationArgs.builder()
            .bucket(bucket)
            .topic(changes.id())
            .payloadFormat("NONE")
            // In a bucket with versions, what is deleted is archived.
            .eventTypes(List.of("OBJECT_FINALIZE", "OBJECT_DELETE", "OBJECT_ARCHIVE"))
            .objectNamePrefix(prefix)
            .build(),
        project.optionsAfter(this, publisher));
  }

  /** Compares all documents with the store when the settings change by which they are taken in. */
  void onDeployment(final Output<String> settings) {
    var written =
        new Notification(
            name + "-deployment",
            NotificationArgs.builder()
                .bucket(state.name())
                .topic(changes.id())
                .payloadFormat("NONE")
                .eventTypes(List.of("OBJECT_FINALIZE"))
                .objectNamePrefix(DEPLOYMENT)
                .build(),
            project.optionsAfter(this, publisher));
    new BucketObject(
        name + "-deployment",
        BucketObjectArgs.builder()
            .bucket(state.name())
            .name(DEPLOYMENT)
            .contentType("application/json")
            .content(settings)
            .build(),
        project.optionsAfter(this, written));
  }
<#if signals>

  /** Returns the name of the queue of changes. */
  Output<String> waitingName() {
    return waiting.name();
  }

  /** Returns the name of the queue of changes that were given up. */
  Output<String> deadLettersName() {
    return deadLetters.name();
  }

  /** Returns the name of the function's service. */
  Output<String> serviceName() {
    return function.name();
  }
</#if>

  private TopicIAMMember publish(final String who, final Topic topic, final Output<String> member) {
    return new TopicIAMMember(
        name + "-published-by-" + who,
        TopicIAMMemberArgs.builder().topic(topic.name()).role("roles/pubsub.publisher").member(member).build(),
        project.options(this));
  }

  private SubscriptionIAMMember subscribe(final String who, final Subscription subscription, final Output<String> member) {
    return new SubscriptionIAMMember(
        name + "-read-by-" + who,
        SubscriptionIAMMemberArgs.builder()
            .subscription(subscription.name())
            .role("roles/pubsub.subscriber")
            .member(member)
            .build(),
        project.options(this));
  }

  private Subscription deadLetters() {
    var topic = new Topic(name + "-dead-letters", TopicArgs.builder().build(), project.options(this));
    publish("dead-lettering", topic, ${pubsubAgent});
    return new Subscription(
        name + "-dead-letters",
        SubscriptionArgs.builder()
            .topic(topic.id())
            .messageRetentionDuration("1209600s")
            .expirationPolicy(SubscriptionExpirationPolicyArgs.builder().ttl("").build())
            .build(),
        project.options(this));
  }

  private Subscription waiting(final Subscription deadLetters) {
    var subscription =
        new Subscription(
            name + "-changes",
            SubscriptionArgs.builder()
                .topic(changes.id())
                .ackDeadlineSeconds(600)
                .messageRetentionDuration("604800s")
                .expirationPolicy(SubscriptionExpirationPolicyArgs.builder().ttl("").build())
                .retryPolicy(
                    SubscriptionRetryPolicyArgs.builder().minimumBackoff("60s").maximumBackoff("600s").build())
                .deadLetterPolicy(
                    SubscriptionDeadLetterPolicyArgs.builder()
                        .deadLetterTopic(deadLetters.topic())
                        .maxDeliveryAttempts(10)
                        .build())
                .build(),
            project.options(this));
    subscribe("dead-lettering", subscription, ${pubsubAgent});
    subscribe("function", subscription, account.member());
    return subscription;
  }

  private Function function(final FunctionBuilds builds, final SortedMap<String, Output<String>> settings, final Subscription waiting<#if subnetwork>, final Output<String> subnetwork</#if>) {
    var environment = new TreeMap<>(settings);
<#if subnetwork>
    environment.put("DATABASE_USER", databaseUser());
</#if>
    environment.put("GOOGLE_CLOUD_PROJECT", Output.of(project.id()));
    environment.put("REMOVED_SOURCES", Output.of("${removedSources}"));
    environment.put("STATE_BUCKET", state.name());
    environment.put("SUBSCRIPTION", waiting.id());
    environment.put("TOPIC", changes.id());
    return new Function(
        name,
        FunctionArgs.builder()
            .location(project.region())
            .description("Takes documents in")
            .buildConfig(builds.python("${folder}", "ingest", <#list files as file>"${file}"<#sep>, </#sep></#list>))
            .serviceConfig(
                FunctionServiceConfigArgs.builder()
                    .serviceAccountEmail(account.email())
                    .environmentVariables(together(environment))
                    .availableMemory("${memory}")
                    .availableCpu("1")
                    .timeoutSeconds(3600)
                    // One at a time: two would do the same work twice.
                    .maxInstanceCount(1)
                    .maxInstanceRequestConcurrency(1)
<#if subnetwork>
                    .directVpcEgress("VPC_EGRESS_ALL_TRAFFIC")
                    .directVpcNetworkInterfaces(
                        FunctionServiceConfigDirectVpcNetworkInterfaceArgs.builder()
                            .subnetwork(subnetwork)
                            .build())
</#if>
                    .build())
            .build(),
        project.options(this));
  }

  private static Output<Map<String, String>> together(final SortedMap<String, Output<String>> values) {
    var names = List.copyOf(values.keySet());
    return Output.all(values.values())
        .applyValue(
            all -> {
              var together = new TreeMap<String, String>();
              for (var i = 0; i < names.size(); i++) {
                together.put(names.get(i), all.get(i));
              }
              return together;
            });
  }

  private void callEveryMinute(final Function function) {
    var caller =
        new Account(
            name + "-caller",
            AccountArgs.builder().accountId("${callerId}").displayName("Calls the function that takes documents in").build(),
            project.options(this));
    var invoker =
        new ServiceIamMember(
            name + "-caller",
            ServiceIamMemberArgs.builder()
                .project(project.id())
                .location(project.region())
                .name(function.name())
                .role("roles/run.invoker")
                .member(caller.member())
                .build(),
            project.options(this));
    new Job(
        name + "-call",
        JobArgs.builder()
            .region(project.region())
            .description("Has the changes of the last minute taken in")
            .schedule("* * * * *")
            // There is no other call until this one has ended.
            .attemptDeadline("1800s")
            .httpTarget(
                JobHttpTargetArgs.builder()
                    .uri(function.url())
                    .httpMethod("POST")
                    .oidcToken(
                        JobHttpTargetOidcTokenArgs.builder()
                            .serviceAccountEmail(caller.email())
                            .audience(function.url())
                            .build())
                    .build())
            .build(),
        project.optionsAfter(this, invoker));
  }

  /** What was missed for whatever reason is taken in within a day. */
  private void compareEveryDay() {
    new Job(
        name + "-compare",
        JobArgs.builder()
            .region(project.region())
            .description("Has all documents compared with what can be found")
            .schedule("${compareAt}")
            .pubsubTarget(
                JobPubsubTargetArgs.builder().topicName(changes.id()).attributes(Map.of("compare", "all")).build())
            .build(),
        project.options(this));
  }
}
