package ${c.packageName};

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.RollingUpdateOptions;
import software.amazon.awscdk.services.autoscaling.UpdatePolicy;
import software.amazon.awscdk.services.ec2.BlockDevice;
import software.amazon.awscdk.services.ec2.BlockDeviceVolume;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate;
import software.amazon.awscdk.services.ec2.EbsDeviceOptions;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.LaunchTemplate;
import software.amazon.awscdk.services.ec2.LaunchTemplateSpotOptions;
import software.amazon.awscdk.services.ec2.MachineImage;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SpotRequestType;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.UserData;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

<#if serves??>
/** One ${shape} that serves ${serves.model}: a group of one, so that a machine that breaks is replaced. */
<#else>
/** One ${shape} for work of one's own: a group of one, so that it is looked for in every zone. */
</#if>
// ${c.origin}
final class ${c.className} extends Construct {

  /** Holds the id of the newest image with drivers for ${accelerator}: looked up at each launch. */
  private static final String IMAGE = "${image}";

  private final AutoScalingGroup group;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    var role = role();
<#if serves??>
    var logs = logs();
    logs.grantWrite(role);
<#if serves.tokenSecret??>
    Secret.fromSecretNameV2(this, "Token", "${serves.tokenSecret}").grantRead(role);
</#if>
<#if serves.weights??>
    ${serves.weights.grant};
</#if>
    var script = script().replace("@LOG_GROUP@", logs.getLogGroupName())<#if serves.weights??>.replace("@WEIGHTS@", ${serves.weights.name})</#if>;
</#if>
    group =
        AutoScalingGroup.Builder.create(this, "Group")
            .vpc(${vpc})
            .vpcSubnets(SubnetSelection.builder().subnetGroupName("Private").build())
            .launchTemplate(template(role, ${vpc}<#if serves??>, script</#if>))
            .minCapacity(1)
            .maxCapacity(1)
            // There may be no second machine to be had: the old one goes before the new one comes.
            .updatePolicy(UpdatePolicy.rollingUpdate(RollingUpdateOptions.builder().minInstancesInService(0).maxBatchSize(1).build()))
            .build();
    Validations.of(group)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-AS3")
                .reason("A group of one never scales.")
                .build());
  }
<#if name>

  /** Returns the name of the group. */
  String name() {
    return group.getAutoScalingGroupName();
  }
</#if>

  private LaunchTemplate template(final Role role, final IVpc vpc<#if serves??>, final String script</#if>) {
    <#if reservation??>var template =<#else>return</#if>
        LaunchTemplate.Builder.create(this, "Template")
            .instanceType(new InstanceType("${shape}"))
            .machineImage(MachineImage.resolveSsmParameterAtLaunch(IMAGE))
            .role(role)
            .securityGroup(securityGroup(vpc))
<#if serves??>
            .userData(UserData.custom(script))
</#if>
            .requireImdsv2(true)
            // Out of reach of containers, which have a network of their own.
            .httpPutResponseHopLimit(1)
            .detailedMonitoring(true)
<#if spot>
            .spotOptions(LaunchTemplateSpotOptions.builder().requestType(SpotRequestType.ONE_TIME).build())
</#if>
            .blockDevices(
                List.of(
                    BlockDevice.builder()
                        .deviceName("/dev/sda1")
                        .volume(
                            BlockDeviceVolume.ebs(
                                ${disk?c},
                                EbsDeviceOptions.builder().volumeType(EbsDeviceVolumeType.GP3).encrypted(true).build()))
                        .build()))
            .build();
<#if reservation??>
    var properties = (CfnLaunchTemplate) template.getNode().getDefaultChild();
    properties.addPropertyOverride("LaunchTemplateData.CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationId", "${reservation}");
<#if block>
    properties.addPropertyOverride("LaunchTemplateData.InstanceMarketOptions.MarketType", "capacity-block");
</#if>
    return template;
</#if>
  }

<#if serves?? && serves.open??>
  /** Lets what is in the VPC call the server, and nobody else. */
<#else>
  /** Lets nobody in: Session Manager is called from inside. */
</#if>
  private SecurityGroup securityGroup(final IVpc vpc) {
<#if serves??>
    var machine =
        SecurityGroup.Builder.create(this, "Machine")
            .vpc(vpc)
            .description("${c.className} calls out to the internet")
            .allowAllOutbound(false)
            .build();
    machine.addEgressRule(Peer.anyIpv4(), Port.HTTPS, "Containers, weights, and the APIs of AWS");
<#if packages>
    machine.addEgressRule(Peer.anyIpv4(), Port.HTTP, "Packages of Ubuntu, which are signed");
</#if>
<#if serves.open??>
    machine.addIngressRule(Peer.ipv4("${serves.open}"), Port.tcp(${serves.port?c}), "The server, from inside the VPC");
</#if>
    return machine;
<#else>
    return SecurityGroup.Builder.create(this, "Machine")
        .vpc(vpc)
        .description("${c.className} calls out, and nobody calls it")
        .allowAllOutbound(true)
        .build();
</#if>
  }

  /** What lets Session Manager open sessions<#if serves??>, and the health check report</#if>. */
  private Role role() {
    var role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
            .build();
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(
                List.of(
                    "ssm:UpdateInstanceInformation",
                    "ssmmessages:CreateControlChannel",
                    "ssmmessages:CreateDataChannel",
                    "ssmmessages:OpenControlChannel",
                    "ssmmessages:OpenDataChannel"))
            .resources(List.of("*"))
            .build());
<#if serves??>
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("cloudwatch:PutMetricData"))
            .resources(List.of("*"))
            .conditions(Map.of("StringEquals", Map.of("cloudwatch:namespace", "${serves.namespace}")))
            .build());
</#if>
    Validations.of(role)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::*]")
                .reason("Sessions<#if serves??> and metrics</#if> are no resources that a policy could name.")
                .build());
    return role;
  }
<#if serves??>

  private LogGroup logs() {
    return LogGroup.Builder.create(this, "Logs")
        .retention(RetentionDays.ONE_MONTH)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  private static String script() {
    try {
      return Files.readString(Path.of("${serves.script}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
</#if>
}
