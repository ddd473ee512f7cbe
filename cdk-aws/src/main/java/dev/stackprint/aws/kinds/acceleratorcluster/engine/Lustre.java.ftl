  /** Jobs share it, near the machines; what is in it is gone with the stack. */
<#if key>
  private LustreFileSystem storage(final IKey key) {
<#else>
  private LustreFileSystem storage() {
</#if>
    var group =
        SecurityGroup.Builder.create(this, "StorageAccess")
            .vpc(vpc)
            .description("Lets machines of the cluster reach the file system")
            .allowAllOutbound(false)
            .build();
    for (var port : List.of(Port.tcp(988), Port.tcpRange(1018, 1023))) {
      group.addIngressRule(${machines}, port, "Lustre from machines of the cluster");
      group.addIngressRule(group, port, "Lustre between file servers");
      group.addEgressRule(group, port, "Lustre between file servers");
      group.addEgressRule(${machines}, port, "Lustre to machines of the cluster");
    }
    return LustreFileSystem.Builder.create(this, "Storage")
        .vpc(vpc)
        .vpcSubnet(vpc.getPrivateSubnets().get(${zone}))
        .securityGroup(group)
        .storageCapacityGiB(${size?c})
<#if key>
        .kmsKey(key)
</#if>
        .lustreConfiguration(
            LustreConfiguration.builder()
                .deploymentType(LustreDeploymentType.PERSISTENT_2)
                .perUnitStorageThroughput(${throughput?c})
                .dataCompressionType(LustreDataCompressionType.LZ4)
                .build())
        .fileSystemTypeVersion(FileSystemTypeVersion.V_2_15)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }
