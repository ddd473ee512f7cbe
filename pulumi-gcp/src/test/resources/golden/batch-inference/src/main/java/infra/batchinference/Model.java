package infra.batchinference;

import com.pulumi.core.Output;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.resources.ComponentResource;
import java.util.Map;

/** gemini-3-5-flash-lite on Vertex AI, in the regions of us. */
// batch-inference.yaml:30 model (foundation-model)
final class Model extends ComponentResource {

  private final String name;
  private final GoogleProject project;
  private final IAMCustomRole caller;

  Model(final String name, final GoogleProject project) {
    super("batch-inference:index:Model", name, project.componentOptions());
    this.name = name;
    this.project = project;
    caller =
        new IAMCustomRole(
            name + "-caller",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("batch_inference_model_caller")
                .title("Calls models of Vertex AI")
                .permissions("aiplatform.endpoints.predict")
                .build(),
            project.options(this));
    registerOutputs(Map.of());
  }

  /** Returns what Vertex AI takes as the model's id. */
  Output<String> modelId() {
    return Output.of("gemini-3.5-flash-lite");
  }

  /**
   * Lets a member call models. They have no policies of their own: the project is the smallest to
   * grant it on.
   */
  void grantCall(final String to, final Output<String> member) {
    new IAMMember(
        name + "-called-by-" + to,
        IAMMemberArgs.builder().project(project.id()).role(caller.name()).member(member).build(),
        project.options(this));
  }
}
