package infra.trainingcluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.BlockDeviceMappingProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.EbsProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.LaunchTemplateDataProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.MetadataOptionsProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.NetworkInterfaceProperty;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate.PlacementProperty;
import software.amazon.awscdk.services.ec2.CfnPlacementGroup;
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
import software.amazon.awscdk.services.iam.IManagedPolicy;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.SessionTagsPrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** A cluster of Amazon EKS with a managed node group for each pool, and one for the system. */
// training-cluster.yaml:42 accelerators (accelerator-cluster)
final class Accelerators extends Construct {

  private static final String NAME = "training-cluster-accelerators";

  private final IVpc vpc;
  private final Cluster cluster;
  private final Role nodeRole;
  private final SecurityGroup adapters;

  Accelerators(final Construct scope, final String id, final VpcComponent vpcComponent) {
    super(scope, id);
    vpc = vpcComponent.vpc();
    cluster = cluster();
    nodeRole = nodeRole();
    var system =
        nodes("System", NodegroupAmiType.AL2023_X86_64_STANDARD)
            .minSize(2)
            .maxSize(3)
            .labels(Map.of("pool", "system"))
            .launchTemplateSpec(template("SystemTemplate", machine("m7i.large", 100)))
            .build();
    addAddons(system);
    addAutoscaler();
    adapters = adapterGroup();
    nodes("Workers", NodegroupAmiType.AL2023_X86_64_NEURON)
        .capacityType(CapacityType.ON_DEMAND)
        .minSize(0)
        .maxSize(2)
        .taints(List.of(taint("aws.amazon.com/neuron")))
        .labels(Map.of("pool", "workers"))
        .subnets(zone(0))
        .tags(
            new TreeMap<>(
                Map.of(
                    "k8s.io/cluster-autoscaler/node-template/resources/aws.amazon.com/neuron",
                    "16",
                    "k8s.io/cluster-autoscaler/node-template/resources/vpc.amazonaws.com/efa",
                    "8")))
        .launchTemplateSpec(
            template(
                "WorkersTemplate",
                machine("trn1.32xlarge", 200)
                    .networkInterfaces(adapters(8))
                    .placement(together("WorkersPlacement"))))
        .build();
  }

  /** Returns the cluster's name. */
  String name() {
    return cluster.getClusterName();
  }

  private Cluster cluster() {
    var logs =
        LogGroup.Builder.create(this, "Logs")
            // EKS writes to the group of this name, and would make one that keeps everything for
            // ever.
            .logGroupName("/aws/eks/" + NAME + "/cluster")
            .retention(RetentionDays.THREE_MONTHS)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    var created =
        Cluster.Builder.create(this, "Cluster")
            .clusterName(NAME)
            .version(KubernetesVersion.V1_35)
            .vpc(vpc)
            .vpcSubnets(
                List.of(
                    SubnetSelection.builder().subnetType(SubnetType.PRIVATE_WITH_EGRESS).build()))
            .endpointAccess(EndpointAccess.PRIVATE)
            .clusterLogging(
                List.of(
                    ClusterLoggingTypes.API,
                    ClusterLoggingTypes.AUDIT,
                    ClusterLoggingTypes.AUTHENTICATOR,
                    ClusterLoggingTypes.CONTROLLER_MANAGER,
                    ClusterLoggingTypes.SCHEDULER))
            .bootstrapClusterCreatorAdminPermissions(false)
            .bootstrapSelfManagedAddons(false)
            .defaultCapacityType(DefaultCapacityType.NODEGROUP)
            .defaultCapacity(0)
            .build();
    created.getNode().addDependency(logs);
    acknowledge(
        created,
        "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AmazonEKSClusterPolicy]",
        "EKS asks for this policy.");
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
            .managedPolicies(
                policies.stream()
                    .<IManagedPolicy>map(ManagedPolicy::fromAwsManagedPolicyName)
                    .toList())
            .build();
    for (var policy : policies) {
      acknowledge(
          role,
          "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/" + policy + "]",
          "AWS keeps the policies of nodes up to date.");
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

  private LaunchTemplateSpec template(
      final String id, final LaunchTemplateDataProperty.Builder machine) {
    var template =
        CfnLaunchTemplate.Builder.create(this, id).launchTemplateData(machine.build()).build();
    return LaunchTemplateSpec.builder()
        .id(template.getRef())
        .version(template.getAttrLatestVersionNumber())
        .build();
  }

  /** A machine with an encrypted disk, whose own credentials no pod gets at. */
  private static LaunchTemplateDataProperty.Builder machine(
      final String type, final int gibibytes) {
    return LaunchTemplateDataProperty.builder()
        .instanceType(type)
        .blockDeviceMappings(
            List.of(
                BlockDeviceMappingProperty.builder()
                    .deviceName("/dev/xvda")
                    .ebs(
                        EbsProperty.builder()
                            .volumeType("gp3")
                            .volumeSize(gibibytes)
                            .encrypted(true)
                            .deleteOnTermination(true)
                            .build())
                    .build()))
        .metadataOptions(
            MetadataOptionsProperty.builder()
                .httpTokens("required")
                .httpPutResponseHopLimit(1)
                .build());
  }

  /** Keeps whatever does not ask for the accelerators off machines that are dear. */
  private static TaintSpec taint(final String key) {
    return TaintSpec.builder().key(key).value("true").effect(TaintEffect.NO_SCHEDULE).build();
  }

  private SubnetSelection zone(final int index) {
    return SubnetSelection.builder().subnets(List.of(vpc.getPrivateSubnets().get(index))).build();
  }

  /** What adapters send bypasses IP: only rules that name the group itself let it pass. */
  private SecurityGroup adapterGroup() {
    var group =
        SecurityGroup.Builder.create(this, "Adapters")
            .vpc(vpc)
            .description("Lets machines with Elastic Fabric Adapters reach each other")
            .allowAllOutbound(false)
            .build();
    group.addIngressRule(group, Port.allTraffic(), "From each other");
    group.addEgressRule(group, Port.allTraffic(), "To each other");
    return group;
  }

  /** An adapter on each network card; the first one of a machine has its address, too. */
  private List<NetworkInterfaceProperty> adapters(final int cards) {
    var groups = List.of(cluster.getClusterSecurityGroupId(), adapters.getSecurityGroupId());
    return IntStream.range(0, cards)
        .mapToObj(
            card ->
                NetworkInterfaceProperty.builder()
                    .networkCardIndex(card)
                    .deviceIndex(card == 0 ? 0 : 1)
                    .interfaceType(card == 0 ? "efa" : "efa-only")
                    .groups(groups)
                    .deleteOnTermination(true)
                    .build())
        .toList();
  }

  /** Places machines near each other, which distributed training needs. */
  private PlacementProperty together(final String id) {
    var group = CfnPlacementGroup.Builder.create(this, id).strategy("cluster").build();
    return PlacementProperty.builder().groupName(group.getRef()).build();
  }

  /** Lets the autoscaler, which the manifests install, change the sizes of this cluster's pools. */
  private void addAutoscaler() {
    var role = podRole("AutoscalerRole");
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(
                List.of(
                    "autoscaling:DescribeAutoScalingGroups",
                    "autoscaling:DescribeAutoScalingInstances",
                    "autoscaling:DescribeLaunchConfigurations",
                    "autoscaling:DescribeScalingActivities",
                    "autoscaling:DescribeTags",
                    "ec2:DescribeImages",
                    "ec2:DescribeInstanceTypes",
                    "ec2:DescribeLaunchTemplateVersions",
                    "ec2:GetInstanceTypesFromInstanceRequirements"))
            .resources(List.of("*"))
            .build());
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(
                List.of(
                    "autoscaling:SetDesiredCapacity",
                    "autoscaling:TerminateInstanceInAutoScalingGroup"))
            .resources(List.of("*"))
            .conditions(
                Map.of(
                    "StringEquals",
                    Map.of("aws:ResourceTag/k8s.io/cluster-autoscaler/" + NAME, "owned")))
            .build());
    var stack = Stack.of(this);
    var nodegroups =
        stack.formatArn(
            ArnComponents.builder()
                .service("eks")
                .resource("nodegroup")
                .resourceName(NAME + "/*")
                .build());
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("eks:DescribeNodegroup"))
            .resources(List.of(nodegroups))
            .build());
    acknowledge(
        role,
        "IAM5[Resource::*]",
        "What describes has no resource to name; what changes is bound to the tag that EKS gives to"
            + " this cluster's groups.");
    acknowledge(
        role,
        "IAM5[Resource::" + nodegroups.replace(stack.getAccount(), "<AWS::AccountId>") + "]",
        "They are the node groups of this cluster.");
    CfnPodIdentityAssociation.Builder.create(this, "Autoscaler")
        .clusterName(cluster.getClusterName())
        .namespace("kube-system")
        .serviceAccount("cluster-autoscaler")
        .roleArn(role.getRoleArn())
        .build();
  }

  private void addAddons(final Nodegroup system) {
    var role = podRole("NetworkingRole");
    role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName("AmazonEKS_CNI_Policy"));
    acknowledge(
        role,
        "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AmazonEKS_CNI_Policy]",
        "AWS keeps the policy of its add-on up to date.");
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
    Addon.Builder.create(this, "PodIdentity")
        .cluster(cluster)
        .addonName("eks-pod-identity-agent")
        .build();
    // It runs on nodes: without any it would not become healthy.
    Addon.Builder.create(this, "Dns")
        .cluster(cluster)
        .addonName("coredns")
        .build()
        .getNode()
        .addDependency(system);
  }

  private Role podRole(final String id) {
    return Role.Builder.create(this, id)
        .assumedBy(new SessionTagsPrincipal(new ServicePrincipal("pods.eks.amazonaws.com")))
        .build();
  }

  private static void acknowledge(
      final Construct construct, final String rule, final String reason) {
    Validations.of(construct)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-" + rule)
                .reason(reason)
                .build());
  }
}
