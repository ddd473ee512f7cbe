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
import com.pulumi.resources.ComponentResource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Starts {@code ${started}} at set times. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  /** What is posted to start an execution: its argument is JSON in a string. */
  private static final String REQUEST = "${body}";

<#if name>
  private final Job job;

</#if>
  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    var options = project.options(this);
    var account =
        new Account(
            name,
            AccountArgs.builder().accountId("${accountId}").displayName("Starts ${started}").build(),
            options);
    // Workflows have no policies of their own: the project is the smallest to grant it on.
    new IAMMember(
        name,
        IAMMemberArgs.builder()
            .project(project.id())
            .role("roles/workflows.invoker")
            .member(account.member())
            .build(),
        options);
    <#if name>job = </#if>new Job(
        name,
        JobArgs.builder()
            .region(project.region())
            .schedule("${expression}")
            .timeZone("${timeZone}")
            .paused(${paused?c})
            .httpTarget(
                JobHttpTargetArgs.builder()
                    .httpMethod("POST")
                    .uri(
                        ${workflow}.applyValue(id -> "https://workflowexecutions.googleapis.com/v1/" + id + "/executions"))
                    .headers(Map.of("Content-Type", "application/json"))
                    .body(Base64.getEncoder().encodeToString(REQUEST.getBytes(StandardCharsets.UTF_8)))
                    .oauthToken(
                        JobHttpTargetOauthTokenArgs.builder()
                            .serviceAccountEmail(account.email())
                            .build())
                    .build())
            .retryConfig(
                JobRetryConfigArgs.builder()
                    .retryCount(5)
                    .minBackoffDuration("60s")
                    .maxBackoffDuration("3600s")
                    .maxRetryDuration("21600s")
                    .build())
            .build(),
        options);
    registerOutputs(Map.of());
  }
<#if name>

  /** Returns the name of the job. */
  Output<String> jobName() {
    return job.name();
  }
</#if>
}
