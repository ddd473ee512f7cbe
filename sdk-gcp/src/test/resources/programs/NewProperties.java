import com.pulumi.core.Output;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import com.pulumi.gcp.storage.inputs.BucketRetentionPolicyArgs;

/** Uses properties that the provider has got, or has changed, since 2023. */
final class NewProperties {
  private NewProperties() {}

  static Output<String> stack() {
    var bucket =
        new Bucket(
            "documents",
            BucketArgs.builder()
                .location("EU")
                .rpo("DEFAULT")
                .retentionPolicy(
                    BucketRetentionPolicyArgs.builder().retentionPeriod("604800").build())
                .build());
    return bucket.timeCreated();
  }
}
