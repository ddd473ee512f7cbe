package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.cloudscheduler.Job;
import com.pulumi.gcp.cloudscheduler.JobArgs;
import com.pulumi.gcp.cloudscheduler.inputs.JobHttpTargetArgs;
import com.pulumi.gcp.cloudscheduler.inputs.JobHttpTargetOauthTokenArgs;
import com.pulumi.gcp.cloudscheduler.inputs.JobRetryConfigArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.gcp.workflows.Workflow;
import com.pulumi.gcp.workflows.WorkflowArgs;
import com.pulumi.resources.ComponentResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs {@code ${c.name}} as a custom job of Vertex AI: {@code ${definition}}. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private final String name;
  private final GoogleProject project;
  private final Workflow workflow;

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
    var account = account("", "${accountId}");
<#list grants as grant>
    ${grant};
</#list>

    // Custom jobs have no policies of their own: the project is the smallest to grant it on.
    var starter = account("-starter", "${starterAccountId}", "roles/aiplatform.user", "roles/logging.logWriter");
    var actsAs =
        new com.pulumi.gcp.serviceaccount.IAMMember(
            name + "-starter",
            com.pulumi.gcp.serviceaccount.IAMMemberArgs.builder()
                .serviceAccountId(account.name())
                .role("roles/iam.serviceAccountUser")
                .member(starter.member())
                .build(),
            project.options(this));
    var environment = new TreeMap<String, Output<String>>();
    environment.put("ACCOUNT", account.email());
<#list environment as key, value>
    environment.put("${key}", ${value});
</#list>
    workflow =
        new Workflow(
            name,
            WorkflowArgs.builder()
                .region(project.region())
                .serviceAccount(starter.id())
                .sourceContents(definition())
                .userEnvVars(together(environment))
                .callLogLevel("LOG_ERRORS_ONLY")
                .deletionProtection(false)
                .build(),
            project.optionsAfter(this, actsAs));
<#if schedule??>
    startAtSetTimes();
</#if>
    registerOutputs(Map.of("workflow", workflow.id()));
  }

  /** Returns the name of the workflow that runs the job. */
  Output<String> workflowName() {
    return workflow.name();
  }

  private Account account(final String suffix, final String id, final String... roles) {
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
<#if schedule??>

  private void startAtSetTimes() {
    // Workflows have no policies of their own, either.
    var scheduler = account("-scheduler", "${schedulerAccountId}", "roles/workflows.invoker");
    new Job(
        name,
        JobArgs.builder()
            .region(project.region())
            .schedule("${schedule.cron}")
            .timeZone("${schedule.timeZone}")
            .httpTarget(
                JobHttpTargetArgs.builder()
                    .httpMethod("POST")
                    .uri(
                        workflow.id().applyValue(id -> "https://workflowexecutions.googleapis.com/v1/" + id + "/executions"))
                    .oauthToken(
                        JobHttpTargetOauthTokenArgs.builder().serviceAccountEmail(scheduler.email()).build())
                    .build())
            .retryConfig(JobRetryConfigArgs.builder().retryCount(3).minBackoffDuration("60s").build())
            .build(),
        project.options(this));
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
