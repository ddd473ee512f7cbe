package ${c.packageName};

import com.pulumi.asset.FileAsset;
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
import com.pulumi.gcp.secretmanager.SecretIamMember;
import com.pulumi.gcp.secretmanager.SecretIamMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.gcp.storage.BucketObject;
import com.pulumi.gcp.storage.BucketObjectArgs;
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

<#if recipe??>
  private static final List<String> RECIPE = List.of(<#list recipe.files as file>"${file}"<#sep>, </#list>);

</#if>
  private final String name;
  private final GoogleProject project;
  private final Workflow workflow;
<#if callers.any>
  private final ${callers.resultsClass} results;
</#if>
<#if callers.grants>
  private final IAMCustomRole caller;
</#if>
<#if kept>
  private final Subscription failures;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
<#if callers.any>
    this.results = ${callers.results};
</#if>
    var account = account("${accountId}", "", "roles/logging.logWriter");
    letStartJobs(account);
    var functions = account("${functionsAccountId}", "-functions");
<#if recipe??>
    var worker = account("${recipe.workerAccountId}", "-worker", "roles/logging.logWriter");
    letActAs(worker, account);
<#if recipe.tokenSecret??>
    letReadToken(worker);
</#if>
    // Servers of tuned models can run as it: it reads weights, and nothing else.
    var server = account("${recipe.serverAccountId}", "-server");
    upload(${results});
<#elseif callers.grants>
    caller = caller();
    letCallModels("-caller", functions.member());
<#else>
    letCallModels(functions);
</#if>
<#list grants as grant>
    ${grant};
</#list>
    var failed = new Topic(name + "-failures", TopicArgs.builder().build(), project.options(this));
    letPublish(failed, "-reports", account.member());
    <#if kept>failures = </#if>keep(failed);

    var partsFunction =
        function(
            "-parts",
            builds.python("${folder}", "handle"<#list files as file>, "${file}"</#list>),
            Map.of("RESULTS_BUCKET", ${results}),
            functions,
            account);

    var environment = new TreeMap<String, Output<String>>();
    environment.put("FAILURES", failed.id());
<#list environment as key, value>
    environment.put("${key}", ${value});
</#list>
    environment.put("URL_PARTS", partsFunction.url());
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
    startByUploads(${sourceBucket});
</#if>
    registerOutputs(Map.of("workflow", workflow.id()));
  }

  /** Returns the workflow's whole name. An execution's argument is {@code {"key": "${prefix}FILE.jsonl"}}. */
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

<#if callers.place>
  /** Returns where it says which tuned model is in use. */
  Output<String> inUse() {
    return results.name().applyValue(bucket -> "gs://" + bucket + "/${callers.file}");
  }

</#if>
<#if recipe??>
  /** Jobs read the recipe where the results are. */
  private void upload(final Output<String> bucket) {
    for (var file : RECIPE) {
      new BucketObject(
          name + "-" + file,
          BucketObjectArgs.builder()
              .bucket(bucket)
              .name("${recipe.folder}/" + file)
              .source(new FileAsset("${recipe.folder}/" + file))
              .build(),
          project.options(this));
    }
  }

  /** Whoever starts a job that runs as an account has to be let act as it. */
  private void letActAs(final Account worker, final Account starter) {
    new com.pulumi.gcp.serviceaccount.IAMMember(
        name + "-worker",
        com.pulumi.gcp.serviceaccount.IAMMemberArgs.builder()
            .serviceAccountId(worker.name())
            .role("roles/iam.serviceAccountUser")
            .member(starter.member())
            .build(),
        project.options(this));
  }
<#if recipe.tokenSecret??>

  private void letReadToken(final Account account) {
    new SecretIamMember(
        name + "-token",
        SecretIamMemberArgs.builder()
            .project(project.id())
            .secretId("${recipe.tokenSecret}")
            .role("roles/secretmanager.secretAccessor")
            .member(account.member())
            .build(),
        project.options(this));
  }
</#if>
<#elseif callers.grants>
  /** Lets a member find out which tuned model is in use, and call it. */
  void grantCall(final String to, final Output<String> member) {
    results.grantRead(to + "-in-use", member, "${callers.file}");
    letCallModels("-called-by-" + to, member);
  }

  private IAMCustomRole caller() {
    return new IAMCustomRole(
        name + "-caller",
        IAMCustomRoleArgs.builder()
            .project(project.id())
            .roleId("${callerRoleId}")
            .title("Calls tuned models of Vertex AI")
            .permissions("aiplatform.endpoints.predict")
            .build(),
        project.options(this));
  }

  /** Endpoints of tuned models have no policies of their own: the project is the smallest to grant it on. */
  private void letCallModels(final String suffix, final Output<String> member) {
    new IAMMember(
        name + suffix,
        IAMMemberArgs.builder().project(project.id()).role(caller.name()).member(member).build(),
        project.options(this));
  }
<#else>
  /** Endpoints of tuned models have no policies of their own: the project is the smallest to grant it on. */
  private void letCallModels(final Account account) {
    var caller =
        new IAMCustomRole(
            name + "-caller",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${callerRoleId}")
                .title("Calls tuned models of Vertex AI")
                .permissions("aiplatform.endpoints.predict")
                .build(),
            project.options(this));
    new IAMMember(
        name + "-caller",
        IAMMemberArgs.builder().project(project.id()).role(caller.name()).member(account.member()).build(),
        project.options(this));
  }
</#if>

  ${code.accounts}

  ${code.function}
<#if upload??>

  ${upload}
</#if>

  ${code.definition}
}
