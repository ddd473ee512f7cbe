package ${c.packageName};

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.DeadLetterConfigProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** Starts {@code ${workflow}} at set times. */
// ${c.origin}
final class ${c.className} extends Construct {

  private final Queue deadLetters;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    deadLetters = deadLetters();
    var stateMachine = ${stateMachine};
    var role = role();
    stateMachine.grantStartExecution(role);
    deadLetters.grantSendMessages(role);
    CfnSchedule.Builder.create(this, "Schedule")
        .scheduleExpression("${expression}")
        .scheduleExpressionTimezone("${timeZone}")
        .state("${state}")
        .flexibleTimeWindow(
            FlexibleTimeWindowProperty.builder()
<#if flexibleMinutes??>
                .mode("FLEXIBLE")
                .maximumWindowInMinutes(${flexibleMinutes})
<#else>
                .mode("OFF")
</#if>
                .build())
        .target(
            TargetProperty.builder()
                .arn(stateMachine.getStateMachineArn())
                .roleArn(role.getRoleArn())
                .input(Stack.of(this).toJsonString(Map.of("key", "${file}")))
                .retryPolicy(
                    RetryPolicyProperty.builder()
                        .maximumEventAgeInSeconds(Duration.hours(6).toSeconds())
                        .maximumRetryAttempts(20)
                        .build())
                .deadLetterConfig(
                    DeadLetterConfigProperty.builder().arn(deadLetters.getQueueArn()).build())
                .build())
        .build();
  }
<#if queueName>

  /** Returns the name of the queue of occurrences that could not be started. */
  String deadLettersName() {
    return deadLetters.getQueueName();
  }
</#if>

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

  /** Only schedules of this account may take the role. */
  private Role role() {
    return Role.Builder.create(this, "Role")
        .assumedBy(
            new ServicePrincipal(
                "scheduler.amazonaws.com",
                ServicePrincipalOpts.builder()
                    .conditions(
                        Map.of(
                            "StringEquals",
                            Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
                    .build()))
        .build();
  }
}
