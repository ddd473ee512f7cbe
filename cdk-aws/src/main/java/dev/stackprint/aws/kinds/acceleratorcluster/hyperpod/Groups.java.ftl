  /** The groups of machines, which HyperPod has join the cluster and replaces when they fail. */
<#if key??>
  private CfnCluster machinesOf(final IKey key) {
    var disks =
        List.of(
            ClusterInstanceStorageConfigProperty.builder()
                .ebsVolumeConfig(ClusterEbsVolumeConfigProperty.builder().rootVolume(true).volumeKmsKeyId(key.getKeyArn()).build())
                .build());
<#else>
  private CfnCluster machinesOf() {
</#if>
    return CfnCluster.Builder.create(this, "HyperPod")
        .clusterName(NAME)
        .orchestrator(
            OrchestratorProperty.builder()
                .eks(ClusterOrchestratorEksConfigProperty.builder().clusterArn(cluster.getClusterArn()).build())
                .build())
        // Machines that cannot be had at once are asked for until they can, and nothing is rolled back meanwhile.
        .nodeProvisioningMode("Continuous")
        .nodeRecovery("Automatic")
        .vpcConfig(zone(${zone}))
        .instanceGroups(
            List.of(
<#list groups as group>
                group("${group.name}", "${group.type}", ${group.minimum}, "${group.taint}")<#if key??>.instanceStorageConfigs(disks)</#if>${group.more}.build()<#sep>,
</#list>))
        .build();
  }

  /**
   * A group whose machines have the pool's name for a label, and a taint that keeps off what asks for no accelerators. They get
   * patches when no job runs on them.
   */
  private ClusterInstanceGroupProperty.Builder group(final String pool, final String type, final int count, final String taint) {
    return ClusterInstanceGroupProperty.builder()
        .instanceGroupName(pool)
        .instanceType(type)
        .instanceCount(count)
        .executionRole(role.getRoleArn())
        .lifeCycleConfig(
            ClusterLifeCycleConfigProperty.builder()
                .sourceS3Uri("s3://" + scripts.getBucketName() + "/")
                .onCreate("on_create.sh")
                .build())
        .autoPatchConfig(AutoPatchConfigProperty.builder().patchingStrategy("WhenIdle").build())
        .kubernetesConfig(
            ClusterKubernetesConfigProperty.builder()
                .labels(Map.of("pool", pool))
                .taints(List.of(ClusterKubernetesTaintProperty.builder().key(taint).value("true").effect("NoSchedule").build()))
                .build());
  }

  private VpcConfigProperty zone(final int index) {
    return VpcConfigProperty.builder()
        .subnets(List.of(vpc.getPrivateSubnets().get(index).getSubnetId()))
        .securityGroupIds(List.of(cluster.getClusterSecurityGroupId(), machines.getSecurityGroupId()))
        .build();
  }

  /** Holds what machines run when they start; HyperPod asks for a name that begins so. */
  private Bucket scripts() {
    var unique = Names.uniqueResourceName(this, UniqueResourceNameOptions.builder().maxLength(24).separator("-").build());
    var stack = Stack.of(this);
    var bucket =
        Bucket.Builder.create(this, "Scripts")
            .bucketName(String.join("-", "sagemaker", unique.toLowerCase(Locale.ROOT), stack.getRegion(), stack.getAccount()))
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    acknowledge(bucket, "S1", "It holds a script of the project and nothing else.");
    return bucket;
  }

  /** Returns the name of the bucket of what machines run when they start. */
  String scriptsBucket() {
    return scripts.getBucketName();
  }

  ${common}
