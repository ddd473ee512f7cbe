package ${c.packageName};

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
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
import software.amazon.awscdk.services.ec2.CfnSecurityGroupEgress;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.eks_v2.Addon;
import software.amazon.awscdk.services.eks_v2.CapacityType;
import software.amazon.awscdk.services.eks_v2.CfnAddon;
import software.amazon.awscdk.services.eks_v2.CfnPodIdentityAssociation;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.amazon.awscdk.services.eks_v2.ClusterLoggingTypes;
import software.amazon.awscdk.services.eks_v2.DefaultCapacityType;
import software.amazon.awscdk.services.eks_v2.EndpointAccess;
import software.amazon.awscdk.services.eks_v2.KubernetesVersion;
import software.amazon.awscdk.services.eks_v2.LaunchTemplateSpec;
import software.amazon.awscdk.services.eks_v2.Nodegroup;
import software.amazon.awscdk.services.eks_v2.NodegroupAmiType;
import software.amazon.awscdk.services.eks_v2.TaintEffect;
import software.amazon.awscdk.services.eks_v2.TaintSpec;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.fsx.FileSystemTypeVersion;
import software.amazon.awscdk.services.fsx.LustreConfiguration;
import software.amazon.awscdk.services.fsx.LustreDataCompressionType;
import software.amazon.awscdk.services.fsx.LustreDeploymentType;
import software.amazon.awscdk.services.fsx.LustreFileSystem;
import software.amazon.awscdk.services.iam.IManagedPolicy;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.SessionTagsPrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.amazon.awscdk.services.sagemaker.CfnCluster;
import software.amazon.awscdk.services.sagemaker.CfnCluster.AutoPatchConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterCapacityRequirementsProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterEbsVolumeConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterInstanceGroupProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterInstanceStorageConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterKubernetesConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterKubernetesTaintProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterLifeCycleConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.ClusterOrchestratorEksConfigProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.OrchestratorProperty;
import software.amazon.awscdk.services.sagemaker.CfnCluster.VpcConfigProperty;
import software.constructs.Construct;

/** A cluster of Amazon EKS with ${machines.javadoc}. */
// ${c.origin}
final class ${c.className} extends Construct {

  private static final String NAME = "${name}";

  private final IVpc vpc;
  private final Cluster cluster;
  private final Role nodeRole;
  ${machines.fields}
<#if storage??>
  private final LustreFileSystem storage;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    vpc = ${vpc};
    cluster = cluster(<#if key??>${key}</#if>);
<#list administrators as administrator>
    cluster.grantClusterAdmin("Administrator${administrator?index}", "${administrator}");
</#list>
    nodeRole = nodeRole();
    var system =
        nodes("System", NodegroupAmiType.AL2023_X86_64_STANDARD)
            .minSize(2)
            .maxSize(3)
            .labels(Map.of("pool", "system"))
            .launchTemplateSpec(template("SystemTemplate", machine("m7i.large", 100)))
            .build();
    addAddons(system);
    ${machines.setUp}
<#if storage??>
    Addon.Builder.create(this, "StorageDriver").cluster(cluster).addonName("aws-fsx-csi-driver").build();
    storage = storage(<#if key??>${key}</#if>);
</#if>
  }

  /** Returns the cluster's name. */
  String name() {
    return cluster.getClusterName();
  }
<#if storage??>

  /** Returns the id of the file system that jobs share. */
  String fileSystemId() {
    return storage.getFileSystemId();
  }

  /** Returns the name to mount it by. */
  String mountName() {
    return storage.getMountName();
  }
</#if>

<#if key??>
  private Cluster cluster(final IKey key) {
<#else>
  private Cluster cluster() {
</#if>
    var logs =
        LogGroup.Builder.create(this, "Logs")
            // EKS writes to the group of this name, and would make one that keeps everything for ever.
            .logGroupName("/aws/eks/" + NAME + "/cluster")
            .retention(RetentionDays.${retention})
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    var created =
        Cluster.Builder.create(this, "Cluster")
            .clusterName(NAME)
            .version(KubernetesVersion.V1_35)
            .vpc(vpc)
            .vpcSubnets(List.of(SubnetSelection.builder().subnetType(SubnetType.PRIVATE_WITH_EGRESS).build()))
<#if apiAccess?has_content>
            .endpointAccess(EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom(<#list apiAccess as range>"${range}"<#sep>, </#list>))
<#else>
            .endpointAccess(EndpointAccess.PRIVATE)
</#if>
            .clusterLogging(
                List.of(
                    ClusterLoggingTypes.API,
                    ClusterLoggingTypes.AUDIT,
                    ClusterLoggingTypes.AUTHENTICATOR,
                    ClusterLoggingTypes.CONTROLLER_MANAGER,
                    ClusterLoggingTypes.SCHEDULER))
<#if key??>
            .secretsEncryptionKey(key)
</#if>
            .bootstrapClusterCreatorAdminPermissions(false)
            .bootstrapSelfManagedAddons(false)
            .defaultCapacityType(DefaultCapacityType.NODEGROUP)
            .defaultCapacity(0)
            .build();
    created.getNode().addDependency(logs);
    acknowledge(created, "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AmazonEKSClusterPolicy]", "EKS asks for this policy.");
<#if apiAccess?has_content>
    acknowledge(created, "EKS1", "Only the ranges of addresses that the blueprint names reach the control plane.");
</#if>
    return created;
  }

  /** What every node may do. What runs on it has roles of its own, by pod identity. */
  private Role nodeRole() {
    var policies =
        List.of(
            "AmazonEKSWorkerNodeMinimalPolicy",
            "AmazonEC2ContainerRegistryPullOnly",
            "AmazonSSMManagedInstanceCore");
    var role =
        Role.Builder.create(this, "NodeRole")
            .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
            .managedPolicies(policies.stream().<IManagedPolicy>map(ManagedPolicy::fromAwsManagedPolicyName).toList())
            .build();
    for (var policy : policies) {
      acknowledge(role, "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/" + policy + "]", "AWS keeps the policies of nodes up to date.");
    }
    return role;
  }

  private Nodegroup.Builder nodes(final String id, final NodegroupAmiType amiType) {
    return Nodegroup.Builder.create(this, id)
        .cluster(cluster)
        .nodeRole(nodeRole)
        .amiType(amiType)
        // An update of machines waits for jobs to end.
        .forceUpdate(false)
        .subnets(SubnetSelection.builder().subnetType(SubnetType.PRIVATE_WITH_EGRESS).build());
  }

  private LaunchTemplateSpec template(final String id, final LaunchTemplateDataProperty.Builder machine) {
    var template = CfnLaunchTemplate.Builder.create(this, id).launchTemplateData(machine.build()).build();
    return LaunchTemplateSpec.builder().id(template.getRef()).version(template.getAttrLatestVersionNumber()).build();
  }

  /** A machine with an encrypted disk, whose own credentials no pod gets at. */
  private static LaunchTemplateDataProperty.Builder machine(final String type, final int gibibytes) {
    return LaunchTemplateDataProperty.builder()
        .instanceType(type)
        .blockDeviceMappings(
            List.of(
                BlockDeviceMappingProperty.builder()
                    .deviceName("/dev/xvda")
                    .ebs(EbsProperty.builder().volumeType("gp3").volumeSize(gibibytes).encrypted(true).deleteOnTermination(true).build())
                    .build()))
        .metadataOptions(MetadataOptionsProperty.builder().httpTokens("required").httpPutResponseHopLimit(1).build());
  }

  ${machines.methods}
<#if lustre??>

  ${lustre}
</#if>


  private void addAddons(final Nodegroup system) {
    var role = podRole("NetworkingRole");
    role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName("AmazonEKS_CNI_Policy"));
    acknowledge(role, "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AmazonEKS_CNI_Policy]", "AWS keeps the policy of its add-on up to date.");
    CfnAddon.Builder.create(this, "Networking")
        .clusterName(cluster.getClusterName())
        .addonName("vpc-cni")
        .podIdentityAssociations(
            List.of(
                CfnAddon.PodIdentityAssociationProperty.builder()
                    .serviceAccount("aws-node")
                    .roleArn(role.getRoleArn())
                    .build()))
        .build();
    Addon.Builder.create(this, "Proxy").cluster(cluster).addonName("kube-proxy").build();
    Addon.Builder.create(this, "PodIdentity").cluster(cluster).addonName("eks-pod-identity-agent").build();
    // It runs on nodes: without any it would not become healthy.
    Addon.Builder.create(this, "Dns").cluster(cluster).addonName("coredns").build().getNode().addDependency(system);
  }

  private Role podRole(final String id) {
    return Role.Builder.create(this, id)
        .assumedBy(new SessionTagsPrincipal(new ServicePrincipal("pods.eks.amazonaws.com")))
        .build();
  }

  private static void acknowledge(final Construct construct, final String rule, final String reason) {
    Validations.of(construct).acknowledge(Acknowledgment.builder().id("AwsSolutions::AwsSolutions-" + rule).reason(reason).build());
  }
}
