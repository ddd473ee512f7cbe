package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.logging.ProjectExclusion;
import com.pulumi.gcp.logging.ProjectExclusionArgs;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.gcp.logging.ProjectSinkArgs;
import com.pulumi.gcp.projects.IAMAuditConfig;
import com.pulumi.gcp.projects.IAMAuditConfigArgs;
import com.pulumi.gcp.projects.inputs.IAMAuditConfigAuditLogConfigArgs;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import com.pulumi.gcp.storage.BucketIAMMember;
import com.pulumi.gcp.storage.BucketIAMMemberArgs;
import com.pulumi.gcp.storage.inputs.BucketEncryptionArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleActionArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleConditionArgs;
import com.pulumi.gcp.storage.inputs.BucketRetentionPolicyArgs;
import com.pulumi.resources.ComponentResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Records who did what in the project, in a bucket of its own. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

<#if services?has_content>
  private static final String DATA_ACCESS = "log_id(\"cloudaudit.googleapis.com/data_access\")";

</#if>
  /** What goes to the bucket<#if stores?has_content>, besides what is done with files</#if>. */
  private static final List<String> RECORDED =
      List.of(
<#if calls>
          "log_id(\"cloudaudit.googleapis.com/activity\")",
          "log_id(\"cloudaudit.googleapis.com/system_event\")",
          "log_id(\"cloudaudit.googleapis.com/policy\")"<#if recorded?has_content>,</#if>
</#if>
<#if recorded?has_content>
          "(" + DATA_ACCESS + " AND protoPayload.serviceName=(<#list recorded as service>\"${service}\"<#sep> OR </#list>))"
</#if>
      );

  private final Bucket bucket;

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
<#list services as service>
    log(name + "-${service.id}", "${service.service}", List.of(<#list service.types as type>"${type}"<#sep>, </#list>), project);
</#list>
    bucket =
        new Bucket(
            name,
            BucketArgs.builder()
                .location(project.region())
                .uniformBucketLevelAccess(true)
                .publicAccessPrevention("enforced")
<#if retain>
                // Until then, nobody can change or delete what is recorded.
                .retentionPolicy(BucketRetentionPolicyArgs.builder().retentionPeriod("${seconds}").isLocked(${lock?c}).build())
</#if>
<#if key??>
                .encryption(BucketEncryptionArgs.builder().defaultKmsKeyName(${key}).build())
</#if>
                .lifecycleRules(
                    BucketLifecycleRuleArgs.builder()
                        .action(BucketLifecycleRuleActionArgs.builder().type("Delete").build())
                        .condition(BucketLifecycleRuleConditionArgs.builder().age(${days?c}).build())
                        .build())
                .build(),
            project.<#if retain>retained<#else>options</#if>(this));
    var sink =
        new ProjectSink(
            name,
            ProjectSinkArgs.builder()
                .destination(Output.format("storage.googleapis.com/%s", bucket.name()))
                .filter(<#if stores?has_content>filter(Output.all(<#list stores as store>${store}<#sep>, </#list>))<#else>String.join(" OR ", RECORDED)</#if>)
                .uniqueWriterIdentity(true)
                .build(),
            project.options(this));
    new BucketIAMMember(
        name + "-written-by-sink",
        BucketIAMMemberArgs.builder()
            .bucket(bucket.name())
            .role("roles/storage.objectCreator")
            .member(sink.writerIdentity())
            .build(),
        project.options(this));
<#if stores?has_content>
    new ProjectExclusion(
        name + "-storage",
        ProjectExclusionArgs.builder()
            .description("What is done with files is recorded in the bucket, and not twice")
            .filter(DATA_ACCESS + " AND protoPayload.serviceName=\"storage.googleapis.com\"")
            .build(),
        project.options(this));
</#if>
    registerOutputs(Map.of("bucket", bucket.name()));
  }
<#if bucketName>

  /** Returns the name of the bucket that holds the record. */
  Output<String> bucketName() {
    return bucket.name();
  }
</#if>
<#if stores?has_content>

  private static Output<String> filter(final Output<List<String>> stores) {
    return stores.applyValue(names -> {
      var recorded = new ArrayList<>(RECORDED);
      recorded.add(
          "("
              + DATA_ACCESS
              + " AND protoPayload.serviceName=\"storage.googleapis.com\""
              + " AND resource.labels.bucket_name=(\""
              + String.join("\" OR \"", names)
              + "\"))");
      return String.join(" OR ", recorded);
    });
  }
</#if>

  /** Has a service log calls of these types, all over the project; whatever was said of it before is replaced. */
  private void log(final String id, final String service, final List<String> types, final GoogleProject project) {
    new IAMAuditConfig(
        id,
        IAMAuditConfigArgs.builder()
            .project(project.id())
            .service(service)
            .auditLogConfigs(types.stream().map(type -> IAMAuditConfigAuditLogConfigArgs.builder().logType(type).build()).toList())
            .build(),
        project.options(this));
  }
}
