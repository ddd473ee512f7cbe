package infra.trainingcluster;

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
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** A private, encrypted bucket that is reached over TLS only. */
// training-cluster.yaml:32 results (object-store)
final class Results extends Construct {

  private final Bucket bucket;

  Results(final Construct scope, final String id) {
    super(scope, id);
    bucket =
        Bucket.Builder.create(this, "Bucket")
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .versioned(true)
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder()
                        .abortIncompleteMultipartUploadAfter(Duration.days(7))
                        .noncurrentVersionExpiration(Duration.days(30))
                        .build()))
            .serverAccessLogsBucket(accessLogs())
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
  }

  /** Returns the bucket's name. */
  String name() {
    return bucket.getBucketName();
  }

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

  /** Lets a principal read the objects under a prefix. */
  void grantReadObjects(final IGrantable reader, final String prefix) {
    grant(reader, prefix, "s3:GetObject");
  }

  /** Lets a principal write objects under a prefix. */
  void grantWrite(final IGrantable writer, final String prefix) {
    grant(writer, prefix, "s3:PutObject", "s3:AbortMultipartUpload");
  }

  /** Lets a principal delete objects under a prefix. */
  void grantDelete(final IGrantable cleaner, final String prefix) {
    grant(cleaner, prefix, "s3:DeleteObject");
  }

  private void grant(final IGrantable grantee, final String prefix, final String... actions) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(grantee)
            .actions(List.of(actions))
            .resourceArns(List.of(bucket.arnForObjects(prefix + "*")))
            .build());
    var stack = Stack.of(this);
    var objects =
        "<"
            + stack.getLogicalId((CfnBucket) bucket.getNode().getDefaultChild())
            + ".Arn>/"
            + prefix
            + "*";
    Validations.of(stack)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + objects + "]")
                .reason("The objects under a prefix have nothing else in common.")
                .build());
  }

  private Bucket accessLogs() {
    var logs =
        Bucket.Builder.create(this, "AccessLogs")
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .lifecycleRules(List.of(LifecycleRule.builder().expiration(Duration.days(90)).build()))
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    Validations.of(logs)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-S1")
                .reason("The bucket holds access logs; logging access to them would never end.")
                .build());
    return logs;
  }
}
