package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.cloudfunctionsv2.Function;
import com.pulumi.gcp.cloudfunctionsv2.FunctionArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionBuildConfigArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionServiceConfigArgs;
import com.pulumi.gcp.cloudrunv2.ServiceIamMember;
import com.pulumi.gcp.cloudrunv2.ServiceIamMemberArgs;
import com.pulumi.gcp.eventarc.Trigger;
import com.pulumi.gcp.eventarc.TriggerArgs;
import com.pulumi.gcp.eventarc.inputs.TriggerDestinationArgs;
import com.pulumi.gcp.eventarc.inputs.TriggerMatchingCriteriaArgs;
import com.pulumi.gcp.eventarc.inputs.TriggerTransportArgs;
import com.pulumi.gcp.eventarc.inputs.TriggerTransportPubsubArgs;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.pubsub.Subscription;
import com.pulumi.gcp.pubsub.SubscriptionArgs;
import com.pulumi.gcp.pubsub.Topic;
import com.pulumi.gcp.pubsub.TopicArgs;
import com.pulumi.gcp.pubsub.TopicIAMMember;
import com.pulumi.gcp.pubsub.TopicIAMMemberArgs;
import com.pulumi.gcp.pubsub.inputs.SubscriptionExpirationPolicyArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.gcp.storage.Notification;
import com.pulumi.gcp.storage.NotificationArgs;
import com.pulumi.gcp.workflows.Workflow;
import com.pulumi.gcp.workflows.WorkflowArgs;
import com.pulumi.resources.ComponentResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs {@code ${definition}}. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private final String name;
  private final GoogleProject project;
  private final Workflow workflow;
<#if kept>
  private final Subscription failures;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
    var account = account("${accountId}", ""<#list workflowRoles as role>, "${role}"</#list>);
<#if functions?has_content>
    var functions = account("${functionsAccountId}", "-functions"<#list functionRoles as role>, "${role}"</#list>);
</#if>
<#if jobsAccountId??>
    var worker = account("${jobsAccountId}", "-worker", "roles/logging.logWriter");
    new com.pulumi.gcp.serviceaccount.IAMMember(
        name + "-worker",
        com.pulumi.gcp.serviceaccount.IAMMemberArgs.builder()
            .serviceAccountId(worker.name())
            .role("roles/iam.serviceAccountUser")
            .member(account.member())
            .build(),
        project.options(this));
</#if>
<#if jobPermissions?has_content>
    letStartJobs(account);
</#if>
<#list grants as grant>
    ${grant};
</#list>
    var failed = new Topic(name + "-failures", TopicArgs.builder().build(), project.options(this));
    letPublish(failed, "-reports", account.member());
    <#if kept>failures = </#if>keep(failed);

<#list functions as function>
    var ${function.javaName} =
        function(
            "-${function.id}",
            builds.python("${function.folder}", "handle"<#list function.files as file>, "${file}"</#list>),
            ${function.environment},
            functions,
            account);
</#list>

    var environment = new TreeMap<String, Output<String>>();
    environment.put("FAILURES", failed.id());
<#list environment as key, value>
    environment.put("${key}", ${value});
</#list>
<#list functions as function>
    environment.put("${function.variable}", ${function.javaName}.url());
</#list>
    workflow =
        new Workflow(
            name,
            WorkflowArgs.builder()
                .region(project.region())
                .serviceAccount(account.id())
                .sourceContents(definition())
                .userEnvVars(together(environment))
                // The others would put the names of files on record.
                .callLogLevel("LOG_ERRORS_ONLY")
                .deletionProtection(false)
                .build(),
            project.options(this));
<#if upload??>
    startByUploads(${upload.bucket});
</#if>
    registerOutputs(Map.of("workflow", workflow.id()));
  }

  /** Returns the workflow's whole name. An execution's argument is {@code {"key": "${prefix}FILE"}}. */
  Output<String> workflow() {
    return workflow.id();
  }
<#if name>

  /** Returns the workflow's name in its project and region. */
  Output<String> workflowName() {
    return workflow.name();
  }
</#if>
<#if kept>

  /** Returns the name of the subscription that keeps failures. */
  Output<String> failuresName() {
    return failures.name();
  }
</#if>
<#if api>

  /** Returns the address that executions are posted to, by those whom IAM lets. */
  Output<String> url() {
    return workflow.id().applyValue(id -> "https://workflowexecutions.googleapis.com/v1/" + id + "/executions");
  }
</#if>

  ${code.accounts}
<#if functions?has_content>

  ${code.function}
</#if>
<#if upload??>

  ${upload.code}
</#if>

  ${code.definition}
}
