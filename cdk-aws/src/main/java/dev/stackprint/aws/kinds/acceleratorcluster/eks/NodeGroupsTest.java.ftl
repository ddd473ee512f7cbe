<#list pools as pool>
  @Test
  void scales${pool.id}() {
    template.hasResourceProperties(
        "AWS::EKS::Nodegroup",
        Map.of(
            "AmiType",
            "${pool.ami}",
            "CapacityType",
            "${pool.capacity}",
            "Labels",
            Match.objectLike(Map.of("pool", "${pool.name}")),
            "ScalingConfig",
            Map.of("MinSize", ${pool.minimum}, "DesiredSize", ${pool.minimum}, "MaxSize", ${pool.maximum}),
            "Taints",
            List.of(Map.of("Key", "${pool.taint}", "Value", "true", "Effect", "NO_SCHEDULE"))));
  }
<#sep>

</#sep></#list>
