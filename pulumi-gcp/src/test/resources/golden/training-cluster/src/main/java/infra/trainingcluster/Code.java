package infra.trainingcluster;

import com.pulumi.core.Output;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import com.pulumi.gcp.storage.BucketIAMMember;
import com.pulumi.gcp.storage.BucketIAMMemberArgs;
import com.pulumi.gcp.storage.inputs.BucketIAMMemberConditionArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleActionArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleConditionArgs;
import com.pulumi.gcp.storage.inputs.BucketVersioningArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;

/** A private bucket that is reached with IAM only. */
// training-cluster.yaml:24 code (object-store)
final class Code extends ComponentResource {

  private final String name;
  private final GoogleProject project;
  private final Bucket bucket;

  Code(final String name, final GoogleProject project) {
    super("training-cluster:index:Code", name, project.componentOptions());
    this.name = name;
    this.project = project;
    bucket =
        new Bucket(
            name,
            BucketArgs.builder()
                .location(project.region())
                .uniformBucketLevelAccess(true)
                .publicAccessPrevention("enforced")
                .versioning(BucketVersioningArgs.builder().enabled(true).build())
                .lifecycleRules(
                    List.of(
                        BucketLifecycleRuleArgs.builder()
                            .action(
                                BucketLifecycleRuleActionArgs.builder()
                                    .type("AbortIncompleteMultipartUpload")
                                    .build())
                            .condition(BucketLifecycleRuleConditionArgs.builder().age(7).build())
                            .build(),
                        BucketLifecycleRuleArgs.builder()
                            .action(BucketLifecycleRuleActionArgs.builder().type("Delete").build())
                            .condition(
                                BucketLifecycleRuleConditionArgs.builder()
                                    .daysSinceNoncurrentTime(30)
                                    .build())
                            .build()))
                .build(),
            project.retained(this));
    registerOutputs(Map.of("name", bucket.name()));
  }

  /** Returns the bucket's name. */
  Output<String> name() {
    return bucket.name();
  }

  /** Lets a member read the objects under a prefix; list them too, if that is "". */
  void grantRead(final String reader, final Output<String> member, final String prefix) {
    grant("read-by-" + reader, "roles/storage.objectViewer", member, prefix);
  }

  private void grant(
      final String grant, final String role, final Output<String> member, final String prefix) {
    var args = BucketIAMMemberArgs.builder().bucket(bucket.name()).role(role).member(member);
    if (!prefix.isEmpty()) {
      args.condition(
          BucketIAMMemberConditionArgs.builder().title(grant).expression(isUnder(prefix)).build());
    }
    new BucketIAMMember(name + "-" + grant, args.build(), project.options(this));
  }

  private Output<String> isUnder(final String prefix) {
    return bucket
        .name()
        .applyValue(
            each ->
                "resource.name.startsWith(\"projects/_/buckets/"
                    + each
                    + "/objects/"
                    + prefix
                    + "\")");
  }
}
