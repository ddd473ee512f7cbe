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
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.DeadLetterConfigProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.IStateMachine;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineType;
import software.constructs.Construct;

/** Runs {@code ${definition}}: a training job of SageMaker on ${nodes} x ${instanceType}. */
// ${c.origin}
final class ${c.className} extends Construct {

  private final Queue deadLetters;
  private final StateMachine stateMachine;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    deadLetters = deadLetters();
    var role = jobRole();
<#list grants as grant>
    ${grant};
</#list>
<#if network??>
    var network = ${network};
    var subnets = network.selectSubnets(SubnetSelection.builder().subnetGroupName("Private").build()).getSubnetIds();
</#if>

    var substitutions = new TreeMap<String, String>();
<#list substitutions as name, value>
    substitutions.put("${name}", ${value});
</#list>
    stateMachine = stateMachine("StateMachine", "${definition}", StateMachineType.STANDARD, substitutions);
    allowTraining(role);
<#if schedule??>
    startAtSetTimes();
</#if>
    keepTimeouts();
  }

  /** Returns the state machine. It needs no input. */
  IStateMachine stateMachine() {
    return stateMachine;
  }
<#if queueName>

  /** Returns the name of the queue that failures end up in. */
  String deadLettersName() {
    return deadLetters.getQueueName();
  }
</#if>

  ${machine}

  ${training.role}
<#if network??>

  ${training.machines}
</#if>

  ${training.rights}
<#if schedule??>

  private void startAtSetTimes() {
    var role =
        Role.Builder.create(this, "ScheduleRole")
            .assumedBy(
                new ServicePrincipal(
                    "scheduler.amazonaws.com",
                    ServicePrincipalOpts.builder()
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
                        .build()))
            .build();
    stateMachine.grantStartExecution(role);
    deadLetters.grantSendMessages(role);
    CfnSchedule.Builder.create(this, "Schedule")
        .scheduleExpression("${schedule.expression}")
        .scheduleExpressionTimezone("${schedule.timeZone}")
        .flexibleTimeWindow(FlexibleTimeWindowProperty.builder().mode("OFF").build())
        .target(
            TargetProperty.builder()
                .arn(stateMachine.getStateMachineArn())
                .roleArn(role.getRoleArn())
                .input("{}")
                .deadLetterConfig(DeadLetterConfigProperty.builder().arn(deadLetters.getQueueArn()).build())
                .build())
        .build();
  }
</#if>

  ${limits}
}
