package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.cloudscheduler.Job;
import com.pulumi.gcp.cloudscheduler.JobArgs;
import com.pulumi.gcp.cloudscheduler.inputs.JobHttpTargetArgs;
import com.pulumi.gcp.cloudscheduler.inputs.JobHttpTargetOauthTokenArgs;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.resources.ComponentResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** The pipeline in ${file}, and the job of Cloud Scheduler that starts it. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private static final Path DEFINITION = Path.of("${file}");

  private final String name;
  private final GoogleProject project;
  private final Job job;

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
    var runner = account("runs", "${runnerId}");
    var starter = account("starts", "${starterId}");
    letRun(runner);
    letStart(starter, runner);
<#list grants as grant>
    ${grant};
</#list>
    var settings =
        Output.format(
            """
            "serviceAccount": "%s",
<#if key??>
            "encryptionSpec": {"kmsKeyName": "%s"},
</#if>
            "runtimeConfig": {
              "gcsOutputDirectory": "gs://%s/${c.name}",
              "parameterValues": {
<#list parameters as parameter>
                "${parameter.name}": "${parameter.before}%s${parameter.after}"<#sep>,</#sep>
</#list>
              }
            }
            """,
            runner.email(),
<#if key??>
            ${key},
</#if>
            ${store}<#list parameters as parameter>, ${parameter.value}</#list>);
    job =
        new Job(
            name,
            JobArgs.builder()
                .region(project.region())
                .schedule("${cron}")
                .timeZone("${timeZone}")
<#if paused>
                // Only when somebody starts it.
</#if>
                .paused(${paused?c})
                .httpTarget(
                    JobHttpTargetArgs.builder()
                        .httpMethod("POST")
                        .uri("https://" + project.region() + "-aiplatform.googleapis.com/v1/projects/" + project.id() + "/locations/" + project.region() + "/pipelineJobs")
                        .headers(Map.of("Content-Type", "application/json"))
                        .body(settings.applyValue(this::request))
                        .oauthToken(JobHttpTargetOauthTokenArgs.builder().serviceAccountEmail(starter.email()).build())
                        .build())
                .build(),
            project.options(this));
    registerOutputs(Map.of("job", job.name()));
  }

  /** Returns the name of the job that starts the pipeline. */
  Output<String> name() {
    return job.name();
  }

  /** What is posted to start a run, as Cloud Scheduler takes it. */
  private String request(final String settings) {
    try {
      var request =
          "{\"displayName\": \"" + name + "\", \"pipelineSpec\": " + Files.readString(DEFINITION) + ", " + settings + "}";
      return Base64.getEncoder().encodeToString(request.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Account account(final String what, final String id) {
    return new Account(
        name + "-" + what,
        AccountArgs.builder().accountId(id).displayName("What " + what + " " + name).build(),
        project.options(this));
  }

  /** Pipelines have no policies of their own, and a run makes jobs, artifacts and models. */
  private void letRun(final Account runner) {
    new IAMMember(
        name + "-runs",
        IAMMemberArgs.builder()
            .project(project.id())
            .role("roles/aiplatform.user")
            .member(runner.member())
            .build(),
        project.options(this));
  }

  private void letStart(final Account starter, final Account runner) {
    var role =
        new IAMCustomRole(
            name + "-starts",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${roleId}")
                .title("Starts pipelines")
                .permissions("aiplatform.pipelineJobs.create")
                .build(),
            project.options(this));
    new IAMMember(
        name + "-starts",
        IAMMemberArgs.builder().project(project.id()).role(role.name()).member(starter.member()).build(),
        project.options(this));
    new com.pulumi.gcp.serviceaccount.IAMMember(
        name + "-runs-as",
        com.pulumi.gcp.serviceaccount.IAMMemberArgs.builder()
            .serviceAccountId(runner.name())
            .role("roles/iam.serviceAccountUser")
            .member(starter.member())
            .build(),
        project.options(this));
  }
}
