package ${c.packageName};

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.SecretValue;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpIamAuthorizer;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
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
import software.amazon.awscdk.services.sagemaker.CfnModel;
import software.amazon.awscdk.services.sagemaker.CfnModel.ContainerDefinitionProperty;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.IStateMachine;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineType;
import software.constructs.Construct;

/** Runs {@code ${definition}} for the files in {@code ${source}}. */
// ${c.origin}
final class ${c.className} extends Construct {

<#if api>
  /** Who called when, and how it went. */
  private static final String ACCESS_LOG_FORMAT = "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"caller\":\"$context.identity.userArn\",\"ip\":\"$context.identity.sourceIp\",\"route\":\"$context.routeKey\",\"status\":\"$context.status\"}";

</#if>
<#if transform??>
  /** The LMI container of CUDA 12, from the registry of this Region. */
  private static final String IMAGE =
      "${transform.registry}${transform.repository}:"
          + "${transform.tag}";

</#if>
  private final Queue deadLetters;
  private final StateMachine stateMachine;
<#if api>
  private final HttpApi api;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    deadLetters = deadLetters();
<#if functions?has_content>

</#if>
<#list functions as function>
    var ${function.variable} = function("${function.id}", "${function.handler}", Duration.minutes(${function.minutes}), ${function.memory}, ${function.environmentMap});
<#list function.grants as grant>
    ${grant};
</#list>
</#list>
<#if batch>
    var batchTranslationRole = batchTranslationRole(${results});
</#if>
<#if job??>
    var jobRole = jobRole();
<#list job.grants as grant>
    ${grant};
</#list>
</#if>
<#if transform??>
    var jobRole = jobRole();
<#list transform.grants as grant>
    ${grant};
</#list>
    var environment = new TreeMap<String, String>();
<#list transform.environment as name, value>
    environment.put("${name}", ${value});
</#list>
    var model = model(jobRole, environment);
</#if>

    var substitutions = new TreeMap<String, String>();
<#list substitutions as name, value>
    substitutions.put("${name}", ${value});
</#list>
    stateMachine = stateMachine("StateMachine", "${definition}", StateMachineType.STANDARD, substitutions);
<#list grants as grant>
    ${grant};
</#list>
<#list permissions as permission>
    ${permission};
</#list>
<#if batch>
    allow(
        stateMachine,
        "Jobs of Amazon Translate are not resources that a policy can name.",
        "*",
        "comprehend:DetectDominantLanguage",
        "translate:DescribeTextTranslationJob",
        "translate:StartTextTranslationJob");
    stateMachine.addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("iam:PassRole"))
            .resources(List.of(batchTranslationRole.getRoleArn()))
            .conditions(Map.of("StringEquals", Map.of("iam:PassedToService", "translate.amazonaws.com")))
            .build());
</#if>
<#if job??>
    stateMachine.addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("iam:PassRole"))
            .resources(List.of(jobRole.getRoleArn()))
            .conditions(Map.of("StringEquals", Map.of("iam:PassedToService", "${job.service}")))
            .build());
</#if>
<#if uploads??>
    startByUploads(${source}.name());
</#if>
<#if api>
    api = api();
</#if>
    keepTimeouts();
  }
<#if exposed>

  /** Returns the state machine. Its input is the key of a file: {@code {"key": "${prefix}FILE"}}. */
  IStateMachine stateMachine() {
    return stateMachine;
  }
</#if>
<#if queueName>

  /** Returns the name of the queue that failures end up in. */
  String deadLettersName() {
    return deadLetters.getQueueName();
  }
</#if>
<#if api>

  /** Returns the address of the API. */
  String url() {
    return api.getApiEndpoint();
  }
</#if>

  ${machine}
<#if batch>

  /** Amazon Translate takes this role to read a document and to write its translations. */
  private Role batchTranslationRole(final ${resultsClass} results) {
    var role =
        Role.Builder.create(this, "BatchTranslationRole")
            .assumedBy(
                new ServicePrincipal(
                    "translate.amazonaws.com",
                    ServicePrincipalOpts.builder()
                        .conditions(
                            Map.of(
                                "StringEquals",
                                Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
                        .build()))
            .build();
    results.grantRead(role, "executions/");
    results.grantWrite(role, "executions/");
    return role;
  }
</#if>
<#if job??>

  /** Jobs of this account take this role, to read requests, to run the model and to write answers. */
  private Role jobRole() {
    var conditions = new TreeMap<String, Object>();
    conditions.put("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount()));
    conditions.put("ArnLike", Map.of("aws:SourceArn", arn("${job.prefix}", "${job.resource}/*")));
    return Role.Builder.create(this, "JobRole")
        .assumedBy(
            new ServicePrincipal(
                "${job.service}",
                ServicePrincipalOpts.builder().conditions(conditions).build()))
        .build();
  }
</#if>
<#if transform??>

  /** Jobs of this account take this role, to load the image, to read requests and to write answers. */
  private Role jobRole() {
    var stack = Stack.of(this);
    var role =
        Role.Builder.create(this, "JobRole")
            .assumedBy(
                new ServicePrincipal(
                    "sagemaker.amazonaws.com",
                    ServicePrincipalOpts.builder()
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
                        .build()))
            .build();
    var repository = "arn:%s:ecr:${transform.region}:${transform.account}:repository/${transform.repository}".formatted(stack.getPartition());
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"))
            .resources(List.of(repository))
            .build());
    return role;
  }

  private CfnModel model(final Role role, final Map<String, String> environment) {
    var model =
        CfnModel.Builder.create(this, "Model")
            .executionRoleArn(role.getRoleArn())
            .primaryContainer(ContainerDefinitionProperty.builder().image(IMAGE).environment(environment).build())
            .build();
    // SageMaker tries out what the role may do before it makes the model.
    model.getNode().addDependency(role);
    return model;
  }
</#if>
<#if uploads??>

  ${uploads}
</#if>
<#if api>

  /** {@code PUT /executions/{name}} starts an execution, {@code GET} tells how it stands. */
  private HttpApi api() {
    var environment = new TreeMap<String, String>();
    environment.put("SOURCE_PREFIX", "${prefix}");
    environment.put("STATE_MACHINE", stateMachine.getStateMachineArn());
    var function = function("Executions", "api.handler", Duration.seconds(10), 256, environment);
    stateMachine.grantStartExecution(function);
    var execution = arn("states", "execution:" + stateMachine.getStateMachineName() + ":*");
    function.addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("states:DescribeExecution"))
            .resources(List.of(execution))
            .build());
    var machine = Stack.of(this).getLogicalId((CfnStateMachine) stateMachine.getNode().getDefaultChild());
    acknowledgeWildcard(
        execution.replace(stateMachine.getStateMachineName(), "<" + machine + ".Name>"),
        "Callers name their executions.");
    var executions =
        HttpApi.Builder.create(this, "Api")
            .createDefaultStage(false)
            .defaultAuthorizer(new HttpIamAuthorizer())
            .build();
    executions.addRoutes(
        AddRoutesOptions.builder()
            .path("/executions/{name}")
            .methods(List.of(HttpMethod.GET, HttpMethod.PUT))
            .integration(new HttpLambdaIntegration("Executions", function))
            .build());
    CfnStage.Builder.create(this, "Stage")
        .apiId(executions.getApiId())
        .stageName("$default")
        .autoDeploy(true)
        .defaultRouteSettings(
            RouteSettingsProperty.builder()
                .throttlingRateLimit(10)
                .throttlingBurstLimit(20)
                .build())
        .accessLogSettings(
            AccessLogSettingsProperty.builder()
                .destinationArn(logs("ApiLogs").getLogGroupArn())
                .format(ACCESS_LOG_FORMAT)
                .build())
        .build();
    return executions;
  }
</#if>

  ${limits}
}
