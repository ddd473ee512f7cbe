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
  private static final String FAILURES = "${events}";

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
                    group("${group.name}", "${group.type}", ${group.minimum}, compute).slurmConfig(partition("${group.name}"))${group.more}.build()<#sep>,
</#list>))
            .build();
    cluster.getNode().addDependency(role);
    recordFailures(cluster);
  }

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

  private static ClusterSlurmConfigProperty partition(final String name) {
    return ClusterSlurmConfigProperty.builder().nodeType("Compute").partitionNames(List.of(name)).build();
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

  /** Machines reach each other by whatever means, and nobody else reaches them. */
  private SecurityGroup machines() {
    var group =
        SecurityGroup.Builder.create(this, "Machines").vpc(vpc).description("Machines of the cluster").build();
    group.addIngressRule(group, Port.allTraffic(), "From each other");
    // What Elastic Fabric Adapters send bypasses IP: only a rule that names the group itself lets it pass.
    CfnSecurityGroupEgress.Builder.create(this, "ToEachOther")
        .groupId(group.getSecurityGroupId())
        .destinationSecurityGroupId(group.getSecurityGroupId())
        .ipProtocol("-1")
        .description("To each other")
        .build();
    return group;
  }

  /** What every machine may do. */
<#if key??>
  private Role role(final IKey key) {
<#else>
  private Role role() {
</#if>
    var stack = Stack.of(this);
    var created = Role.Builder.create(this, "Role").assumedBy(new ServicePrincipal("sagemaker.amazonaws.com")).build();
    var logs = stack.formatArn(
        ArnComponents.builder().service("logs").resource("log-group").resourceName("/aws/sagemaker/Clusters/" + NAME + "/*").arnFormat(ArnFormat.COLON_RESOURCE_NAME).build());
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"))
            .resources(List.of(logs))
            .build());
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("cloudwatch:PutMetricData"))
            .resources(List.of("*"))
            .conditions(Map.of("StringEquals", Map.of("cloudwatch:namespace", "/aws/sagemaker/Clusters")))
            .build());
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(
                List.of(
                    "ssmmessages:CreateControlChannel",
                    "ssmmessages:CreateDataChannel",
                    "ssmmessages:OpenControlChannel",
                    "ssmmessages:OpenDataChannel"))
            .resources(List.of("*"))
            .build());
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(
                List.of(
                    "ec2:CreateNetworkInterface",
                    "ec2:CreateNetworkInterfacePermission",
                    "ec2:DeleteNetworkInterface",
                    "ec2:DeleteNetworkInterfacePermission",
                    "ec2:DescribeDhcpOptions",
                    "ec2:DescribeNetworkInterfaces",
                    "ec2:DescribeSecurityGroups",
                    "ec2:DescribeSubnets",
                    "ec2:DescribeVpcs",
                    "ec2:DetachNetworkInterface"))
            .resources(List.of("*"))
            .build());
    var interfaces = stack.formatArn(ArnComponents.builder().service("ec2").resource("network-interface").resourceName("*").build());
    created.addToPolicy(PolicyStatement.Builder.create().actions(List.of("ec2:CreateTags")).resources(List.of(interfaces)).build());
<#if key??>
    var throughSageMaker = "sagemaker." + stack.getRegion() + ".amazonaws.com";
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("kms:CreateGrant"))
            .resources(List.of(key.getKeyArn()))
            .conditions(
                new TreeMap<>(
                    Map.of(
                        "StringEquals", Map.of("kms:ViaService", throughSageMaker),
                        "Bool", Map.of("kms:GrantIsForAWSResource", "true"))))
            .build());
    created.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("kms:DescribeKey"))
            .resources(List.of(key.getKeyArn()))
            .conditions(Map.of("StringEquals", Map.of("kms:ViaService", throughSageMaker)))
            .build());
</#if>
    acknowledge(created, "*", "HyperPod's documentation asks for these rights to sessions and network interfaces, which have no name before there are any; metrics are bound to a namespace.");
    acknowledge(created, logs, "The rest of the names is the id that the cluster gets when it is made.");
    acknowledge(created, interfaces, "They get their ids when machines start.");
    return created;
  }

  /** Writes down what fails: machines that are unhealthy, or cannot be had. */
  private void recordFailures(final CfnCluster cluster) {
    var log =
        LogGroup.Builder.create(this, "Failures")
            .logGroupName("/aws/events/" + FAILURES)
            .retention(RetentionDays.${retention})
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    log.grantWrite(new ServicePrincipal("events.amazonaws.com"));
    log.grantWrite(new ServicePrincipal("delivery.logs.amazonaws.com"));
    CfnRule.Builder.create(this, "FailureRule")
        .name(FAILURES)
        .description("What fails on the cluster " + NAME)
        .eventPattern(
            new TreeMap<>(
                Map.of(
                    "source", List.of("aws.sagemaker"),
                    "resources", List.of(cluster.getAttrClusterArn()),
                    "detail",
                        Map.of(
                            "$or",
                            List.of(
                                Map.of("HealthSummary", Map.of("HealthStatus", List.of("Unhealthy"))),
                                Map.of("EventDetails", Map.of("EventLevel", List.of("Error"))))))))
        .targets(
            List.of(
                CfnRule.TargetProperty.builder()
                    .id("Log")
                    .arn(Stack.of(this).formatArn(ArnComponents.builder().service("logs").resource("log-group").resourceName(log.getLogGroupName()).arnFormat(ArnFormat.COLON_RESOURCE_NAME).build()))
                    .build()))
        .build();
  }
<#if lustre??>

  ${lustre}
</#if>

  private void acknowledge(final Construct construct, final String resource, final String reason) {
    Validations.of(construct)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + resource.replace(Stack.of(this).getAccount(), "<AWS::AccountId>") + "]")
                .reason(reason)
                .build());
  }
}
