package ${c.packageName};

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.BlockDeviceMappingProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.CapacityReservationSpecificationProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.CapacityReservationTargetProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.EbsProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.InstanceMarketOptionsProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.LaunchTemplateDataProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.MetadataOptionsProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.NetworkInterfaceProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.PlacementProperty;
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
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.CfnDelivery;
import software.amazon.awscdk.services.logs.CfnDeliveryDestination;
import software.amazon.awscdk.services.logs.CfnDeliverySource;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.pcs.CfnCluster;
import software.amazon.awscdk.services.pcs.CfnCluster.NetworkingProperty;
import software.amazon.awscdk.services.pcs.CfnCluster.SchedulerProperty;
import software.amazon.awscdk.services.pcs.CfnCluster.SlurmConfigurationProperty;
import software.amazon.awscdk.services.pcs.CfnComputeNodeGroup;
import software.amazon.awscdk.services.pcs.CfnComputeNodeGroup.CustomLaunchTemplateProperty;
import software.amazon.awscdk.services.pcs.CfnComputeNodeGroup.InstanceConfigProperty;
import software.amazon.awscdk.services.pcs.CfnComputeNodeGroup.ScalingConfigurationProperty;
import software.amazon.awscdk.services.pcs.CfnComputeNodeGroup.SpotOptionsProperty;
import software.amazon.awscdk.services.pcs.CfnQueue;
import software.amazon.awscdk.services.pcs.CfnQueue.ComputeNodeGroupConfigurationProperty;
import software.amazon.awscdk.services.resourcegroups.CfnGroup;
import software.amazon.awscdk.services.resourcegroups.CfnGroup.ConfigurationItemProperty;
import software.amazon.awscdk.services.resourcegroups.CfnGroup.ConfigurationParameterProperty;
import software.amazon.awscdk.services.ssm.ParameterValueType;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;

/** A cluster of AWS Parallel Computing Service: Slurm, a machine to log in to, and a queue for each pool. */
// ${c.origin}
final class ${c.className} extends Construct {

  private static final String NAME = "${name}";

  private final IVpc vpc;
  private final SecurityGroup machines;
<#if storage??>
  private final LustreFileSystem storage;
</#if>
  private final Role machineRole;
  private final CfnCluster cluster;
  private final String image;
  private final CfnComputeNodeGroup login;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    vpc = ${vpc};
    machines = machineGroup();
<#if storage??>
    storage = storage(<#if key??>${key}</#if>);
    letMachinesMount();
</#if>
    cluster = cluster();
    var logs = logs();
    // The newest at each deployment, with drivers for GPUs and adapters, Slurm and what joins it to the cluster.
    image = StringParameter.valueForTypedStringParameterV2(this, "${image}", ParameterValueType.AWS_EC2_IMAGE_ID);
    machineRole = machineRole("MachineRole");
    logs.grantWrite(machineRole);
    var profile = profile("MachineProfile", machineRole);
    login =
        nodes("Login", "login", "m7i.large", profile("LoginProfile", loginRole()))
            .scalingConfiguration(between(1, 1))
            .subnetIds(zone(${zone}))
            .customLaunchTemplate(template("LoginTemplate", machine().securityGroupIds(List.of(machines.getSecurityGroupId()))))
            .build();
<#list pools as pool>
    addQueue(
        "${pool.name}",
        nodes("${pool.id}", "${pool.name}", "${pool.shape}", profile)
            .purchaseOption("${pool.purchase}")
            .scalingConfiguration(between(${pool.minimum?c}, ${pool.maximum?c}))
            ${pool.nodes}
            .customLaunchTemplate(template("${pool.id}Template", machine()${pool.machine}))
            .build());
</#list>
  }

  /** Returns the cluster's name. */
  String name() {
    return NAME;
  }

  /** Returns the id of the group of the login machine. */
  String loginGroupId() {
    return login.getAttrId();
  }
<#if usesRole>

  /** Returns the role that machines act in, and with them every job. */
  Role machineRole() {
    return machineRole;
  }
</#if>

  private CfnCluster cluster() {
    return CfnCluster.Builder.create(this, "Cluster")
        .name(NAME)
        .size("${size}")
        .scheduler(SchedulerProperty.builder().type("SLURM").version("${slurm}").build())
        .networking(
            NetworkingProperty.builder()
                .subnetIds(zone(${zone}))
                .securityGroupIds(List.of(machines.getSecurityGroupId()))
                .build())
        .slurmConfiguration(SlurmConfigurationProperty.builder().scaleDownIdleTimeInSeconds(600).build())
        .build();
  }

  /** Keeps what Slurm's controller logs, and what jobs print. */
  private LogGroup logs() {
    var logs =
        LogGroup.Builder.create(this, "Logs")
            .logGroupName("${logs}")
            .retention(RetentionDays.${retention})
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    var source =
        CfnDeliverySource.Builder.create(this, "LogSource")
            .name(NAME + "-scheduler")
            .resourceArn(cluster.getAttrArn())
            .logType("PCS_SCHEDULER_LOGS")
            .build();
    var destination =
        CfnDeliveryDestination.Builder.create(this, "LogDestination")
            .name(NAME + "-scheduler")
            .destinationResourceArn(logs.getLogGroupArn())
            .build();
    CfnDelivery.Builder.create(this, "LogDelivery")
        .deliverySourceName(source.getRef())
        .deliveryDestinationArn(destination.getAttrArn())
        .build();
    return logs;
  }

  private CfnComputeNodeGroup.Builder nodes(
      final String id, final String name, final String shape, final CfnInstanceProfile profile) {
    return CfnComputeNodeGroup.Builder.create(this, id)
        .clusterId(cluster.getAttrId())
        .name(name)
        .amiId(image)
        .instanceConfigs(List.of(InstanceConfigProperty.builder().instanceType(shape).build()))
        .iamInstanceProfileArn(profile.getAttrArn());
  }

  private void addQueue(final String name, final CfnComputeNodeGroup nodes) {
    CfnQueue.Builder.create(this, nodes.getNode().getId() + "Queue")
        .clusterId(cluster.getAttrId())
        .name(name)
        .computeNodeGroupConfigurations(
            List.of(ComputeNodeGroupConfigurationProperty.builder().computeNodeGroupId(nodes.getAttrId()).build()))
        .build();
  }

  private static ScalingConfigurationProperty between(final int minimum, final int maximum) {
    return ScalingConfigurationProperty.builder().minInstanceCount(minimum).maxInstanceCount(maximum).build();
  }

  private CustomLaunchTemplateProperty template(final String id, final LaunchTemplateDataProperty.Builder machine) {
    var template = CfnLaunchTemplate.Builder.create(this, id).launchTemplateData(machine.build()).build();
    return CustomLaunchTemplateProperty.builder()
        .templateId(template.getRef())
        .version(template.getAttrLatestVersionNumber())
        .build();
  }

  private List<String> zone(final int index) {
    return List.of(vpc.getPrivateSubnets().get(index).getSubnetId());
  }
<#if anywhere>

  private List<String> privateSubnets() {
    return vpc.selectSubnets(SubnetSelection.builder().subnetType(SubnetType.PRIVATE_WITH_EGRESS).build()).getSubnetIds();
  }
</#if>

  /** What lets a machine join the cluster, and load container images. */
  private Role machineRole(final String id) {
    var role =
        Role.Builder.create(this, id)
            // PCS takes only roles of this path.
            .path("/aws-pcs/")
            .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
            .build();
    allow(role, "pcs:RegisterComputeNodeGroupInstance", "ecr:GetAuthorizationToken");
    return role;
  }

  /** What lets Session Manager open sessions, too. */
  private Role loginRole() {
    var role = machineRole("LoginRole");
    allow(
        role,
        "ssm:UpdateInstanceInformation",
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel");
    return role;
  }

  private static void allow(final Role role, final String... actions) {
    role.addToPolicy(PolicyStatement.Builder.create().actions(List.of(actions)).resources(List.of("*")).build());
    Validations.of(role)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::*]")
                .reason("Joining a cluster, tokens of registries and sessions are no resources that a policy could name.")
                .build());
  }

  private CfnInstanceProfile profile(final String id, final Role role) {
    return CfnInstanceProfile.Builder.create(this, id).path("/aws-pcs/").roles(List.of(role.getRoleName())).build();
  }

  ${machines}
<#if blocks>

  private static CapacityReservationSpecificationProperty block(final String id) {
    return CapacityReservationSpecificationProperty.builder()
        .capacityReservationTarget(CapacityReservationTargetProperty.builder().capacityReservationId(id).build())
        .build();
  }
</#if>
<#if reserved>

  /** PCS takes reservations in groups only. */
  private CapacityReservationSpecificationProperty reservation(final String id, final String reservation) {
    var group =
        CfnGroup.Builder.create(this, id)
            .name(NAME + "-" + reservation)
            .configuration(
                List.of(
                    ConfigurationItemProperty.builder().type("AWS::EC2::CapacityReservationPool").build(),
                    ConfigurationItemProperty.builder()
                        .type("AWS::ResourceGroups::Generic")
                        .parameters(
                            List.of(
                                ConfigurationParameterProperty.builder()
                                    .name("allowed-resource-types")
                                    .values(List.of("AWS::EC2::CapacityReservation"))
                                    .build()))
                        .build()))
            .resources(
                List.of(
                    Stack.of(this)
                        .formatArn(
                            ArnComponents.builder()
                                .service("ec2")
                                .resource("capacity-reservation")
                                .resourceName(reservation)
                                .build())))
            .build();
    return CapacityReservationSpecificationProperty.builder()
        .capacityReservationTarget(
            CapacityReservationTargetProperty.builder().capacityReservationResourceGroupArn(group.getAttrArn()).build())
        .build();
  }
</#if>
<#if lustre??>

  ${lustre}
</#if>
}
