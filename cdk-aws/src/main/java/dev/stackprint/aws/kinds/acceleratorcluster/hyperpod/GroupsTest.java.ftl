  @Test
  void hasMachinesOfHyperPodJoinIt() {
    template.hasResourceProperties(
        "AWS::SageMaker::Cluster",
        Map.of(
            "ClusterName", "${name}",
            "NodeRecovery", "Automatic",
            "NodeProvisioningMode", "Continuous",
            "Orchestrator", Map.of("Eks", Map.of("ClusterArn", Match.anyValue()))));
    template.hasResourceProperties(
        "AWS::Events::Rule",
        Map.of(
            "Name", "${events}",
            "EventPattern", Match.objectLike(Map.of("source", List.of("aws.sagemaker"), "resources", Match.anyValue()))));
  }
<#list groups as group>

  @Test
  void has${group.id}AsAGroup() {
    template.hasResourceProperties(
        "AWS::SageMaker::Cluster",
        Map.of(
            "ClusterName", "${name}",
            "InstanceGroups",
                Match.arrayWith(
                    List.of(
                        Match.objectLike(
                            Map.of(
                                "InstanceGroupName", "${group.name}",
                                "InstanceType", "${group.type}",
                                "InstanceCount", ${group.minimum},
                                "AutoPatchConfig", Map.of("PatchingStrategy", "WhenIdle"),
                                "KubernetesConfig",
                                    Map.of(
                                        "Labels", Map.of("pool", "${group.name}"),
                                        "Taints",
                                            List.of(
                                                Map.of("Key", "${group.taint}", "Value", "true", "Effect", "NoSchedule")))))))));
  }
</#list>

  @Test
  void letsAdaptersReachEachOther() {
    template.hasResourceProperties(
        "AWS::EC2::SecurityGroupEgress",
        Map.of("IpProtocol", "-1", "DestinationSecurityGroupId", Match.anyValue()));
  }
