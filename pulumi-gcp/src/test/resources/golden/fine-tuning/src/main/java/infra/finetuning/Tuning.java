package infra.finetuning;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs {@code workflows/tuning.yaml}. */
// fine-tuning.yaml:43 tuning (model-customization)
final class Tuning extends ComponentResource {

  private final String name;
  private final GoogleProject project;
  private final Workflow workflow;
  private final Subscription failures;

  Tuning(
      final String name,
      final GoogleProject project,
      final FunctionBuilds builds,
      final Examples examples,
      final TunedModels tunedModels,
      final Owners owners) {
    super("fine-tuning:index:Tuning", name, project.componentOptions());
    this.name = name;
    this.project = project;
    var account = account("fine-tuning-tuning", "", "roles/logging.logWriter");
    letStartJobs(account);
    var functions = account("fine-tuning-tuning-functions", "-functions");
    letCallModels(functions);
    examples.grantRead("tuning-examples", account.member(), "training/");
    examples.grantRead("tuning-functions-examples", functions.member(), "training/");
    examples.grantRead("tuning-validation", account.member(), "validation/examples.jsonl");
    examples.grantRead(
        "tuning-functions-validation", functions.member(), "validation/examples.jsonl");
    tunedModels.grantRead("tuning-functions", functions.member(), "executions/");
    tunedModels.grantWrite("tuning-functions", functions.member(), "executions/");
    tunedModels.grantRead("tuning-use", account.member(), "models/tuning.json");
    tunedModels.grantWrite("tuning-use", account.member(), "models/tuning.json");
    tunedModels.grantRead("tuning-started", account.member(), "executions/");
    tunedModels.grantWrite("tuning-started", account.member(), "executions/");
    owners.grantPublish("tuning", account.member());
    var failed = new Topic(name + "-failures", TopicArgs.builder().build(), project.options(this));
    letPublish(failed, "-reports", account.member());
    failures = keep(failed);

    var partsFunction =
        function(
            "-parts",
            builds.python(
                "functions/tuning-parts",
                "handle",
                "calls.py",
                "dialect.py",
                "documents.py",
                "examples.py",
                "main.py",
                "measure.py",
                "prepare.py",
                "requirements.txt",
                "scores.py",
                "tuned.py"),
            Map.of("RESULTS_BUCKET", tunedModels.name()),
            functions,
            account);

    var environment = new TreeMap<String, Output<String>>();
    environment.put("FAILURES", failed.id());
    environment.put("BUCKET_RESULTS", tunedModels.name());
    environment.put("BUCKET_SOURCE", examples.name());
    environment.put("TOPIC_NOTIFY", owners.topic());
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
    startByUploads(examples.name());
    registerOutputs(Map.of("workflow", workflow.id()));
  }

  /**
   * Returns the workflow's whole name. An execution's argument is {@code {"key":
   * "training/FILE.jsonl"}}.
   */
  Output<String> workflow() {
    return workflow.id();
  }

  /** Returns the workflow's name in its project and region. */
  Output<String> workflowName() {
    return workflow.name();
  }

  /** Returns the name of the subscription that keeps failures. */
  Output<String> failuresName() {
    return failures.name();
  }

  /**
   * Endpoints of tuned models have no policies of their own: the project is the smallest to grant
   * it on.
   */
  private void letCallModels(final Account account) {
    var caller =
        new IAMCustomRole(
            name + "-caller",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("fine_tuning_tuning_caller")
                .title("Calls tuned models of Vertex AI")
                .permissions("aiplatform.endpoints.predict")
                .build(),
            project.options(this));
    new IAMMember(
        name + "-caller",
        IAMMemberArgs.builder()
            .project(project.id())
            .role(caller.name())
            .member(account.member())
            .build(),
        project.options(this));
  }

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

  /** Jobs have no policies of their own: the project is the smallest to grant it on. */
  private void letStartJobs(final Account account) {
    var role =
        new IAMCustomRole(
            name + "-jobs",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("fine_tuning_tuning_jobs")
                .title("Starts jobs of Vertex AI")
                .permissions(
                    "aiplatform.models.update",
                    "aiplatform.tuningJobs.create",
                    "aiplatform.tuningJobs.get")
                .build(),
            project.options(this));
    new IAMMember(
        name + "-jobs",
        IAMMemberArgs.builder()
            .project(project.id())
            .role(role.name())
            .member(account.member())
            .build(),
        project.options(this));
  }

  private TopicIAMMember letPublish(
      final Topic topic, final String suffix, final Output<String> member) {
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
                        .availableMemory("1Gi")
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

  /**
   * Cloud Storage publishes uploads to a topic, and Eventarc starts the workflow for each message.
   */
  private void startByUploads(final Output<String> bucket) {
    var uploads = new Topic(name + "-uploads", TopicArgs.builder().build(), project.options(this));
    var publisher = letPublish(uploads, "-uploads", project.storageAgent());
    new Notification(
        name,
        NotificationArgs.builder()
            .bucket(bucket)
            .topic(uploads.id())
            .payloadFormat("JSON_API_V1")
            .eventTypes("OBJECT_FINALIZE")
            .objectNamePrefix("training/")
            .build(),
        project.optionsAfter(this, publisher));
    var starter = account("fine-tuning-tuning-starter", "-starter", "roles/workflows.invoker");
    var eventarc =
        new IAMMember(
            name + "-eventarc",
            IAMMemberArgs.builder()
                .project(project.id())
                .role("roles/eventarc.serviceAgent")
                .member(project.serviceAgent("eventarc.googleapis.com"))
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

  private static String definition() {
    try {
      return Files.readString(Path.of("workflows/tuning.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Output<Map<String, String>> together(
      final TreeMap<String, Output<String>> values) {
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
