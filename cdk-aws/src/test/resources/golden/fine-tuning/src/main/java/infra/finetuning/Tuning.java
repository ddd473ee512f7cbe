package infra.finetuning;

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
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
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

/** Runs {@code workflows/tuning.asl.json} for files of examples in {@code examples}. */
// fine-tuning.yaml:43 tuning (model-customization)
final class Tuning extends Construct {

  private final Queue deadLetters;
  private final StateMachine stateMachine;

  Tuning(
      final Construct scope,
      final String id,
      final Examples examples,
      final TunedModels tunedModels,
      final Owners owners) {
    super(scope, id);
    deadLetters = deadLetters();

    var prepareFunction =
        function(
            "Prepare",
            "prepare.handler",
            Duration.minutes(15),
            1024,
            Map.of("RESULTS_BUCKET", tunedModels.name()));
    tunedModels.grantReadObjects(prepareFunction, "executions/");
    tunedModels.grantWrite(prepareFunction, "executions/");
    examples.grantReadObjects(prepareFunction, "training/");
    examples.grantReadObjects(prepareFunction, "validation/examples.jsonl");
    var measureFunction =
        function(
            "Measure",
            "measure.handler",
            Duration.minutes(15),
            256,
            Map.of("RESULTS_BUCKET", tunedModels.name()));
    tunedModels.grantReadObjects(measureFunction, "executions/");
    tunedModels.grantWrite(measureFunction, "executions/");
    allow(
        measureFunction,
        "Which deployments there will be is not known beforehand.",
        arn("bedrock", "custom-model-deployment/*"),
        "bedrock:InvokeModel");
    var jobRole = jobRole(tunedModels);

    var substitutions = new TreeMap<String, String>();
    substitutions.put("DeadLetters", deadLetters.getQueueUrl());
    substitutions.put("FailuresTopic", owners.topicArn());
    substitutions.put("JobRole", jobRole.getRoleArn());
    substitutions.put("MeasureFunction", measureFunction.getFunctionArn());
    substitutions.put("PrepareFunction", prepareFunction.getFunctionArn());
    substitutions.put("ResultsBucket", tunedModels.name());
    substitutions.put("SourceBucket", examples.name());
    stateMachine =
        stateMachine(
            "StateMachine", "workflows/tuning.asl.json", StateMachineType.STANDARD, substitutions);
    examples.grantReadObjects(stateMachine, "training/");
    examples.grantReadObjects(stateMachine, "validation/examples.jsonl");
    tunedModels.grantWrite(stateMachine, "models/tuning.json");
    owners.grantPublish(stateMachine);
    allowCalls(stateMachine, List.of(prepareFunction, measureFunction));
    allowTuning(jobRole);
    startByUploads(examples.name());
    keepTimeouts();
  }

  /**
   * Returns the state machine. Its input is the key of a file: {@code {"key":
   * "training/FILE.jsonl"}}.
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
                "functions/tuning",
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

  /** Amazon Bedrock takes this role to read prepared examples and to write how the tuning went. */
  private Role jobRole(final TunedModels results) {
    var conditions = new TreeMap<String, Object>();
    conditions.put("ArnLike", Map.of("aws:SourceArn", arn("bedrock", "model-customization-job/*")));
    conditions.put("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount()));
    var role =
        Role.Builder.create(this, "JobRole")
            .assumedBy(
                new ServicePrincipal(
                    "bedrock.amazonaws.com",
                    ServicePrincipalOpts.builder().conditions(conditions).build()))
            .build();
    results.grantRead(role, "executions/");
    results.grantWrite(role, "executions/");
    return role;
  }

  /** Lets the state machine tune this one model, and make callable what comes out. */
  private void allowTuning(final Role jobRole) {
    stateMachine.addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("bedrock:CreateModelCustomizationJob"))
            .resources(
                List.of(
                    foundationModel("amazon.nova-micro-v1:0"),
                    foundationModel("amazon.nova-micro-v1:0:128k")))
            .build());
    stateMachine.addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("iam:PassRole"))
            .resources(List.of(jobRole.getRoleArn()))
            .conditions(
                Map.of("StringEquals", Map.of("iam:PassedToService", "bedrock.amazonaws.com")))
            .build());
    allow(
        stateMachine,
        "Which jobs there will be is not known beforehand.",
        arn("bedrock", "model-customization-job/*"),
        "bedrock:CreateModelCustomizationJob",
        "bedrock:GetModelCustomizationJob");
    allow(
        stateMachine,
        "Which models come out is not known beforehand.",
        arn("bedrock", "custom-model/*"),
        "bedrock:CreateCustomModelDeployment",
        "bedrock:CreateModelCustomizationJob");
    allow(
        stateMachine,
        "Which deployments there will be is not known beforehand.",
        arn("bedrock", "custom-model-deployment/*"),
        "bedrock:CreateCustomModelDeployment",
        "bedrock:DeleteCustomModelDeployment",
        "bedrock:GetCustomModelDeployment");
  }

  private String foundationModel(final String id) {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder()
                .service("bedrock")
                .account("")
                .resource("foundation-model/" + id)
                .arnFormat(ArnFormat.NO_RESOURCE_NAME)
                .build());
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
            "workflows/tuning-uploads.asl.json",
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
                List.of(Map.of("prefix", "training/")),
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
