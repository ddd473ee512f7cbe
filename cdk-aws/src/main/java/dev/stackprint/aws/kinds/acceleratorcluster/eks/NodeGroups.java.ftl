  /** Keeps whatever does not ask for the accelerators off machines that are dear. */
  private static TaintSpec taint(final String key) {
    return TaintSpec.builder().key(key).value("true").effect(TaintEffect.NO_SCHEDULE).build();
  }
<#if inOneZone>

  private SubnetSelection zone(final int index) {
    return SubnetSelection.builder().subnets(List.of(vpc.getPrivateSubnets().get(index))).build();
  }
</#if>
<#if adapters>

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
</#if>
<#if together>

  /** Places machines near each other, which distributed training needs. */
  private PlacementProperty together(final String id) {
    var group = CfnPlacementGroup.Builder.create(this, id).strategy("cluster").build();
    return PlacementProperty.builder().groupName(group.getRef()).build();
  }
</#if>
<#if reserved>

  private static CapacityReservationSpecificationProperty reservation(final String id) {
    return CapacityReservationSpecificationProperty.builder()
        .capacityReservationTarget(CapacityReservationTargetProperty.builder().capacityReservationId(id).build())
        .build();
  }
</#if>

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
            .actions(List.of("autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"))
            .resources(List.of("*"))
            .conditions(Map.of("StringEquals", Map.of("aws:ResourceTag/k8s.io/cluster-autoscaler/" + NAME, "owned")))
            .build());
    var stack = Stack.of(this);
    var nodegroups =
        stack.formatArn(ArnComponents.builder().service("eks").resource("nodegroup").resourceName(NAME + "/*").build());
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("eks:DescribeNodegroup"))
            .resources(List.of(nodegroups))
            .build());
    acknowledge(role, "IAM5[Resource::*]", "What describes has no resource to name; what changes is bound to the tag that EKS gives to this cluster's groups.");
    acknowledge(role, "IAM5[Resource::" + nodegroups.replace(stack.getAccount(), "<AWS::AccountId>") + "]", "They are the node groups of this cluster.");
    CfnPodIdentityAssociation.Builder.create(this, "Autoscaler")
        .clusterName(cluster.getClusterName())
        .namespace("kube-system")
        .serviceAccount("cluster-autoscaler")
        .roleArn(role.getRoleArn())
        .build();
  }
