package ${c.packageName};

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.amazon.awscdk.services.s3.StorageClass;
import software.amazon.awscdk.services.s3.Transition;
import software.constructs.Construct;

/** A private, encrypted bucket that is reached over TLS only. */
// ${c.origin}
final class ${c.className} extends Construct {

  private final Bucket bucket;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    bucket =
        Bucket.Builder.create(this, "Bucket")
<#if key??>
            .encryption(BucketEncryption.KMS)
            .encryptionKey(${key})
            .bucketKeyEnabled(true)
<#else>
            .encryption(BucketEncryption.S3_MANAGED)
</#if>
            .enforceSsl(true)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .versioned(${versioned})
            .lifecycleRules(List.of(LifecycleRule.builder()${lifecycle}.build()))
<#if accessLogs>
            .serverAccessLogsBucket(accessLogs())
</#if>
            .removalPolicy(RemovalPolicy.${removalPolicy})
            .build();
<#if events>
    sendEvents();
</#if>
<#if !accessLogs>
    Validations.of(bucket)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-S1")
                .reason("The blueprint asks for no access logs.")
                .build());
</#if>
  }
<#if name>

  /** Returns the bucket's name. */
  String name() {
    return bucket.getBucketName();
  }
</#if>
<#if bucket>

  /** Returns the bucket itself. */
  IBucket bucket() {
    return bucket;
  }
</#if>
<#if reads>

  /** Lets a principal list the objects under a prefix and read them; "" is all objects. */
  void grantRead(final IGrantable reader, final String prefix) {
    grantReadObjects(reader, prefix);
    reader
        .getGrantPrincipal()
        .addToPrincipalPolicy(
            PolicyStatement.Builder.create()
                .actions(List.of("s3:ListBucket"))
                .resources(List.of(bucket.getBucketArn()))
                .conditions(Map.of("StringLike", Map.of("s3:prefix", prefix + "*")))
                .build());
  }
</#if>
<#if readsObjects>

  /** Lets a principal read the objects under a prefix. */
  void grantReadObjects(final IGrantable reader, final String prefix) {
    grant(reader, prefix, "s3:GetObject");
<#if key??>
    bucket.getEncryptionKey().grant(reader, "kms:Decrypt");
</#if>
  }
</#if>
<#if writes>

  /** Lets a principal write objects under a prefix. */
  void grantWrite(final IGrantable writer, final String prefix) {
    grant(writer, prefix, "s3:PutObject", "s3:AbortMultipartUpload");
<#if key??>
    bucket.getEncryptionKey().grant(writer, "kms:Decrypt", "kms:GenerateDataKey");
</#if>
  }
</#if>
<#if deletes>

  /** Lets a principal delete objects under a prefix. */
  void grantDelete(final IGrantable cleaner, final String prefix) {
    grant(cleaner, prefix, "s3:DeleteObject");
  }
</#if>
<#if grants>

  private void grant(final IGrantable grantee, final String prefix, final String... actions) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(grantee)
            .actions(List.of(actions))
            .resourceArns(List.of(bucket.arnForObjects(prefix + "*")))
            .build());
    var stack = Stack.of(this);
    var objects = "<" + stack.getLogicalId((CfnBucket) bucket.getNode().getDefaultChild()) + ".Arn>/" + prefix + "*";
    Validations.of(stack)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + objects + "]")
                .reason("The objects under a prefix have nothing else in common.")
                .build());
  }
</#if>
<#if events>

  /** Sends events to EventBridge: the property itself, since the L2 construct needs a function for it. */
  private void sendEvents() {
    ((CfnBucket) bucket.getNode().getDefaultChild())
        .addPropertyOverride("NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled", true);
  }
</#if>
<#if accessLogs>

  private Bucket accessLogs() {
    var logs =
        Bucket.Builder.create(this, "AccessLogs")
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .lifecycleRules(List.of(LifecycleRule.builder().expiration(Duration.days(90)).build()))
            .removalPolicy(RemovalPolicy.${removalPolicy})
            .build();
    Validations.of(logs)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-S1")
                .reason("The bucket holds access logs; logging access to them would never end.")
                .build());
    return logs;
  }
</#if>
}
