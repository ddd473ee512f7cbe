package infra.meetingsummary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SfnStateMachine;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.RuntimeFamily;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.assets.AssetOptions;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.IStateMachine;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineType;
import software.constructs.Construct;

/** Runs {@code workflows/minutes.asl.json} for the files in {@code recordings}. */
// meeting-summary.yaml:50 minutes (workflow)
final class Minutes extends Construct {

  private final Queue deadLetters;
  private final StateMachine stateMachine;

  Minutes(
      final Construct scope,
      final String id,
      final Recordings recordings,
      final Model model,
      final Safety safety,
      final MinutesArchive minutesArchive,
      final Team team) {
    super(scope, id);
    deadLetters = deadLetters();

    var modelUnderSafetyFunction =
        function(
            "ModelUnderSafety",
            "model.handler",
            Duration.minutes(15),
            512,
            Map.of(
                "GUARDRAIL_ID",
                safety.guardrailId(),
                "GUARDRAIL_VERSION",
                safety.version(),
                "MODEL_ID",
                model.modelId(),
                "RESULTS_BUCKET",
                recordings.name()));
    recordings.grantReadObjects(modelUnderSafetyFunction, "executions/");
    recordings.grantWrite(modelUnderSafetyFunction, "executions/");
    model.grantGuardedInvoke(modelUnderSafetyFunction, safety.guardrailArn());
    safety.grantApply(modelUnderSafetyFunction);
    var noticeFunction = function("Notice", "notice.handler", Duration.minutes(1), 256, Map.of());
    recordings.grantReadObjects(noticeFunction, "executions/");
    team.grantPublish(noticeFunction);
    var splitFunction =
        function(
            "Split",
            "split.handler",
            Duration.minutes(2),
            512,
            Map.of("RESULTS_BUCKET", recordings.name()));
    recordings.grantReadObjects(splitFunction, "executions/");
    recordings.grantWrite(splitFunction, "executions/");
    var transcriptFunction =
        function(
            "Transcript",
            "transcript.handler",
            Duration.minutes(2),
            512,
            Map.of("RESULTS_BUCKET", recordings.name()));
    recordings.grantReadObjects(transcriptFunction, "executions/");
    recordings.grantWrite(transcriptFunction, "executions/");

    var substitutions = new TreeMap<String, String>();
    substitutions.put("DeadLetters", deadLetters.getQueueUrl());
    substitutions.put("FailuresTopic", team.topicArn());
    substitutions.put("JobPrefix", Stack.of(this).getStackName());
    substitutions.put("MinutesArchiveBucket", minutesArchive.name());
    substitutions.put("ModelUnderSafetyFunction", modelUnderSafetyFunction.getFunctionArn());
    substitutions.put("NoticeFunction", noticeFunction.getFunctionArn());
    substitutions.put("ResultsBucket", recordings.name());
    substitutions.put("SourceBucket", recordings.name());
    substitutions.put("SplitFunction", splitFunction.getFunctionArn());
    substitutions.put("TeamTopic", team.topicArn());
    substitutions.put("TranscriptFunction", transcriptFunction.getFunctionArn());
    stateMachine =
        stateMachine(
            "StateMachine", "workflows/minutes.asl.json", StateMachineType.STANDARD, substitutions);
    recordings.grantReadObjects(stateMachine, "recordings/");
    recordings.grantWrite(stateMachine, "executions/");
    recordings.grantReadObjects(stateMachine, "executions/");
    minutesArchive.grantWrite(stateMachine, "minutes/");
    team.grantPublish(stateMachine);
    allowCalls(
        stateMachine,
        List.of(modelUnderSafetyFunction, noticeFunction, splitFunction, transcriptFunction));
    allow(
        stateMachine,
        "Jobs of Amazon Transcribe can be named only once they exist.",
        "*",
        "transcribe:StartTranscriptionJob");
    allow(
        stateMachine,
        "Jobs are named after executions.",
        arn("transcribe", "transcription-job/" + Stack.of(this).getStackName() + "-*"),
        "transcribe:GetTranscriptionJob");
    startByUploads(recordings.name());
    keepTimeouts();
  }

  /**
   * Returns the state machine. Its input is the key of a file: {@code {"key": "recordings/FILE"}}.
   */
  IStateMachine stateMachine() {
    return stateMachine;
  }

  /** Returns the name of the queue that failures end up in. */
  String deadLettersName() {
    return deadLetters.getQueueName();
  }

  private Queue deadLetters() {
    var queue =
        Queue.Builder.create(this, "DeadLetters")
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    Validations.of(queue)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-SQS3")
                .reason("The queue is where failures end up; it has none of its own.")
                .build());
    return queue;
  }

  /** Logs each step, but no data: keys may hold names of people. */
  private StateMachine stateMachine(
      final String id,
      final String definition,
      final StateMachineType type,
      final Map<String, String> substitutions) {
    var machine =
        StateMachine.Builder.create(this, id)
            .definitionBody(DefinitionBody.fromFile(definition))
            .definitionSubstitutions(substitutions)
            .stateMachineType(type)
            .logs(
                LogOptions.builder()
                    .destination(logs(id + "Logs"))
                    .level(LogLevel.ALL)
                    .includeExecutionData(false)
                    .build())
            .tracingEnabled(true)
            .build();
    deadLetters.grantSendMessages(machine);
    acknowledgeWildcard("*", "Tracing and the delivery of logs have no resources to name.");
    return machine;
  }

  private Function function(
      final String id,
      final String handler,
      final Duration timeout,
      final Number memorySize,
      final Map<String, String> environment) {
    var logs = logs(id + "Logs");
    var role =
        Role.Builder.create(this, id + "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    logs.grantWrite(role);
    return Function.Builder.create(this, id)
        .runtime(new Runtime("python3.14", RuntimeFamily.PYTHON))
        .architecture(Architecture.ARM_64)
        .code(
            Code.fromAsset(
                "functions/minutes",
                AssetOptions.builder().exclude(List.of("test_*.py", "__pycache__")).build()))
        .handler(handler)
        .timeout(timeout)
        .memorySize(memorySize)
        .environment(new TreeMap<>(environment))
        .logGroup(logs)
        .role(role)
        .build();
  }

  private LogGroup logs(final String id) {
    return LogGroup.Builder.create(this, id)
        .retention(RetentionDays.THREE_MONTHS)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  /**
   * A state machine of its own gives executions the name of the upload, so that none runs twice.
   */
  private void startByUploads(final String bucket) {
    var substitutions = new TreeMap<String, String>();
    substitutions.put("DeadLetters", deadLetters.getQueueUrl());
    substitutions.put("StateMachine", stateMachine.getStateMachineArn());
    var uploads =
        stateMachine(
            "Uploads",
            "workflows/minutes-uploads.asl.json",
            StateMachineType.EXPRESS,
            substitutions);
    stateMachine.grantStartExecution(uploads);

    var detail = new TreeMap<String, Object>();
    detail.put("bucket", Map.of("name", List.of(bucket)));
    detail.put(
        "object",
        new TreeMap<>(
            Map.of(
                "key",
                List.of(Map.of("prefix", "recordings/")),
                "size",
                List.of(Map.of("numeric", List.of(">", 0))))));
    Rule.Builder.create(this, "Uploaded")
        .eventPattern(
            EventPattern.builder()
                .source(List.of("aws.s3"))
                .detailType(List.of("Object Created"))
                .detail(detail)
                .build())
        .targets(
            List.of(SfnStateMachine.Builder.create(uploads).deadLetterQueue(deadLetters).build()))
        .build();
  }

  /** The definition keeps what fails in it; it cannot keep an execution that took too long. */
  private void keepTimeouts() {
    var detail = new TreeMap<String, Object>();
    detail.put("stateMachineArn", List.of(stateMachine.getStateMachineArn()));
    detail.put("status", List.of("TIMED_OUT"));
    Rule.Builder.create(this, "TimedOut")
        .eventPattern(
            EventPattern.builder()
                .source(List.of("aws.states"))
                .detailType(List.of("Step Functions Execution Status Change"))
                .detail(detail)
                .build())
        .targets(List.of(new SqsQueue(deadLetters)))
        .build();
  }

  /** Lets somebody use resources that have no name, or none that is known beforehand. */
  private void allow(
      final IGrantable grantee,
      final String reason,
      final String resource,
      final String... actions) {
    grantee
        .getGrantPrincipal()
        .addToPrincipalPolicy(
            PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(List.of(resource))
                .build());
    acknowledgeWildcard(resource, reason);
  }

  private static void allowCalls(final IGrantable caller, final List<IFunction> functions) {
    caller
        .getGrantPrincipal()
        .addToPrincipalPolicy(
            PolicyStatement.Builder.create()
                .actions(List.of("lambda:InvokeFunction"))
                .resources(functions.stream().map(IFunction::getFunctionArn).toList())
                .build());
  }

  private String arn(final String service, final String resource) {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder()
                .service(service)
                .resource(resource)
                .arnFormat(ArnFormat.NO_RESOURCE_NAME)
                .build());
  }

  private void acknowledgeWildcard(final String resource, final String reason) {
    var name = resource.replace(Stack.of(this).getAccount(), "<AWS::AccountId>");
    Validations.of(this)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + name + "]")
                .reason(reason)
                .build());
  }
}
