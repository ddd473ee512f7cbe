package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.ResourcePolicy;
import com.pulumi.gcp.compute.ResourcePolicyArgs;
import com.pulumi.gcp.compute.inputs.ResourcePolicyWorkloadPolicyArgs;
import com.pulumi.gcp.container.Cluster;
import com.pulumi.gcp.container.ClusterArgs;
import com.pulumi.gcp.container.NodePool;
import com.pulumi.gcp.container.NodePoolArgs;
import com.pulumi.gcp.container.inputs.ClusterAddonsConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterAddonsConfigGcpFilestoreCsiDriverConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterAddonsConfigGcsFuseCsiDriverConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterAddonsConfigLustreCsiDriverConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterAddonsConfigRayOperatorConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterAnonymousAuthenticationConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterClusterAutoscalingArgs;
import com.pulumi.gcp.container.inputs.ClusterControlPlaneEndpointsConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterControlPlaneEndpointsConfigDnsEndpointConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterControlPlaneEndpointsConfigIpEndpointsConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterCostManagementConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterDatabaseEncryptionArgs;
import com.pulumi.gcp.container.inputs.ClusterIpAllocationPolicyArgs;
import com.pulumi.gcp.container.inputs.ClusterLoggingConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterMasterAuthArgs;
import com.pulumi.gcp.container.inputs.ClusterMasterAuthClientCertificateConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterMasterAuthorizedNetworksConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterMasterAuthorizedNetworksConfigCidrBlockArgs;
import com.pulumi.gcp.container.inputs.ClusterMonitoringConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterMonitoringConfigManagedPrometheusArgs;
import com.pulumi.gcp.container.inputs.ClusterNodeConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterNodePoolDefaultsArgs;
import com.pulumi.gcp.container.inputs.ClusterNodePoolDefaultsNodeConfigDefaultsArgs;
import com.pulumi.gcp.container.inputs.ClusterPrivateClusterConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterRbacBindingConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterReleaseChannelArgs;
import com.pulumi.gcp.container.inputs.ClusterSecurityPostureConfigArgs;
import com.pulumi.gcp.container.inputs.ClusterWorkloadIdentityConfigArgs;
import com.pulumi.gcp.container.inputs.NodePoolAutoscalingArgs;
import com.pulumi.gcp.container.inputs.NodePoolManagementArgs;
import com.pulumi.gcp.container.inputs.NodePoolNetworkConfigArgs;
import com.pulumi.gcp.container.inputs.NodePoolNodeConfigArgs;
import com.pulumi.gcp.container.inputs.NodePoolNodeConfigGuestAcceleratorArgs;
import com.pulumi.gcp.container.inputs.NodePoolNodeConfigGuestAcceleratorGpuDriverInstallationConfigArgs;
import com.pulumi.gcp.container.inputs.NodePoolNodeConfigGvnicArgs;
import com.pulumi.gcp.container.inputs.NodePoolNodeConfigReservationAffinityArgs;
import com.pulumi.gcp.container.inputs.NodePoolNodeConfigShieldedInstanceConfigArgs;
import com.pulumi.gcp.container.inputs.NodePoolNodeConfigWorkloadMetadataConfigArgs;
import com.pulumi.gcp.container.inputs.NodePoolPlacementPolicyArgs;
import com.pulumi.gcp.container.inputs.NodePoolQueuedProvisioningArgs;
import com.pulumi.gcp.container.inputs.NodePoolUpgradeSettingsArgs;
import com.pulumi.gcp.logging.ProjectBucketConfig;
import com.pulumi.gcp.logging.ProjectBucketConfigArgs;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.gcp.logging.ProjectSinkArgs;
<#if storage??>
<#if storage.filestore>
import com.pulumi.gcp.filestore.Instance;
import com.pulumi.gcp.filestore.InstanceArgs;
import com.pulumi.gcp.filestore.inputs.InstanceFileSharesArgs;
import com.pulumi.gcp.filestore.inputs.InstanceNetworkArgs;
<#else>
import com.pulumi.gcp.lustre.Instance;
import com.pulumi.gcp.lustre.InstanceArgs;
</#if>
</#if>
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** A GKE cluster whose machines with accelerators are there while a job needs them. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  /** Machines that only write logs and metrics, and read images. */
  private static final List<String> NODE_ROLES =
      List.of("roles/container.defaultNodeServiceAccount", "roles/artifactregistry.reader");

  private final String name;
  private final GoogleProject project;
<#if encryptsDisks>
  private final Output<String> disksKey;
</#if>
  private final Account nodes;
  private final Cluster cluster;
<#if storage??>
  private final Instance storage;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
<#if disksKey??>
    disksKey = ${disksKey};
</#if>
    nodes =
        new Account(
            name,
            AccountArgs.builder().accountId("${accountId}").displayName("Machines of ${c.name}").build(),
            project.options(this));
    for (var role : NODE_ROLES) {
      new IAMMember(
          name + "-" + role.substring("roles/".length()),
          IAMMemberArgs.builder().project(project.id()).role(role).member(nodes.member()).build(),
          project.options(this));
    }
    cluster =
        new Cluster(
            name,
            ClusterArgs.builder()
                .location(project.region())
                .nodeLocations("${zone}")
                .network(${network})
                .subnetwork(${subnetwork})
                .networkingMode("VPC_NATIVE")
                .ipAllocationPolicy(ClusterIpAllocationPolicyArgs.builder().clusterIpv4CidrBlock("/14").build())
                // Enforces network policies, too.
                .datapathProvider("ADVANCED_DATAPATH")
                .privateClusterConfig(ClusterPrivateClusterConfigArgs.builder().enablePrivateNodes(true).build())
                .controlPlaneEndpointsConfig(endpoints())
                .masterAuthorizedNetworksConfig(
<#if ranges?has_content>
                    ClusterMasterAuthorizedNetworksConfigArgs.builder()
                        .gcpPublicCidrsAccessEnabled(false)
                        .cidrBlocks(
<#list ranges as range>
                            ClusterMasterAuthorizedNetworksConfigCidrBlockArgs.builder().cidrBlock("${range}").build()<#sep>,</#sep>
</#list>
                        )
                        .build()
<#else>
                    // Without a range, only the cluster's own network.
                    ClusterMasterAuthorizedNetworksConfigArgs.builder().gcpPublicCidrsAccessEnabled(false).build()
</#if>
                )
                .masterAuth(
                    ClusterMasterAuthArgs.builder()
                        .clientCertificateConfig(
                            ClusterMasterAuthClientCertificateConfigArgs.builder().issueClientCertificate(false).build())
                        .build())
                .anonymousAuthenticationConfig(
                    ClusterAnonymousAuthenticationConfigArgs.builder().mode("LIMITED").build())
                .rbacBindingConfig(
                    ClusterRbacBindingConfigArgs.builder()
                        .enableInsecureBindingSystemAuthenticated(false)
                        .enableInsecureBindingSystemUnauthenticated(false)
                        .build())
                .workloadIdentityConfig(
                    ClusterWorkloadIdentityConfigArgs.builder().workloadPool(project.id() + ".svc.id.goog").build())
<#if secretsKey??>
                .databaseEncryption(
                    ClusterDatabaseEncryptionArgs.builder().state("ENCRYPTED").keyName(${secretsKey}).build())
</#if>
                .enableShieldedNodes(true)
                .securityPostureConfig(ClusterSecurityPostureConfigArgs.builder().mode("BASIC").build())
                .releaseChannel(ClusterReleaseChannelArgs.builder().channel("REGULAR").build())
                .addonsConfig(addons())
                // Accelerators that nothing needs any more leave sooner.
                .clusterAutoscaling(
                    ClusterClusterAutoscalingArgs.builder().autoscalingProfile("OPTIMIZE_UTILIZATION").build())
                .loggingConfig(
                    ClusterLoggingConfigArgs.builder()
                        .enableComponents(
                            "SYSTEM_COMPONENTS", "WORKLOADS", "APISERVER", "CONTROLLER_MANAGER", "SCHEDULER")
                        .build())
                .monitoringConfig(
                    ClusterMonitoringConfigArgs.builder()
                        .enableComponents("SYSTEM_COMPONENTS")
                        .managedPrometheus(ClusterMonitoringConfigManagedPrometheusArgs.builder().enabled(true).build())
                        .build())
                .costManagementConfig(ClusterCostManagementConfigArgs.builder().enabled(true).build())
                .nodePoolDefaults(
                    ClusterNodePoolDefaultsArgs.builder()
                        .nodeConfigDefaults(
                            ClusterNodePoolDefaultsNodeConfigDefaultsArgs.builder()
                                .insecureKubeletReadonlyPortEnabled("FALSE")
                                .build())
                        .build())
                // A cluster cannot be made without a pool: it is replaced by those below at once.
                .removeDefaultNodePool(true)
                .initialNodeCount(1)
                .nodeConfig(ClusterNodeConfigArgs.builder().serviceAccount(nodes.email()).build())
                // It holds no data: what jobs make is in stores of its own.
                .deletionProtection(false)
                .build(),
            // They tell of the pool that is gone.
            ignoring("nodeConfig", "nodePools"));
    keepLogs();
    addSystem();
<#list pools as pool>
    ${pool.method}();
</#list>
<#if storage??>
    storage =
        new Instance(
            name,
            InstanceArgs.builder()
<#if storage.filestore>
                .location("${storage.location}")
                .tier("${storage.tier}")
                .fileShares(InstanceFileSharesArgs.builder().name("shared").capacityGb(${storage.size?c}).build())
                .networks(
                    InstanceNetworkArgs.builder()
                        .network(${storage.network})
                        .connectMode("PRIVATE_SERVICE_ACCESS")
                        .modes("MODE_IPV4")
                        .build())
<#if storage.key??>
                .kmsKeyName(${storage.key})
</#if>
<#else>
                .instanceId("${storage.id}")
                .location("${storage.location}")
                .network(${storage.network})
                .filesystem("shared")
                .capacityGib("${storage.size?c}")
                .perUnitStorageThroughput("${storage.throughput?c}")
</#if>
                .build(),
            project.options(this));
</#if>
    registerOutputs(Map.of("name", cluster.name()));
  }

  /** Returns the name of the cluster. */
  Output<String> clusterName() {
    return cluster.name();
  }
<#if storage??>

  /** Returns what Kubernetes calls the storage that all jobs share. */
  Output<String> storageHandle() {
<#if storage.filestore>
    return storage.name().applyValue(id -> "modeInstance/${storage.location}/" + id + "/shared");
<#else>
    return storage.instanceId().applyValue(id -> project.id() + "/${storage.location}/" + id);
</#if>
  }
<#if !storage.filestore>

  /** Returns the address that it is mounted from, such as {@code 10.1.2.3@tcp:/shared}. */
  Output<String> storageMount() {
    return storage.mountPoint();
  }
</#if>
</#if>
<#if workloadPool>

  /** Lets pods of a service account of Kubernetes, among the jobs, act with an account of Google Cloud. */
  void letRunAs(final String serviceAccount, final Account account) {
    new com.pulumi.gcp.serviceaccount.IAMMember(
        name + "-" + serviceAccount,
        com.pulumi.gcp.serviceaccount.IAMMemberArgs.builder()
            .serviceAccountId(account.name())
            .role("roles/iam.workloadIdentityUser")
            .member(
                // The pool of identities is there once the cluster is.
                cluster.id().applyValue(id -> "serviceAccount:" + project.id() + ".svc.id.goog[${namespace}/" + serviceAccount + "]"))
            .build(),
        project.options(this));
  }
</#if>

  private static ClusterControlPlaneEndpointsConfigArgs endpoints() {
    return ClusterControlPlaneEndpointsConfigArgs.builder()
<#if dnsAccess>
        // IAM decides who gets in, as with any API of Google's.
</#if>
        .dnsEndpointConfig(
            ClusterControlPlaneEndpointsConfigDnsEndpointConfigArgs.builder().allowExternalTraffic(${dnsAccess?c}).build())
        .ipEndpointsConfig(
            ClusterControlPlaneEndpointsConfigIpEndpointsConfigArgs.builder().enabled(${ipAccess?c}).build())
        .build();
  }

  private static ClusterAddonsConfigArgs addons() {
    return ClusterAddonsConfigArgs.builder()
        .gcsFuseCsiDriverConfig(ClusterAddonsConfigGcsFuseCsiDriverConfigArgs.builder().enabled(true).build())
<#if storage??>
<#if storage.filestore>
        .gcpFilestoreCsiDriverConfig(
            ClusterAddonsConfigGcpFilestoreCsiDriverConfigArgs.builder().enabled(true).build())
<#else>
        .lustreCsiDriverConfig(ClusterAddonsConfigLustreCsiDriverConfigArgs.builder().enabled(true).build())
</#if>
</#if>
<#if ray>
        .rayOperatorConfigs(ClusterAddonsConfigRayOperatorConfigArgs.builder().enabled(true).build())
</#if>
        .build();
  }

  /** Keeps what the control plane logs for as long as was asked for. */
  private void keepLogs() {
    var logs =
        new ProjectBucketConfig(
            name,
            ProjectBucketConfigArgs.builder()
                .project(project.id())
                .location(project.region())
                // The name of a bucket that was deleted is taken for a week: that of the cluster is new each time.
                .bucketId(cluster.name())
                .retentionDays(${logDays?c})
                .build(),
            project.options(this));
    new ProjectSink(
        name,
        ProjectSinkArgs.builder()
            .destination(Output.format("logging.googleapis.com/%s", logs.name()))
            .filter(
                Output.format(
                    "resource.type=\"k8s_control_plane_component\" AND resource.labels.cluster_name=\"%s\"",
                    cluster.name()))
            .uniqueWriterIdentity(true)
            .build(),
        project.options(this));
  }

  /** Machines for what runs the cluster and its jobs. */
  private void addSystem() {
    addPool(
        "system",
        1,
        3,
        NodePoolArgs.builder()
            .nodeLocations("${zone}")
            .management(NodePoolManagementArgs.builder().autoRepair(true).autoUpgrade(true).build())
            .upgradeSettings(NodePoolUpgradeSettingsArgs.builder().maxSurge(1).maxUnavailable(0).build())
            .nodeConfig(machine("${systemMachine}", "system").build()));
  }
<#list pools as pool>

  /** ${pool.comment} */
  private void ${pool.method}() {
<#if pool.workloadPolicy>
    // Says which chips are to be connected with each other.
    var chips =
        new ResourcePolicy(
            name + "-${pool.name}",
            ResourcePolicyArgs.builder()
                .region(project.region())
                .workloadPolicy(
                    ResourcePolicyWorkloadPolicyArgs.builder()
                        .type("HIGH_THROUGHPUT")
                        .acceleratorTopology("${pool.topology}")
                        .build())
                .build(),
            project.options(this));
</#if>
<#if pool.slices>
    // A slice is a node pool: its machines come and go together.
    for (var slice = 1; slice <= ${pool.count?c}; slice++) {
</#if>
    addPool(
        <#if pool.slices>"${pool.name}-" + slice<#else>"${pool.name}"</#if>,
        ${pool.minimum},
        ${pool.maximum?c},
        NodePoolArgs.builder()
            .nodeLocations("${pool.zone}")
<#if pool.topology??>
            .placementPolicy(
                NodePoolPlacementPolicyArgs.builder()
                    .type("COMPACT")
<#if pool.workloadPolicy>
                    .policyName(chips.name())
</#if>
                    .tpuTopology("${pool.topology}")
                    .build())
</#if>
<#if pool.queued>
            .queuedProvisioning(NodePoolQueuedProvisioningArgs.builder().enabled(true).build())
</#if>
<#if pool.flexible>
            // A flexible start takes no repairs: a machine that breaks is gone.
            .management(NodePoolManagementArgs.builder().autoRepair(false).autoUpgrade(true).build())
<#else>
            .management(NodePoolManagementArgs.builder().autoRepair(true).autoUpgrade(true).build())
            // There may be no other machine to replace one with.
            .upgradeSettings(NodePoolUpgradeSettingsArgs.builder().maxSurge(0).maxUnavailable(1).build())
</#if>
<#if pool.rdma>
            // GKE makes the networks that the GPUs talk over.
            .networkConfig(
                NodePoolNetworkConfigArgs.builder()
                    .acceleratorNetworkProfile("auto")
                    .enablePrivateNodes(true)
                    .build())
</#if>
            .nodeConfig(
                machine("${pool.machine}", "${pool.name}")
<#if pool.rdma>
                    // Lets pods claim the interfaces of those networks.
                    .labels(Map.of("pool", "${pool.name}", "cloud.google.com/gke-networking-dra-driver", "true"))
</#if>
<#if pool.hyperdisk>
                    .diskType("hyperdisk-balanced")
</#if>
<#if pool.gpus??>
                    .guestAccelerators(
                        NodePoolNodeConfigGuestAcceleratorArgs.builder()
                            .type("${pool.gpus.type}")
                            .count(${pool.gpus.count?c})
                            .gpuDriverInstallationConfig(
                                NodePoolNodeConfigGuestAcceleratorGpuDriverInstallationConfigArgs.builder()
                                    .gpuDriverVersion("<#if pool.rdma>LATEST<#else>DEFAULT</#if>")
                                    .build())
                            .build())
</#if>
<#if pool.spot>
                    .spot(true)
</#if>
<#if pool.flexible>
                    .flexStart(true)
                    .reservationAffinity(
                        NodePoolNodeConfigReservationAffinityArgs.builder().consumeReservationType("NO_RESERVATION").build())
</#if>
<#if pool.reservation??>
                    .reservationAffinity(
                        NodePoolNodeConfigReservationAffinityArgs.builder()
                            .consumeReservationType("SPECIFIC_RESERVATION")
                            .key("compute.googleapis.com/reservation-name")
                            .values("${pool.reservation}")
                            .build())
</#if>
                    .build()));
<#if pool.slices>
    }
</#if>
  }
</#list>

  private void addPool(
      final String pool, final int minimum, final int maximum, final NodePoolArgs.Builder args) {
    new NodePool(
        name + "-" + pool,
        args.name(pool)
            .cluster(cluster.id())
            .initialNodeCount(minimum)
            .autoscaling(
                NodePoolAutoscalingArgs.builder()
                    .totalMinNodeCount(minimum)
                    .totalMaxNodeCount(maximum)
                    .locationPolicy("ANY")
                    .build())
            .build(),
        // Another minimum would replace the pool otherwise.
        ignoring("initialNodeCount"));
  }

  private CustomResourceOptions ignoring(final String... properties) {
    return CustomResourceOptions.merge(
        project.options(this), CustomResourceOptions.builder().ignoreChanges(properties).build());
  }

  private NodePoolNodeConfigArgs.Builder machine(final String type, final String pool) {
    return NodePoolNodeConfigArgs.builder()
        .machineType(type)
        .serviceAccount(nodes.email())
        // What they may do is what the account's roles say.
        .oauthScopes("https://www.googleapis.com/auth/cloud-platform")
        .labels(Map.of("pool", pool))
        .imageType("COS_CONTAINERD")
<#if encryptsDisks>
        .bootDiskKmsKey(disksKey)
</#if>
        .gvnic(NodePoolNodeConfigGvnicArgs.builder().enabled(true).build())
        .metadata(Map.of("disable-legacy-endpoints", "true"))
        .workloadMetadataConfig(NodePoolNodeConfigWorkloadMetadataConfigArgs.builder().mode("GKE_METADATA").build())
        .shieldedInstanceConfig(
            NodePoolNodeConfigShieldedInstanceConfigArgs.builder()
                .enableSecureBoot(true)
                .enableIntegrityMonitoring(true)
                .build());
  }
}
