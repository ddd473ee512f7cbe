package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import com.pulumi.gcp.storage.BucketIAMMember;
import com.pulumi.gcp.storage.BucketIAMMemberArgs;
import com.pulumi.gcp.storage.inputs.BucketEncryptionArgs;
import com.pulumi.gcp.storage.inputs.BucketIAMMemberConditionArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleActionArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleConditionArgs;
import com.pulumi.gcp.storage.inputs.BucketSoftDeletePolicyArgs;
import com.pulumi.gcp.storage.inputs.BucketVersioningArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;

/** A private bucket that is reached with IAM only. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

<#if grants>
  private final String name;
  private final GoogleProject project;
</#if>
  private final Bucket bucket;

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
<#if grants>
    this.name = name;
    this.project = project;
</#if>
    bucket =
        new Bucket(
            name,
            BucketArgs.builder()
                .location(project.region())
                .uniformBucketLevelAccess(true)
                .publicAccessPrevention("enforced")
                .versioning(BucketVersioningArgs.builder().enabled(${versioned?c}).build())
<#if softDeleteSeconds??>
                .softDeletePolicy(
                    BucketSoftDeletePolicyArgs.builder().retentionDurationSeconds(${softDeleteSeconds?c}).build())
</#if>
<#if key??>
                .encryption(BucketEncryptionArgs.builder().defaultKmsKeyName(${key}).build())
</#if>
                .lifecycleRules(
                    List.of(
<#list rules as rule>
                        BucketLifecycleRuleArgs.builder()
                            .action(BucketLifecycleRuleActionArgs.builder().type("${rule.action}")<#if rule.storageClass??>.storageClass("${rule.storageClass}")</#if>.build())
                            .condition(BucketLifecycleRuleConditionArgs.builder().${rule.condition}(${rule.days?c}).build())
                            .build()<#sep>,</#sep>
</#list>
                    ))
                .build(),
            project.<#if retain>retained<#else>options</#if>(this));
    registerOutputs(Map.of("name", bucket.name()));
  }

  /** Returns the bucket's name. */
  Output<String> name() {
    return bucket.name();
  }
<#if reads>

  /** Lets a member read the objects under a prefix; list them too, if that is "". */
  void grantRead(final String reader, final Output<String> member, final String prefix) {
    grant("read-by-" + reader, "roles/storage.objectViewer", member, prefix);
  }
</#if>
<#if writes>

  /** Lets a member write, overwrite and delete objects under a prefix. */
  void grantWrite(final String writer, final Output<String> member, final String prefix) {
    grant("written-by-" + writer, "roles/storage.objectUser", member, prefix);
  }
</#if>
<#if grants>

  private void grant(final String grant, final String role, final Output<String> member, final String prefix) {
    var args = BucketIAMMemberArgs.builder().bucket(bucket.name()).role(role).member(member);
    if (!prefix.isEmpty()) {
      args.condition(BucketIAMMemberConditionArgs.builder().title(grant).expression(isUnder(prefix)).build());
    }
    new BucketIAMMember(name + "-" + grant, args.build(), project.options(this));
  }

  private Output<String> isUnder(final String prefix) {
    return bucket
        .name()
        .applyValue(each -> "resource.name.startsWith(\"projects/_/buckets/" + each + "/objects/" + prefix + "\")");
  }
</#if>
}
