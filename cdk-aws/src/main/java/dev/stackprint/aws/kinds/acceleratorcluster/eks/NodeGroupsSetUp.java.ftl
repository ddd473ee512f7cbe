    addAutoscaler();
<#if adapters>
    adapters = adapterGroup();
</#if>
<#list pools as pool>
    nodes("${pool.id}", NodegroupAmiType.${pool.amiType})
        .capacityType(CapacityType.${pool.capacity})
        .minSize(${pool.minimum})
        .maxSize(${pool.maximum})
        .taints(List.of(taint("${pool.taint}")))
        ${pool.nodes}
        .launchTemplateSpec(template("${pool.id}Template", machine("${pool.shape}", 200)${pool.machine}))
        .build();
</#list>
