package ${c.packageName};

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sagemaker.CfnPipeline;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.constructs.Construct;

/** The pipeline in ${file}, each step of which is a processing job. */
// ${c.origin}
final class ${c.className} extends Construct {

  private static final Path DEFINITION = Path.of("${file}");

  private final CfnPipeline pipeline;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    var role = Role.Builder.create(this, "Role").assumedBy(new ServicePrincipal("sagemaker.amazonaws.com")).build();
    letRunSteps(role);
    letPull(role);
<#if key??>
    letEncrypt(role, ${key});
</#if>
<#list grants as grant>
    ${grant};
</#list>
    var variables = new TreeMap<String, String>();
<#list variables as variable>
    variables.put("${variable.name}", ${variable.value});
</#list>
    pipeline =
        CfnPipeline.Builder.create(this, "Pipeline")
            .pipelineName(Names.uniqueResourceName(this, UniqueResourceNameOptions.builder().maxLength(100).separator("-").build()))
            .pipelineDefinition(Map.of("PipelineDefinitionBody", Fn.sub(definition(), variables)))
            .roleArn(role.getRoleArn())
            .build();
<#if schedule??>
    schedule();
</#if>
  }

  /** Returns the pipeline's name. */
  String name() {
    return pipeline.getRef();
  }

  private static String definition() {
    try {
      return Files.readString(DEFINITION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the pipeline start its steps, and steps write their logs. */
  private void letRunSteps(final Role role) {
    var jobs = arn("sagemaker", "processing-job", "pipelines-*");
    allow(role, jobs, "sagemaker:AddTags", "sagemaker:CreateProcessingJob", "sagemaker:DescribeProcessingJob", "sagemaker:StopProcessingJob");
    acknowledge(jobs, "SageMaker makes up the names of the jobs of a pipeline.");
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("iam:PassRole"))
            .resources(List.of(role.getRoleArn()))
            .conditions(Map.of("StringEquals", Map.of("iam:PassedToService", "sagemaker.amazonaws.com")))
            .build());
    var logs =
        Stack.of(this)
            .formatArn(
                ArnComponents.builder()
                    .service("logs")
                    .resource("log-group")
                    .resourceName("/aws/sagemaker/ProcessingJobs*")
                    .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                    .build());
    allow(role, logs, "logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents");
    acknowledge(logs, "All processing jobs of an account write to one group, each a stream.");
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("cloudwatch:PutMetricData"))
            .resources(List.of("*"))
            .conditions(Map.of("StringEquals", Map.of("cloudwatch:namespace", "/aws/sagemaker/ProcessingJobs")))
            .build());
  }

  private void letPull(final Role role) {
    allow(role, "*", "ecr:GetAuthorizationToken");
    acknowledge("*", "Metrics have a namespace instead of an ARN, and tokens of ECR are for all of it.");
<#list images as image>
    allow(role, repository("${image.account}", "${image.region}", "${image.repository}"), "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer");
</#list>
  }
<#if key??>

  /** Lets SageMaker attach encrypted disks to the machines of steps. */
  private static void letEncrypt(final Role role, final IKey key) {
    key.grant(role, "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext");
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("kms:CreateGrant"))
            .resources(List.of(key.getKeyArn()))
            .conditions(Map.of("Bool", Map.of("kms:GrantIsForAWSResource", "true")))
            .build());
  }
</#if>
<#if schedule??>

  private void schedule() {
    var stack = Stack.of(this);
    var arn = arn("sagemaker", "pipeline", pipeline.getRef());
    var scheduler =
        Role.Builder.create(this, "Scheduler")
            .assumedBy(
                new ServicePrincipal(
                    "scheduler.amazonaws.com",
                    ServicePrincipalOpts.builder()
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
                        .build()))
            .build();
    allow(scheduler, arn, "sagemaker:StartPipelineExecution");
    CfnSchedule.Builder.create(this, "Schedule")
        .scheduleExpression("${schedule.expression}")
        .scheduleExpressionTimezone("${schedule.timeZone}")
        .flexibleTimeWindow(CfnSchedule.FlexibleTimeWindowProperty.builder().mode("OFF").build())
        .target(CfnSchedule.TargetProperty.builder().arn(arn).roleArn(scheduler.getRoleArn()).build())
        .build();
  }
</#if>

  private static void allow(final Role role, final String resource, final String... actions) {
    role.addToPolicy(PolicyStatement.Builder.create().actions(List.of(actions)).resources(List.of(resource)).build());
  }

  private void acknowledge(final String resource, final String reason) {
    Validations.of(this)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + resource.replace(Stack.of(this).getAccount(), "<AWS::AccountId>") + "]")
                .reason(reason)
                .build());
  }

  private String arn(final String service, final String resource, final String name) {
    return Stack.of(this)
        .formatArn(ArnComponents.builder().service(service).resource(resource).resourceName(name).build());
  }

  private String repository(final String account, final String region, final String name) {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder()
                .service("ecr")
                .account(account)
                .region(region)
                .resource("repository")
                .resourceName(name)
                .build());
  }
}
