package ${c.packageName};

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
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
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
import software.amazon.awscdk.Names;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.amazon.awscdk.services.sagemaker.CfnModelPackageGroup;
import software.amazon.awscdk.services.secretsmanager.Secret;
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

/** Runs {@code ${definition}} for files of examples in {@code ${source}}. */
// ${c.origin}
final class ${c.className} extends Construct {

  private final Queue deadLetters;
  private final StateMachine stateMachine;
<#if callers.any>
  private final ${resultsClass} results;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
<#if callers.any>
    this.results = ${results};
</#if>
    deadLetters = deadLetters();

<#list functions as function>
    var ${function.variable} = function("${function.id}", "${function.handler}", Duration.minutes(${function.minutes}), ${function.memory?c}, ${function.environmentMap});
<#list function.grants as grant>
    ${grant};
</#list>
</#list>
<#list tuner.before as statement>
    ${statement};
</#list>

    var substitutions = new TreeMap<String, String>();
<#list substitutions as name, value>
    substitutions.put("${name}", ${value});
</#list>
    stateMachine = stateMachine("StateMachine", "${definition}", StateMachineType.STANDARD, substitutions);
<#list grants as grant>
    ${grant};
</#list>
    allowCalls(stateMachine, List.of(<#list functions as function>${function.variable}<#sep>, </#sep></#list>));
<#list tuner.after as statement>
    ${statement};
</#list>
<#if uploads??>
    startByUploads(${source}.name());
</#if>
    keepTimeouts();
  }
<#if exposed>

  /** Returns the state machine. Its input is the key of a file: {@code {"key": "${prefix}FILE.jsonl"}}. */
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

<#if callers.place>
  /** Returns where it says which tuned model is in use. */
  String inUse() {
    return "s3://" + results.name() + "/${callers.file}";
  }

</#if>
<#if callers.unguarded>
  /** Lets a principal find out which tuned model is in use, and call it. */
  void grantInvoke(final IGrantable caller) {
    letCall(caller, Map.of());
  }

</#if>
<#if callers.guarded>
  /** Lets a principal find out which tuned model is in use, and call it if the call applies a published version of a guardrail. */
  void grantGuardedInvoke(final IGrantable caller, final String guardrailArn) {
    letCall(caller, Map.of("StringLike", Map.of("bedrock:GuardrailIdentifier", guardrailArn + ":*")));
  }

</#if>
<#if callers.unguarded || callers.guarded>
  private void letCall(final IGrantable caller, final Map<String, Map<String, String>> conditions) {
    results.grantReadObjects(caller, "${callers.file}");
    var deployments = arn("bedrock", "custom-model-deployment/*");
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(caller)
            .actions(List.of("bedrock:InvokeModel"))
            .resourceArns(List.of(deployments))
            .conditions(conditions)
            .build());
    var stack = Stack.of(this);
    Validations.of(stack)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + deployments.replace(stack.getAccount(), "<AWS::AccountId>") + "]")
                .reason("Which deployments there will be is not known beforehand.")
                .build());
  }

</#if>
  ${machine}

  ${tuner.methods}
<#if uploads??>

  ${uploads}
</#if>

  ${limits}
}
