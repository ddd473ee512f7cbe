package ${c.packageName};

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.batch.CfnJobDefinition;
import software.amazon.awscdk.services.batch.CfnJobDefinition.DeviceProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.EcsPropertiesProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.EcsTaskPropertiesProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.EnvironmentProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.TimeoutProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.LinuxParametersProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.LogConfigurationProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.MountPointProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.MultiNodeEcsPropertiesProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.MultiNodeEcsTaskPropertiesProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.NodePropertiesProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.NodeRangePropertyProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.ResourceRequirementProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.RetryStrategyProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.TaskContainerDependencyProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.TaskContainerPropertiesProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.UlimitProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.VolumesHostProperty;
import software.amazon.awscdk.services.batch.CfnJobDefinition.VolumesProperty;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.DeadLetterConfigProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** {@code ${job}}, a job of AWS Batch on ${place}. */
// ${c.origin}
final class ${c.className} extends Construct {

  private static final String NAME = "${name}";

  private final Role role;
  private final ILogGroup logs;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    role = role();
    logs = ${logs};
<#list grants as grant>
    ${grant};
</#list>
    var environment = new TreeMap<String, String>();
<#list environment as variable, value>
    environment.put("${variable}", ${value});
</#list>

    var containers = new ArrayList<TaskContainerPropertiesProperty>();
    containers.add(copy("script", List.of("s3", "cp", "--only-show-errors", script(), "/job/run.sh")));
<#if code??>
    containers.add(copy("code", List.of("s3", "cp", "--only-show-errors", "--recursive", ${code}, "/job/code")));
</#if>
    containers.add(main(environment));
    CfnJobDefinition.Builder.create(this, "Definition")
        .jobDefinitionName(NAME)
<#if nodes != 1>
        .type("multinode")
        .nodeProperties(machines(containers))
<#else>
        .type("container")
        .ecsProperties(machine(containers))
</#if>
        .platformCapabilities(List.of("EC2"))
        .retryStrategy(RetryStrategyProperty.builder().attempts(${attempts}).build())
        .timeout(TimeoutProperty.builder().attemptDurationSeconds(${seconds?c}).build())
        .build()
        // Containers read code and data in this role's name: before it may, a job would fail.
        .getNode()
        .addDependency(role);
<#if schedule??>
    startAtSetTimes();
</#if>
  }

  /** What the containers of a job may do. */
  private Role role() {
    return Role.Builder.create(this, "Role")
        .assumedBy(
            new ServicePrincipal(
                "ecs-tasks.amazonaws.com",
                ServicePrincipalOpts.builder()
                    .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
                    .build()))
        .build();
  }

  /** Returns the address of the script that tells the command of its peers, and starts it. */
  private String script() {
    var script = Asset.Builder.create(this, "Script").path("scripts/${job}/run.sh").build();
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("s3:GetObject"))
            .resources(List.of(script.getBucket().arnForObjects(script.getS3ObjectKey())))
            .build());
    return script.getS3ObjectUrl();
  }
<#if nodes != 1>

  /** One container on each of several machines, which start and end together. */
  private NodePropertiesProperty machines(final List<TaskContainerPropertiesProperty> containers) {
    return NodePropertiesProperty.builder()
        .mainNode(0)
        .numNodes(${nodes})
        .nodeRangeProperties(
            List.of(
                NodeRangePropertyProperty.builder()
                    .targetNodes("0:")
                    .instanceTypes(List.of("${shape}"))
                    .ecsProperties(
                        MultiNodeEcsPropertiesProperty.builder()
                            .taskProperties(
                                List.of(
                                    MultiNodeEcsTaskPropertiesProperty.builder()
                                        .containers(containers)
                                        .taskRoleArn(role.getRoleArn())
                                        .volumes(volumes())
                                        .build()))
                            .build())
                    .build()))
        .build();
  }
<#else>

  private EcsPropertiesProperty machine(final List<TaskContainerPropertiesProperty> containers) {
    return EcsPropertiesProperty.builder()
        .taskProperties(
            List.of(
                EcsTaskPropertiesProperty.builder()
                    .containers(containers)
                    .taskRoleArn(role.getRoleArn())
                    .volumes(volumes())
                    .build()))
        .build();
  }
</#if>

  /** What the containers on a machine share<#if storage??>, and what all jobs do</#if>. */
  private static List<VolumesProperty> volumes() {
    return List.of(
        VolumesProperty.builder().name("job").build()<#if storage??>,
        VolumesProperty.builder().name("shared").host(VolumesHostProperty.builder().sourcePath("${storage}").build()).build()</#if>);
  }

  /** A container that has to succeed before the command starts. */
  private TaskContainerPropertiesProperty copy(final String name, final List<String> command) {
    return TaskContainerPropertiesProperty.builder()
        .name(name)
        .image("${copier}")
        .command(command)
        .essential(false)
        .resourceRequirements(List.of(requirement("VCPU", 1), requirement("MEMORY", 1024)))
        .mountPoints(List.of(mount("job", "/job")))
        .logConfiguration(logConfiguration())
        .build();
  }

  /** The command: it has a machine for itself. */
  private TaskContainerPropertiesProperty main(final Map<String, String> environment) {
    return TaskContainerPropertiesProperty.builder()
        .name("main")
        .image("${image}")
        // Plain words: there are images whose entry point hands them on to a shell.
        .command(List.of("/bin/sh", "/job/run.sh"))
        .dependsOn(List.of(succeeded("script")<#if code??>, succeeded("code")</#if>))
        .environment(
            environment.entrySet().stream()
                .map(each -> EnvironmentProperty.builder().name(each.getKey()).value(each.getValue()).build())
                .toList())
        .resourceRequirements(
            List.of(
<#if gpus != 0>
                requirement("GPU", ${gpus}),
</#if>
                requirement("VCPU", ${vcpus?c}),
                requirement("MEMORY", ${memory?c})))
        .linuxParameters(
            LinuxParametersProperty.builder()
<#if devices?has_content>
                .devices(devices())
</#if>
                .initProcessEnabled(true)
                .sharedMemorySize(${sharedMemory?c})
                .build())
        // Adapters and drivers pin memory; stacks and open files are what training asks for.
        .ulimits(List.of(ulimit("memlock", -1), ulimit("stack", 67108864), ulimit("nofile", 1048576)))
        .mountPoints(List.of(mount("job", "/job")<#if storage??>, mount("shared", "${storage}")</#if>))
        .logConfiguration(logConfiguration())
        .build();
  }

  private LogConfigurationProperty logConfiguration() {
    return LogConfigurationProperty.builder()
        .logDriver("awslogs")
        .options(
            new TreeMap<>(
                Map.of(
                    "awslogs-group", logs.getLogGroupName(),
                    "awslogs-region", Stack.of(this).getRegion(),
                    "awslogs-stream-prefix", "${job}")))
        .build();
  }
<#if devices?has_content>

  private static List<DeviceProperty> devices() {
    var devices = new ArrayList<DeviceProperty>();
<#list devices as each>
    devices.addAll(devices("${each.path}", ${each.count}));
</#list>
    return devices;
  }

  private static List<DeviceProperty> devices(final String path, final int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                DeviceProperty.builder()
                    .hostPath(path + number)
                    .containerPath(path + number)
                    .permissions(List.of("READ", "WRITE", "MKNOD"))
                    .build())
        .toList();
  }
</#if>

  private static TaskContainerDependencyProperty succeeded(final String container) {
    return TaskContainerDependencyProperty.builder().containerName(container).condition("SUCCESS").build();
  }

  private static ResourceRequirementProperty requirement(final String type, final int value) {
    return ResourceRequirementProperty.builder().type(type).value(String.valueOf(value)).build();
  }

  private static MountPointProperty mount(final String volume, final String path) {
    return MountPointProperty.builder().sourceVolume(volume).containerPath(path).build();
  }

  private static UlimitProperty ulimit(final String name, final int limit) {
    return UlimitProperty.builder().name(name).softLimit(limit).hardLimit(limit).build();
  }
<#if schedule??>

  /** Starts the job by itself. Whatever cannot be started ends up in a queue. */
  private void startAtSetTimes() {
    var stack = Stack.of(this);
    var missed =
        Queue.Builder.create(this, "Missed")
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    Validations.of(missed)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-SQS3")
                .reason("It holds what could not be started: nothing takes messages from it that could fail.")
                .build());
    var scheduler =
        Role.Builder.create(this, "ScheduleRole")
            .assumedBy(
                new ServicePrincipal(
                    "scheduler.amazonaws.com",
                    ServicePrincipalOpts.builder()
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
                        .build()))
            .build();
    missed.grantSendMessages(scheduler);
    var definitions = stack.formatArn(ArnComponents.builder().service("batch").resource("job-definition").resourceName(NAME + ":*").build());
    scheduler.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("batch:SubmitJob"))
            .resources(
                List.of(
                    stack.formatArn(ArnComponents.builder().service("batch").resource("job-definition").resourceName(NAME).build()),
                    definitions,
                    stack.formatArn(ArnComponents.builder().service("batch").resource("job-queue").resourceName("${queue}").build())))
            .build());
    Validations.of(scheduler)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + definitions.replace(stack.getAccount(), "<AWS::AccountId>") + "]")
                .reason("Each change of the job is a revision of its definition.")
                .build());
    CfnSchedule.Builder.create(this, "Schedule")
        .scheduleExpression("${schedule.expression}")
        .scheduleExpressionTimezone("${schedule.timeZone}")
        .flexibleTimeWindow(FlexibleTimeWindowProperty.builder().mode("OFF").build())
        .target(
            TargetProperty.builder()
                .arn("arn:" + stack.getPartition() + ":scheduler:::aws-sdk:batch:submitJob")
                .roleArn(scheduler.getRoleArn())
                .input(
                    stack.toJsonString(
                        new TreeMap<>(
                            Map.of("JobName", "${job}", "JobQueue", "${queue}", "JobDefinition", NAME))))
                .deadLetterConfig(DeadLetterConfigProperty.builder().arn(missed.getQueueArn()).build())
                .build())
        .build();
  }
</#if>
}
