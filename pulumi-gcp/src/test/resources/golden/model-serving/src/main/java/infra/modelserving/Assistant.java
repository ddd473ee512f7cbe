package infra.modelserving;

import com.pulumi.core.Output;
import com.pulumi.gcp.cloudfunctionsv2.Function;
import com.pulumi.gcp.cloudfunctionsv2.FunctionArgs;
import com.pulumi.gcp.cloudfunctionsv2.inputs.FunctionServiceConfigArgs;
import com.pulumi.gcp.firestore.Database;
import com.pulumi.gcp.firestore.DatabaseArgs;
import com.pulumi.gcp.firestore.Field;
import com.pulumi.gcp.firestore.FieldArgs;
import com.pulumi.gcp.firestore.inputs.FieldTtlConfigArgs;
import com.pulumi.gcp.logging.Metric;
import com.pulumi.gcp.logging.MetricArgs;
import com.pulumi.gcp.logging.ProjectBucketConfig;
import com.pulumi.gcp.logging.ProjectBucketConfigArgs;
import com.pulumi.gcp.logging.ProjectExclusion;
import com.pulumi.gcp.logging.ProjectExclusionArgs;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.gcp.logging.ProjectSinkArgs;
import com.pulumi.gcp.logging.inputs.MetricMetricDescriptorArgs;
import com.pulumi.gcp.logging.inputs.MetricMetricDescriptorLabelArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.projects.inputs.IAMMemberConditionArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.resources.ComponentResource;
import java.util.Map;

/** An HTTP API that answers questions. */
// model-serving.yaml:47 assistant (chat-api)
final class Assistant extends ComponentResource {

  private final String name;
  private final GoogleProject project;
  private final Function function;
  private final Metric outcomes;
  private final Output<String> url;

  Assistant(
      final String name,
      final GoogleProject project,
      final FunctionBuilds builds,
      final Model model,
      final Safety safety) {
    super("model-serving:index:Assistant", name, project.componentOptions());
    this.name = name;
    this.project = project;
    var account =
        new Account(
            name,
            AccountArgs.builder()
                .accountId("model-serving-assistant")
                .displayName("Answers questions")
                .build(),
            project.options(this));
    var sessions = sessions(account);
    var environment =
        Output.<String>mapBuilder()
            .put("GOOGLE_CLOUD_PROJECT", project.id())
            .put("GUARDRAIL_TEMPLATE", safety.templateName())
            .put("MODEL_ENDPOINT", model.endpointName())
            .put("SESSIONS_DATABASE", sessions.id())
            .put("THREADS", "50")
            .build();
    function = function(builds, account, environment);
    model.grantCall("assistant", account.member());
    safety.grantApply("assistant", account.member());
    keepLogs(function);
    outcomes = outcomes(function);
    url = function.url().applyValue(address -> address + "/chat");
    registerOutputs(Map.of("url", url));
  }

  /** Returns the URL that questions are posted to. */
  Output<String> url() {
    return url;
  }

  /** Returns the name of the Cloud Run service that the function is. */
  Output<String> serviceName() {
    return function.name();
  }

  /** Returns the same once its outcomes are counted. */
  Output<String> countedService() {
    return Output.tuple(outcomes.id(), function.name()).applyValue(known -> known.t2);
  }

  private Database sessions(final Account account) {
    var database =
        new Database(
            name,
            DatabaseArgs.builder()
                .project(project.id())
                .name("model-serving-assistant")
                .locationId(project.region())
                .type("FIRESTORE_NATIVE")
                .pointInTimeRecoveryEnablement("POINT_IN_TIME_RECOVERY_ENABLED")
                // Conversations are personal, and expire anyway: they go with the stack.
                .deleteProtectionState("DELETE_PROTECTION_DISABLED")
                .deletionPolicy("DELETE")
                .build(),
            project.options(this));
    new Field(
        name + "-expires",
        FieldArgs.builder()
            .project(project.id())
            .database(database.name())
            .collection("turns")
            .field("expires")
            .ttlConfig(FieldTtlConfigArgs.builder().build())
            .build(),
        project.options(this));
    // Databases have no policies of their own: the condition keeps the grant to this one.
    new IAMMember(
        name + "-sessions",
        IAMMemberArgs.builder()
            .project(project.id())
            .role("roles/datastore.user")
            .member(account.member())
            .condition(
                IAMMemberConditionArgs.builder()
                    .title(name + " conversations")
                    .expression(database.id().applyValue(id -> "resource.name == \"" + id + "\""))
                    .build())
            .build(),
        project.options(this));
    return database;
  }

  private Function function(
      final FunctionBuilds builds,
      final Account account,
      final Output<Map<String, String>> environment) {
    return new Function(
        name,
        FunctionArgs.builder()
            .project(project.id())
            .location(project.region())
            .description("An HTTP API that answers questions.")
            .buildConfig(
                builds.python(
                    "functions/assistant",
                    "chat",
                    "answering.py",
                    "caller.py",
                    "calls.py",
                    "conversation.py",
                    "guard.py",
                    "instructions.txt",
                    "main.py",
                    "model.py",
                    "problems.py",
                    "question.py",
                    "rate.py",
                    "requirements.txt",
                    "sessions.py",
                    "settings.json",
                    "settings.py",
                    "unguarded.py"))
            .serviceConfig(
                FunctionServiceConfigArgs.builder()
                    .serviceAccountEmail(account.email())
                    .environmentVariables(environment)
                    .availableMemory("1Gi")
                    .availableCpu("1")
                    .timeoutSeconds(60)
                    .maxInstanceCount(2)
                    .maxInstanceRequestConcurrency(50)
                    .build())
            .build(),
        project.options(this));
  }

  /**
   * Logs go to a bucket of their own, and not to the project's, which keeps them for another time.
   */
  private void keepLogs(final Function function) {
    var logs =
        new ProjectBucketConfig(
            name,
            ProjectBucketConfigArgs.builder()
                .project(project.id())
                .location(project.region())
                .bucketId("model-serving-assistant")
                .retentionDays(30)
                .build(),
            project.options(this));
    var lines = linesOf(function);
    var sink =
        new ProjectSink(
            name,
            ProjectSinkArgs.builder()
                .project(project.id())
                .destination(logs.id().applyValue(id -> "logging.googleapis.com/" + id))
                .filter(lines)
                .build(),
            project.options(this));
    new ProjectExclusion(
        name,
        ProjectExclusionArgs.builder().project(project.id()).filter(lines).build(),
        project.optionsAfter(this, sink));
  }

  private static Output<String> linesOf(final Function function) {
    return function
        .name()
        .applyValue(
            service ->
                "resource.type=\"cloud_run_revision\" resource.labels.service_name=\""
                    + service
                    + "\"");
  }

  /** Counts how questions went, which the function's log tells. */
  private Metric outcomes(final Function function) {
    return new Metric(
        name,
        MetricArgs.builder()
            .project(project.id())
            .name("model-serving-assistant-outcomes")
            .filter(linesOf(function).applyValue(lines -> lines + " jsonPayload.outcome:*"))
            .labelExtractors(Map.of("outcome", "EXTRACT(jsonPayload.outcome)"))
            .metricDescriptor(
                MetricMetricDescriptorArgs.builder()
                    .metricKind("DELTA")
                    .valueType("INT64")
                    .labels(
                        MetricMetricDescriptorLabelArgs.builder()
                            .key("outcome")
                            .valueType("STRING")
                            .build())
                    .build())
            .build(),
        project.options(this));
  }
}
