package ${c.packageName};

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.ec2.CfnSecurityGroupEgress;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.fsx.FileSystemTypeVersion;
import software.amazon.awscdk.services.fsx.LustreConfiguration;
import software.amazon.awscdk.services.fsx.LustreDataCompressionType;
import software.amazon.awscdk.services.fsx.LustreDeploymentType;
import software.amazon.awscdk.services.fsx.LustreFileSystem;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sagemaker.CfnCluster;
import software.amazon.awscdk.services.sagemaker.CfnCluster.AutoPatchConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterEbsVolumeConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterFsxLustreConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterInstanceGroupProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterInstanceStorageConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterOrchestratorSlurmConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterSlurmConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.OrchestratorProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.VpcConfigProperty;
import software.constructs.Construct;

/** A cluster of SageMaker HyperPod on which Slurm runs jobs: each group of machines is a partition. */
// ${c.origin}
final class ${c.className} extends Construct {

  private static final String NAME = "${name}";

  private final IVpc vpc;
  private final SecurityGroup machines;
  private final Role role;
<#if storage??>
  private final LustreFileSystem storage;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    vpc = ${vpc};
    machines = machines();
    role = role(<#if key??>${key}</#if>);
<#if storage??>
    storage = storage(<#if key??>${key}</#if>);
</#if>
    var system = disks(100<#if key??>, ${key}</#if>);
    var compute = disks(200<#if key??>, ${key}</#if>);
    var cluster =
        CfnCluster.Builder.create(this, "Cluster")
            .clusterName(NAME)
            .orchestrator(OrchestratorProperty.builder().slurm(ClusterOrchestratorSlurmConfigProperty.builder().build()).build())
            // Machines that cannot be had at once are asked for until they can, and nothing is rolled back meanwhile.
            .nodeProvisioningMode("Continuous")
            .nodeRecovery("Automatic")
            .vpcConfig(zone(${zone}))
            .instanceGroups(
                List.of(
                    group("controller", "${systemType}", 1, system).slurmConfig(node("Controller")).build(),
                    group("login", "${systemType}", 1, system).slurmConfig(node("Login")).build(),
<#list groups as group>
                    partition("${group.name}", "${group.type}", ${group.minimum}, compute)${group.more}.build()<#sep>,
</#list>))
            .build();
    cluster.getNode().addDependency(role);
    recordFailures(cluster);
<#if jobs>
    LogGroup.Builder.create(this, "Jobs")
        .logGroupName("/aws/sagemaker/Clusters/" + NAME + "/jobs")
        .retention(RetentionDays.${retention})
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
</#if>
  }
<#if jobs>

  /** Returns the role of the machines, which jobs act in. */
  Role machineRole() {
    return role;
  }
</#if>

  /** Returns the cluster's name. */
  String name() {
    return NAME;
  }

  private ClusterInstanceGroupProperty.Builder group(
      final String name, final String type, final int count, final List<ClusterInstanceStorageConfigProperty> disks) {
    return ClusterInstanceGroupProperty.builder()
        .instanceGroupName(name)
        .instanceType(type)
        .instanceCount(count)
        .executionRole(role.getRoleArn())
        .instanceStorageConfigs(disks);
  }

  private static ClusterSlurmConfigProperty node(final String type) {
    return ClusterSlurmConfigProperty.builder().nodeType(type).build();
  }

  /** A group that is a partition of the same name. Its machines get patches when no job runs on them. */
  private ClusterInstanceGroupProperty.Builder partition(
      final String name, final String type, final int count, final List<ClusterInstanceStorageConfigProperty> disks) {
    return group(name, type, count, disks)
        .slurmConfig(ClusterSlurmConfigProperty.builder().nodeType("Compute").partitionNames(List.of(name)).build())
        .autoPatchConfig(AutoPatchConfigProperty.builder().patchingStrategy("WhenIdle").build());
  }

  private VpcConfigProperty zone(final int index) {
    return VpcConfigProperty.builder()
        .subnets(List.of(vpc.getPrivateSubnets().get(index).getSubnetId()))
        .securityGroupIds(List.of(machines.getSecurityGroupId()))
        .build();
  }

  /** A disk for containers and caches, at /opt/sagemaker<#if storage??>, and what jobs share, at /fsx</#if>. */
<#if key??>
  private List<ClusterInstanceStorageConfigProperty> disks(final int gibibytes, final IKey key) {
<#else>
  private List<ClusterInstanceStorageConfigProperty> disks(final int gibibytes) {
</#if>
    return List.of(
<#if key??>
        ClusterInstanceStorageConfigProperty.builder()
            .ebsVolumeConfig(ClusterEbsVolumeConfigProperty.builder().rootVolume(true).volumeKmsKeyId(key.getKeyArn()).build())
            .build(),
        ClusterInstanceStorageConfigProperty.builder()
            .ebsVolumeConfig(
                ClusterEbsVolumeConfigProperty.builder().volumeSizeInGb(gibibytes).volumeKmsKeyId(key.getKeyArn()).build())
            .build()<#if storage??>,</#if>
<#else>
        ClusterInstanceStorageConfigProperty.builder()
            .ebsVolumeConfig(ClusterEbsVolumeConfigProperty.builder().volumeSizeInGb(gibibytes).build())
            .build()<#if storage??>,</#if>
</#if>
<#if storage??>
        ClusterInstanceStorageConfigProperty.builder()
            .fsxLustreConfig(
                ClusterFsxLustreConfigProperty.builder()
                    .dnsName(storage.getDnsName())
                    .mountName(storage.getMountName())
                    .mountPath("/fsx")
                    .build())
            .build()
</#if>
        );
  }

  ${common}
<#if lustre??>

  ${lustre}
</#if>

  private static void acknowledge(final Construct construct, final String rule, final String reason) {
    Validations.of(construct).acknowledge(Acknowledgment.builder().id("AwsSolutions::AwsSolutions-" + rule).reason(reason).build());
  }
}
