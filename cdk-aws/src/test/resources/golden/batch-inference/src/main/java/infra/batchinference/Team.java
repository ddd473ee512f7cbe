package infra.batchinference;

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
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** An encrypted topic that is reached over TLS only. */
// batch-inference.yaml:50 team (notification)
final class Team extends Construct {

  private final Topic topic;

  Team(final Construct scope, final String id) {
    super(scope, id);
    topic =
        Topic.Builder.create(this, "Topic")
            .displayName("Batch inference")
            .masterKey(key())
            .enforceSsl(true)
            .build();
    letPublish("cloudwatch.amazonaws.com");
  }

  /** Returns the topic's ARN. */
  String topicArn() {
    return topic.getTopicArn();
  }

  /** Returns the topic itself. */
  ITopic topic() {
    return topic;
  }

  /** Returns the topic's name. */
  String topicName() {
    return topic.getTopicName();
  }

  /** Lets a principal publish messages. */
  void grantPublish(final IGrantable publisher) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(publisher)
            .actions(List.of("sns:Publish"))
            .resourceArns(List.of(topic.getTopicArn()))
            .build());
    topic.getMasterKey().grant(publisher, "kms:Decrypt", "kms:GenerateDataKey");
  }

  /** A key of its own: services may not use the one that AWS manages for Amazon SNS. */
  private IKey key() {
    return Key.Builder.create(this, "Key")
        .enableKeyRotation(true)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

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
    var topics =
        Stack.of(this).formatArn(ArnComponents.builder().service("sns").resource("*").build());
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
}
