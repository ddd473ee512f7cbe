package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.logging.ProjectBucketConfig;
import com.pulumi.gcp.logging.ProjectBucketConfigArgs;
import com.pulumi.gcp.logging.ProjectExclusion;
import com.pulumi.gcp.logging.ProjectExclusionArgs;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.gcp.logging.ProjectSinkArgs;
import com.pulumi.gcp.networkconnectivity.ServiceConnectionPolicy;
import com.pulumi.gcp.networkconnectivity.ServiceConnectionPolicyArgs;
import com.pulumi.gcp.networkconnectivity.inputs.ServiceConnectionPolicyPscConfigArgs;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.vertex.AiEndpointIamMember;
import com.pulumi.gcp.vertex.AiEndpointIamMemberArgs;
import com.pulumi.gcp.vertex.AiEndpointWithModelGardenDeployment;
import com.pulumi.gcp.vertex.AiEndpointWithModelGardenDeploymentArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentDeployConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentDeployConfigDedicatedResourcesArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentDeployConfigDedicatedResourcesAutoscalingMetricSpecArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentDeployConfigDedicatedResourcesMachineSpecArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentEndpointConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentEndpointConfigPrivateServiceConnectConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentEndpointConfigPrivateServiceConnectConfigPscAutomationConfigsArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentModelConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentModelConfigContainerSpecArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentModelConfigContainerSpecPortArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;

/** ${javadoc} */
// ${c.origin}
final class ${c.className} extends ComponentResource {

<#if server.what?has_content>
  // ${serverComment}
</#if>
  private static final String SERVER = "${server.image}";

  private static final String DISPLAY_NAME = "${displayName}";

  private final String name;
  private final GoogleProject project;
<#if kept>
  private final AiEndpointWithModelGardenDeployment deployment;
</#if>
<#if grants>
  private final IAMCustomRole caller;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
    this.name = name;
    this.project = project;
<#if reach??>
    var network = ${reach.network};
    var policy = letIn(network, ${reach.subnetwork});
</#if>
    <#if !kept>var </#if>deployment =
        new AiEndpointWithModelGardenDeployment(
            name,
            AiEndpointWithModelGardenDeploymentArgs.builder()
                .project(project.id())
                .location(project.region())
                .huggingFaceModelId("${model}")
                .modelConfig(
                    AiEndpointWithModelGardenDeploymentModelConfigArgs.builder()
                        .modelDisplayName(DISPLAY_NAME)
                        // ${accepted}
                        .acceptEula(true)
<#if token??>
                        // Vertex AI takes no reference to a secret: the stack's configuration keeps it.
                        .huggingFaceAccessToken(${token})
</#if>
                        .containerSpec(server())
                        .build())
                .endpointConfig(endpoint(<#if reach??>network</#if>))
                .deployConfig(
                    AiEndpointWithModelGardenDeploymentDeployConfigArgs.builder()
                        .dedicatedResources(machines())
                        .build())
                .build(),
            <#if reach??>project.optionsAfter(this, policy)<#else>project.options(this)</#if>);
    keepLogs(deployment);
<#if grants>
    caller =
        new IAMCustomRole(
            name + "-caller",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${roleId}")
                .title("Calls ${c.name}")
                // Callers look up the endpoint's own address before they call it.
                .permissions("aiplatform.endpoints.get", "aiplatform.endpoints.predict")
                .build(),
            project.options(this));
</#if>
    registerOutputs(Map.of());
  }

  private AiEndpointWithModelGardenDeploymentModelConfigContainerSpecArgs server() {
    return AiEndpointWithModelGardenDeploymentModelConfigContainerSpecArgs.builder()
        .imageUri(SERVER)
<#if server.command?has_content>
        .commands(<#list server.command as word>"${word}"<#sep>, </#list>)
</#if>
<#if server.arguments?has_content>
        .args(
<#list server.arguments as argument>
            "${argument}"<#sep>,</#sep>
</#list>)
</#if>
        .ports(
            AiEndpointWithModelGardenDeploymentModelConfigContainerSpecPortArgs.builder()
                .containerPort(${server.port?c})
                .build())
        .predictRoute("/v1/chat/completions")
        .healthRoute("/health")
<#if server.sharedMemory != 0>
        .sharedMemorySizeMb("${server.sharedMemory?c}")
</#if>
        // The weights have to be loaded by then; it is the most that there is.
        .deploymentTimeout("7200s")
        .build();
  }

  private <#if !reach??>static </#if>AiEndpointWithModelGardenDeploymentEndpointConfigArgs endpoint(<#if reach??>final Output<String> network</#if>) {
    return AiEndpointWithModelGardenDeploymentEndpointConfigArgs.builder()
        .endpointDisplayName(DISPLAY_NAME)
<#if reach??>
        // Whoever is in the network reaches it: Vertex AI asks nobody there who it is.
        .privateServiceConnectConfig(
            AiEndpointWithModelGardenDeploymentEndpointConfigPrivateServiceConnectConfigArgs.builder()
                .enablePrivateServiceConnect(true)
                .projectAllowlists(project.id())
                .pscAutomationConfigs(
                    AiEndpointWithModelGardenDeploymentEndpointConfigPrivateServiceConnectConfigPscAutomationConfigsArgs.builder()
                        .projectId(project.id())
                        .network(network)
                        .build())
                .build())
<#else>
        .dedicatedEndpointEnabled(true)
</#if>
        .build();
  }

  private static AiEndpointWithModelGardenDeploymentDeployConfigDedicatedResourcesArgs machines() {
    return AiEndpointWithModelGardenDeploymentDeployConfigDedicatedResourcesArgs.builder()
        .machineSpec(
            AiEndpointWithModelGardenDeploymentDeployConfigDedicatedResourcesMachineSpecArgs.builder()
                .machineType("${machine.type}")
<#if machine.accelerator??>
                .acceleratorType("${machine.accelerator}")
                .acceleratorCount(${machine.count})
</#if>
<#if machine.topology??>
                .tpuTopology("${machine.topology}")
</#if>
                .build())
        .minReplicaCount(${least})
        .maxReplicaCount(${most})
<#if grows>
        .autoscalingMetricSpecs(
            AiEndpointWithModelGardenDeploymentDeployConfigDedicatedResourcesAutoscalingMetricSpecArgs.builder()
                .metricName("aiplatform.googleapis.com/prediction/online/accelerator/duty_cycle")
                .target(60)
                .build())
</#if>
<#if spot>
        .spot(true)
</#if>
        .build();
  }
<#if reach??>

  /** Lets Vertex AI take an address in the network, at which the endpoint answers. */
  private ServiceConnectionPolicy letIn(final Output<String> network, final Output<String> subnetwork) {
    return new ServiceConnectionPolicy(
        name,
        ServiceConnectionPolicyArgs.builder()
            .project(project.id())
            .location(project.region())
            .name("${reach.policy}")
            .serviceClass("gcp-vertexai")
            .network(network)
            .pscConfig(
                ServiceConnectionPolicyPscConfigArgs.builder()
                    .subnetworks(subnetwork.applyValue(List::of))
                    .build())
            .build(),
        project.options(this));
  }
</#if>

  /** Logs go to a bucket of their own, and not to the project's, which keeps them for another time. */
  private void keepLogs(final AiEndpointWithModelGardenDeployment deployment) {
    var logs =
        new ProjectBucketConfig(
            name,
            ProjectBucketConfigArgs.builder()
                .project(project.id())
                .location(project.region())
                .bucketId("${logsId}")
                .retentionDays(${logDays})
                .build(),
            project.options(this));
    var lines =
        deployment.endpoint().applyValue(id -> "resource.type=\"aiplatform.googleapis.com/Endpoint\" resource.labels.endpoint_id=\"" + id + "\"");
    var sink =
        new ProjectSink(
            name,
            ProjectSinkArgs.builder()
                .project(project.id())
                .destination(logs.id().applyValue(id -> "logging.googleapis.com/" + id))
                .filter(lines)
                .build(),
            project.options(this));
    new ProjectExclusion(
        name,
        ProjectExclusionArgs.builder().project(project.id()).filter(lines).build(),
        project.optionsAfter(this, sink));
  }
<#if named>

  /** Returns the endpoint's name, which its project and region are part of. */
  Output<String> endpointName() {
    return deployment.endpoint().applyValue(id -> "projects/" + project.id() + "/locations/" + project.region() + "/endpoints/" + id);
  }
</#if>
<#if watched>

  /** Returns the endpoint's id in its metrics. */
  Output<String> endpointId() {
    return deployment.endpoint();
  }
</#if>
<#if grants>

  /** Lets a member call this endpoint, and no other. */
  void grantCall(final String to, final Output<String> member) {
    new AiEndpointIamMember(
        name + "-called-by-" + to,
        AiEndpointIamMemberArgs.builder()
            .project(project.id())
            .location(project.region())
            .endpoint(deployment.endpoint())
            .role(caller.name())
            .member(member)
            .build(),
        project.options(this));
  }
</#if>
}
