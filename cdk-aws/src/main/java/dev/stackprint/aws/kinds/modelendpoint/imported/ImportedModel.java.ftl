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
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.IStateMachine;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineType;
import software.constructs.Construct;

/** ${javadoc} */
// ${c.origin}
final class ${c.className} extends Construct {

  private final Queue deadLetters;
  private final StateMachine stateMachine;
<#if called>
  private final ${weightsClass} weights;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
<#if called>
    this.weights = ${weights};
</#if>
    deadLetters = deadLetters();
    var importRole = importRole(${weights});

    var substitutions = new TreeMap<String, String>();
<#list substitutions as name, value>
    substitutions.put("${name}", ${value});
</#list>
    stateMachine = stateMachine("StateMachine", "${definition}", StateMachineType.STANDARD, substitutions);
<#list grants as grant>
    ${grant};
</#list>
    allowImports(importRole);
    keepTimeouts();
  }
<#if exposed>

  /** Returns the state machine. Its input is empty. */
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
<#if place>

  /** Returns where it says which imported model is in use. */
  String inUse() {
    return "s3://" + weights.name() + "/${file}";
  }
</#if>
<#if invoked>

  /** Lets a principal find out which imported model is in use, and ask it. */
  void grantInvoke(final IGrantable caller) {
    weights.grantReadObjects(caller, "${file}");
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(caller)
            .actions(List.of("bedrock:InvokeModel"))
            .resourceArns(List.of(arn("bedrock", "imported-model/*")))
            .build());
    var stack = Stack.of(this);
    Validations.of(stack)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + arn("bedrock", "imported-model/*").replace(stack.getAccount(), "<AWS::AccountId>") + "]")
                .reason("A model gets its id when it is imported.")
                .build());
  }
</#if>

  ${machine}

  /** Amazon Bedrock takes this role to read the weights. */
  private Role importRole(final ${weightsClass} ${weights}) {
    var conditions = new TreeMap<String, Object>();
    conditions.put("ArnLike", Map.of("aws:SourceArn", arn("bedrock", "model-import-job/*")));
    conditions.put("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount()));
    var role =
        Role.Builder.create(this, "ImportRole")
            .assumedBy(
                new ServicePrincipal(
                    "bedrock.amazonaws.com", ServicePrincipalOpts.builder().conditions(conditions).build()))
            .build();
    ${reads};
    return role;
  }

  /** Lets the state machine have weights imported, and delete what was imported before. */
  private void allowImports(final Role importRole) {
    stateMachine.addToRolePolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("iam:PassRole"))
            .resources(List.of(importRole.getRoleArn()))
            .conditions(Map.of("StringEquals", Map.of("iam:PassedToService", "bedrock.amazonaws.com")))
            .build());
    allow(
        stateMachine,
        "Jobs that import have no resource before they are there.",
        "*",
        "bedrock:CreateModelImportJob");
    allow(
        stateMachine,
        "Which jobs there will be is not known beforehand.",
        arn("bedrock", "model-import-job/*"),
        "bedrock:GetModelImportJob");
    allow(
        stateMachine,
        "A model gets its id when it is imported.",
        arn("bedrock", "imported-model/*"),
        "bedrock:DeleteImportedModel");
  }

  ${limits}
}
