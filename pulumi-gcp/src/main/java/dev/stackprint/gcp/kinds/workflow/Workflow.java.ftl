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

  /** Roles are on the project, where the API has nothing smaller to grant them on. */
  private Account account(final String id, final String suffix, final String... roles) {
    var account =
        new Account(
            name + suffix,
            AccountArgs.builder().accountId(id).displayName(name + suffix).build(),
            project.options(this));
    for (var role : roles) {
      new IAMMember(
          name + suffix + "-" + role.substring("roles/".length()),
          IAMMemberArgs.builder().project(project.id()).role(role).member(account.member()).build(),
          project.options(this));
    }
    return account;
  }

<#if jobPermissions?has_content>
  /** Jobs have no policies of their own: the project is the smallest to grant it on. */
  private void letStartJobs(final Account account) {
    var role =
        new IAMCustomRole(
            name + "-jobs",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${jobsRoleId}")
                .title("Starts jobs of Vertex AI")
                .permissions(<#list jobPermissions as permission>"${permission}"<#sep>, </#list>)
                .build(),
            project.options(this));
    new IAMMember(
        name + "-jobs",
        IAMMemberArgs.builder().project(project.id()).role(role.name()).member(account.member()).build(),
        project.options(this));
  }

</#if>
  private TopicIAMMember letPublish(final Topic topic, final String suffix, final Output<String> member) {
    return new TopicIAMMember(
        name + suffix,
        TopicIAMMemberArgs.builder()
            .topic(topic.name())
            .role("roles/pubsub.publisher")
            .member(member)
            .build(),
        project.options(this));
  }

  /** Keeps what failed for two weeks. */
  private Subscription keep(final Topic failed) {
    return new Subscription(
        name + "-failures",
        SubscriptionArgs.builder()
            .topic(failed.name())
            .messageRetentionDuration("1209600s")
            .expirationPolicy(SubscriptionExpirationPolicyArgs.builder().ttl("").build())
            .build(),
        project.options(this));
  }
<#if functions?has_content>

  private Function function(
      final String suffix,
      final FunctionBuildConfigArgs build,
      final Map<String, Output<String>> environment,
      final Account account,
      final Account caller) {
    var variables = new TreeMap<>(environment);
    variables.put("GOOGLE_CLOUD_PROJECT", Output.of(project.id()));
    var function =
        new Function(
            name + suffix,
            FunctionArgs.builder()
                .location(project.region())
                .buildConfig(build)
                .serviceConfig(
                    FunctionServiceConfigArgs.builder()
                        .serviceAccountEmail(account.email())
                        .environmentVariables(together(variables))
                        .availableMemory("${memory}")
                        .timeoutSeconds(1800)
                        // The workflow limits how much is done at a time.
                        .maxInstanceCount(40)
                        .build())
                .build(),
            project.options(this));
    new ServiceIamMember(
        name + suffix + "-called",
        ServiceIamMemberArgs.builder()
            .location(project.region())
            .name(function.name())
            .role("roles/run.invoker")
            .member(caller.member())
            .build(),
        project.options(this));
    return function;
  }
</#if>
<#if upload??>

  /** Cloud Storage publishes uploads to a topic, and Eventarc starts the workflow for each message. */
  private void startByUploads(final Output<String> bucket) {
    var uploads = new Topic(name + "-uploads", TopicArgs.builder().build(), project.options(this));
    var publisher = letPublish(uploads, "-uploads", ${upload.storageAgent});
    new Notification(
        name,
        NotificationArgs.builder()
            .bucket(bucket)
            .topic(uploads.id())
            .payloadFormat("JSON_API_V1")
            .eventTypes("OBJECT_FINALIZE")
<#if prefix?has_content>
            .objectNamePrefix("${prefix}")
</#if>
            .build(),
        project.optionsAfter(this, publisher));
    var starter = account("${starterAccountId}", "-starter", "roles/workflows.invoker");
    var eventarc =
        new IAMMember(
            name + "-eventarc",
            IAMMemberArgs.builder()
                .project(project.id())
                .role("roles/eventarc.serviceAgent")
                .member(${upload.eventarcAgent})
                .build(),
            project.options(this));
    new Trigger(
        name,
        TriggerArgs.builder()
            .location(project.region())
            .matchingCriterias(
                TriggerMatchingCriteriaArgs.builder()
                    .attribute("type")
                    .value("google.cloud.pubsub.topic.v1.messagePublished")
                    .build())
            .transport(
                TriggerTransportArgs.builder()
                    .pubsub(TriggerTransportPubsubArgs.builder().topic(uploads.id()).build())
                    .build())
            .destination(TriggerDestinationArgs.builder().workflow(workflow.id()).build())
            .serviceAccount(starter.email())
            .build(),
        project.optionsAfter(this, eventarc));
  }
</#if>

  private static String definition() {
    try {
      return Files.readString(Path.of("${definition}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Output<Map<String, String>> together(final TreeMap<String, Output<String>> values) {
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
}
