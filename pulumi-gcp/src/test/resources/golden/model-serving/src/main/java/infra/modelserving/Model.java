package infra.modelserving;

import com.pulumi.core.Output;
import com.pulumi.gcp.logging.ProjectBucketConfig;
import com.pulumi.gcp.logging.ProjectBucketConfigArgs;
import com.pulumi.gcp.logging.ProjectExclusion;
import com.pulumi.gcp.logging.ProjectExclusionArgs;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.gcp.logging.ProjectSinkArgs;
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
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentModelConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentModelConfigContainerSpecArgs;
import com.pulumi.gcp.vertex.inputs.AiEndpointWithModelGardenDeploymentModelConfigContainerSpecPortArgs;
import com.pulumi.resources.ComponentResource;
import java.util.Map;

/** Qwen/Qwen2.5-7B-Instruct on an endpoint of Vertex AI, 1 to 2 copies on g2-standard-12. */
// model-serving.yaml:33 model (model-endpoint)
final class Model extends ComponentResource {

  // vLLM 0.9.2, as Model Garden publishes it.
  private static final String SERVER =
      "us-docker.pkg.dev/vertex-ai/vertex-vision-model-garden-dockers/pytorch-vllm-serve:20250710_0916_RC01";

  private static final String DISPLAY_NAME = "model-serving-model";

  private final String name;
  private final GoogleProject project;
  private final AiEndpointWithModelGardenDeployment deployment;
  private final IAMCustomRole caller;

  Model(final String name, final GoogleProject project) {
    super("model-serving:index:Model", name, project.componentOptions());
    this.name = name;
    this.project = project;
    deployment =
        new AiEndpointWithModelGardenDeployment(
            name,
            AiEndpointWithModelGardenDeploymentArgs.builder()
                .project(project.id())
                .location(project.region())
                .huggingFaceModelId("Qwen/Qwen2.5-7B-Instruct")
                .modelConfig(
                    AiEndpointWithModelGardenDeploymentModelConfigArgs.builder()
                        .modelDisplayName(DISPLAY_NAME)
                        // Deploying it accepts its licence: apache-2.0.
                        .acceptEula(true)
                        .containerSpec(server())
                        .build())
                .endpointConfig(endpoint())
                .deployConfig(
                    AiEndpointWithModelGardenDeploymentDeployConfigArgs.builder()
                        .dedicatedResources(machines())
                        .build())
                .build(),
            project.options(this));
    keepLogs(deployment);
    caller =
        new IAMCustomRole(
            name + "-caller",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("model_serving_model_caller")
                .title("Calls model")
                // Callers look up the endpoint's own address before they call it.
                .permissions("aiplatform.endpoints.get", "aiplatform.endpoints.predict")
                .build(),
            project.options(this));
    registerOutputs(Map.of());
  }

  private AiEndpointWithModelGardenDeploymentModelConfigContainerSpecArgs server() {
    return AiEndpointWithModelGardenDeploymentModelConfigContainerSpecArgs.builder()
        .imageUri(SERVER)
        .commands("python", "-m", "vllm.entrypoints.openai.api_server")
        .args(
            "--host=0.0.0.0",
            "--port=8080",
            "--model=Qwen/Qwen2.5-7B-Instruct",
            "--dtype=bfloat16",
            "--tensor-parallel-size=1",
            "--max-model-len=8192",
            "--max-num-seqs=8",
            "--disable-log-requests")
        .ports(
            AiEndpointWithModelGardenDeploymentModelConfigContainerSpecPortArgs.builder()
                .containerPort(8080)
                .build())
        .predictRoute("/v1/chat/completions")
        .healthRoute("/health")
        // The weights have to be loaded by then; it is the most that there is.
        .deploymentTimeout("7200s")
        .build();
  }

  private static AiEndpointWithModelGardenDeploymentEndpointConfigArgs endpoint() {
    return AiEndpointWithModelGardenDeploymentEndpointConfigArgs.builder()
        .endpointDisplayName(DISPLAY_NAME)
        .dedicatedEndpointEnabled(true)
        .build();
  }

  private static AiEndpointWithModelGardenDeploymentDeployConfigDedicatedResourcesArgs machines() {
    return AiEndpointWithModelGardenDeploymentDeployConfigDedicatedResourcesArgs.builder()
        .machineSpec(
            AiEndpointWithModelGardenDeploymentDeployConfigDedicatedResourcesMachineSpecArgs
                .builder()
                .machineType("g2-standard-12")
                .acceleratorType("NVIDIA_L4")
                .acceleratorCount(1)
                .build())
        .minReplicaCount(1)
        .maxReplicaCount(2)
        .autoscalingMetricSpecs(
            AiEndpointWithModelGardenDeploymentDeployConfigDedicatedResourcesAutoscalingMetricSpecArgs
                .builder()
                .metricName("aiplatform.googleapis.com/prediction/online/accelerator/duty_cycle")
                .target(60)
                .build())
        .build();
  }

  /**
   * Logs go to a bucket of their own, and not to the project's, which keeps them for another time.
   */
  private void keepLogs(final AiEndpointWithModelGardenDeployment deployment) {
    var logs =
        new ProjectBucketConfig(
            name,
            ProjectBucketConfigArgs.builder()
                .project(project.id())
                .location(project.region())
                .bucketId("model-serving-model")
                .retentionDays(30)
                .build(),
            project.options(this));
    var lines =
        deployment
            .endpoint()
            .applyValue(
                id ->
                    "resource.type=\"aiplatform.googleapis.com/Endpoint\""
                        + " resource.labels.endpoint_id=\""
                        + id
                        + "\"");
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

  /** Returns the endpoint's name, which its project and region are part of. */
  Output<String> endpointName() {
    return deployment
        .endpoint()
        .applyValue(
            id ->
                "projects/" + project.id() + "/locations/" + project.region() + "/endpoints/" + id);
  }

  /** Returns the endpoint's id in its metrics. */
  Output<String> endpointId() {
    return deployment.endpoint();
  }

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
}
