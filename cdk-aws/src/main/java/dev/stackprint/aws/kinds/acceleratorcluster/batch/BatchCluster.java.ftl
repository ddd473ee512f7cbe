package ${c.packageName};

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.batch.CfnComputeEnvironment;
import software.amazon.awscdk.services.batch.CfnComputeEnvironment.ComputeResourcesProperty;
import software.amazon.awscdk.services.batch.CfnComputeEnvironment.Ec2ConfigurationObjectProperty;
import software.amazon.awscdk.services.batch.CfnComputeEnvironment.LaunchTemplateSpecificationProperty;
import software.amazon.awscdk.services.batch.CfnComputeEnvironment.UpdatePolicyProperty;
import software.amazon.awscdk.services.batch.CfnJobQueue;
import software.amazon.awscdk.services.batch.CfnJobQueue.ComputeEnvironmentOrderProperty;
import software.amazon.awscdk.services.batch.CfnJobQueue.JobStateTimeLimitActionProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.BlockDeviceMappingProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.CapacityReservationSpecificationProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.CapacityReservationTargetProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.EbsProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.InstanceMarketOptionsProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.LaunchTemplateDataProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.MetadataOptionsProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.NetworkInterfaceProperty;
import software.amazon.awscdk.services.ec2.CfnPlacementGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.MultipartBody;
import software.amazon.awscdk.services.ec2.MultipartBodyOptions;
import software.amazon.awscdk.services.ec2.MultipartUserData;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.fsx.FileSystemTypeVersion;
import software.amazon.awscdk.services.fsx.LustreConfiguration;
import software.amazon.awscdk.services.fsx.LustreDataCompressionType;
import software.amazon.awscdk.services.fsx.LustreDeploymentType;
import software.amazon.awscdk.services.fsx.LustreFileSystem;
import software.amazon.awscdk.services.iam.CfnInstanceProfile;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.ssm.ParameterValueType;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** Compute environments of AWS Batch, whose machines come when a job waits for them, and their queues. */
// ${c.origin}
final class ${c.className} extends Construct {

  private static final String NAME = "${name}";

  private final IVpc vpc;
  private final SecurityGroup machines;
  private final CfnInstanceProfile profile;
  private final LogGroup logs;
<#if storage??>
  private final LustreFileSystem storage;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    vpc = ${vpc};
    machines = machineGroup();
    profile = instanceProfile();
    logs = LogGroup.Builder.create(this, "Logs").retention(RetentionDays.${retention}).removalPolicy(RemovalPolicy.DESTROY).build();
<#if storage??>
    storage = storage(<#if key??>${key}</#if>);
    letMachinesMount();
</#if>
<#list pools as pool>
    addPool(
        "${pool.id}",
        "${pool.queue}",
        resources("${pool.purchase}", "${pool.strategy}", "${pool.shape}")
            .minvCpus(${pool.minimum?c})
            .maxvCpus(${pool.maximum?c})
            .ec2Configuration(List.of(${pool.image}()))
            ${pool.resources}
            .launchTemplate(template("${pool.id}Template", machine()${pool.machine})));
</#list>
  }

  /** Returns what the names of the queues begin with. */
  String name() {
    return NAME;
  }

  /** Returns where jobs write what they print. */
  ILogGroup logs() {
    return logs;
  }

  private ComputeResourcesProperty.Builder resources(final String purchase, final String strategy, final String shape) {
    return ComputeResourcesProperty.builder()
        .type(purchase)
        .allocationStrategy(strategy)
        .instanceTypes(List.of(shape))
        .instanceRole(profile.getAttrArn())
        .updateToLatestImageVersion(true);
  }

  private void addPool(final String id, final String queue, final ComputeResourcesProperty.Builder resources) {
    var environment =
        CfnComputeEnvironment.Builder.create(this, id)
            .type("MANAGED")
            .computeResources(resources.build())
            // An update of machines waits for jobs to end, but no longer than Batch lets it.
            .replaceComputeEnvironment(false)
            .updatePolicy(UpdatePolicyProperty.builder().terminateJobsOnUpdate(false).jobExecutionTimeoutMinutes(360).build())
            .build();
    CfnJobQueue.Builder.create(this, id + "Queue")
        .jobQueueName(queue)
        .priority(1)
        .computeEnvironmentOrder(
            List.of(
                ComputeEnvironmentOrderProperty.builder()
                    .order(1)
                    .computeEnvironment(environment.getAttrComputeEnvironmentArn())
                    .build()))
        // No machine of the pool could ever take such a job, and it would keep the others waiting.
        .jobStateTimeLimitActions(
            List.of(
                cancel("MISCONFIGURATION:COMPUTE_ENVIRONMENT_MAX_RESOURCE"),
                cancel("MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT")))
        .build();
  }

  private static JobStateTimeLimitActionProperty cancel(final String reason) {
    return JobStateTimeLimitActionProperty.builder()
        .action("CANCEL")
        .state("RUNNABLE")
        .reason(reason)
        .maxTimeSeconds(600)
        .build();
  }

  private LaunchTemplateSpecificationProperty template(final String id, final LaunchTemplateDataProperty.Builder machine) {
    var template = CfnLaunchTemplate.Builder.create(this, id).launchTemplateData(machine.build()).build();
    return LaunchTemplateSpecificationProperty.builder()
        .launchTemplateId(template.getRef())
        .version(template.getAttrLatestVersionNumber())
        .build();
  }

<#if gpus>
  /** The newest image with drivers for GPUs that Batch has approved. */
  private static Ec2ConfigurationObjectProperty gpuImage() {
    return Ec2ConfigurationObjectProperty.builder().imageType("ECS_AL2023_NVIDIA").build();
  }

</#if>
<#if neuron>
  /** The newest image with drivers for Inferentia and Trainium at each deployment: Batch has no image type for them. */
  private Ec2ConfigurationObjectProperty neuronImage() {
    return Ec2ConfigurationObjectProperty.builder()
        .imageType("ECS_AL2023")
        .imageIdOverride(
            StringParameter.valueForTypedStringParameterV2(
                this,
                "/aws/service/ecs/optimized-ami/amazon-linux-2023/neuron/recommended/image_id",
                ParameterValueType.AWS_EC2_IMAGE_ID))
        .build();
  }

</#if>
<#if anywhere>
  private List<String> privateSubnets() {
    return vpc.selectSubnets(SubnetSelection.builder().subnetType(SubnetType.PRIVATE_WITH_EGRESS).build()).getSubnetIds();
  }

</#if>
  /** What every machine may do. Jobs have roles of their own. */
  private CfnInstanceProfile instanceProfile() {
    var policy = "service-role/AmazonEC2ContainerServiceforEC2Role";
    var role =
        Role.Builder.create(this, "MachineRole")
            .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
            .managedPolicies(List.of(ManagedPolicy.fromAwsManagedPolicyName(policy)))
            .build();
    Validations.of(role)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/" + policy + "]")
                .reason("AWS keeps the policy of the agent that runs containers up to date.")
                .build());
    return CfnInstanceProfile.Builder.create(this, "MachineProfile").roles(List.of(role.getRoleName())).build();
  }

  ${machines}
<#if reserved>

  private static CapacityReservationSpecificationProperty reservation(final String id) {
    return CapacityReservationSpecificationProperty.builder()
        .capacityReservationTarget(CapacityReservationTargetProperty.builder().capacityReservationId(id).build())
        .build();
  }
</#if>
<#if lustre??>

  ${lustre}
</#if>
}
