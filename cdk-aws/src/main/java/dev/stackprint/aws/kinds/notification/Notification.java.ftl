package ${c.packageName};

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Alias;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sns.subscriptions.SqsSubscription;
import software.amazon.awscdk.services.sns.subscriptions.UrlSubscription;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** An encrypted topic that is reached over TLS only. */
// ${c.origin}
final class ${c.className} extends Construct {

  private final Topic topic;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    topic =
        Topic.Builder.create(this, "Topic")
<#if displayName??>
            .displayName("${displayName}")
</#if>
<#if key??>
            .masterKey(${key})
<#elseif ownKey>
            .masterKey(key())
<#else>
            .masterKey(Alias.fromAliasName(this, "Key", "alias/aws/sns"))
</#if>
            .enforceSsl(true)
            .build();
<#list emails as email>
    topic.addSubscription(new EmailSubscription("${email}"));
</#list>
<#list urls as url>
    topic.addSubscription(new UrlSubscription("${url}"));
</#list>
<#list queues as queue>
    topic.addSubscription(new SqsSubscription(Queue.fromQueueArn(this, "Queue${queue?counter}", "${queue}")));
</#list>
<#list services as service>
    letPublish("${service}");
</#list>
  }

  /** Returns the topic's ARN. */
  String topicArn() {
    return topic.getTopicArn();
  }
<#if topic>

  /** Returns the topic itself. */
  ITopic topic() {
    return topic;
  }
</#if>
<#if name>

  /** Returns the topic's name. */
  String topicName() {
    return topic.getTopicName();
  }
</#if>
<#if publish>

  /** Lets a principal publish messages. */
  void grantPublish(final IGrantable publisher) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(publisher)
            .actions(List.of("sns:Publish"))
            .resourceArns(List.of(topic.getTopicArn()))
            .build());
<#if ownOrGivenKey>
    topic.getMasterKey().grant(publisher, "kms:Decrypt", "kms:GenerateDataKey");
</#if>
  }
</#if>
<#if ownKey>

  /** A key of its own: services may not use the one that AWS manages for Amazon SNS. */
  private IKey key() {
    return Key.Builder.create(this, "Key")
        .enableKeyRotation(true)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
</#if>
<#if services?has_content>

  /** Lets a service publish for resources of this account, and for nobody else's. */
  private void letPublish(final String service) {
    var publisher = new ServicePrincipal(service);
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(publisher))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(
                Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
            .build());
    // Not every service tells KMS for whom it calls; SNS always tells which topic is encrypted.
    var topics = Stack.of(this).formatArn(ArnComponents.builder().service("sns").resource("*").build());
    topic
        .getMasterKey()
        .addToResourcePolicy(
            PolicyStatement.Builder.create()
                .principals(List.of(publisher))
                .actions(List.of("kms:Decrypt", "kms:GenerateDataKey*"))
                .resources(List.of("*"))
                .conditions(
                    Map.of("ArnLike", Map.of("kms:EncryptionContext:aws:sns:topicArn", topics)))
                .build());
  }
</#if>
}
