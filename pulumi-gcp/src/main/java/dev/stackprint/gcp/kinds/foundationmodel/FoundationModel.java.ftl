package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.vertex.AiModelGardenEnableModel;
import com.pulumi.gcp.vertex.AiModelGardenEnableModelArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;

/** ${javadoc} */
// ${c.origin}
final class ${c.className} extends ComponentResource {
<#if grants>

  private final String name;
  private final GoogleProject project;
  private final IAMCustomRole caller;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
<#if grants>
    this.name = name;
    this.project = project;
</#if>
<#if partner>
    // Fails unless the project has accepted the terms of the model's maker.
    new AiModelGardenEnableModel(
        name,
        AiModelGardenEnableModelArgs.builder().project(project.id()).publisherModelName("${publisherModel}").build(),
        project.options(this));
</#if>
<#if grants>
    caller =
        new IAMCustomRole(
            name + "-caller",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${roleId}")
                .title("Calls models of Vertex AI")
                .permissions("aiplatform.endpoints.predict")
                .build(),
            project.options(this));
</#if>
    registerOutputs(Map.of());
  }
<#if modelId>

  /** Returns what Vertex AI takes as the model's id. */
  Output<String> modelId() {
    return Output.of("${id}");
  }
</#if>
<#if grants>

  /** Lets a member call models. They have no policies of their own: the project is the smallest to grant it on. */
  void grantCall(final String to, final Output<String> member) {
    new IAMMember(
        name + "-called-by-" + to,
        IAMMemberArgs.builder().project(project.id()).role(caller.name()).member(member).build(),
        project.options(this));
  }
</#if>
}
