package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.vertex.AiMetadataStore;
import com.pulumi.gcp.vertex.AiMetadataStoreArgs;
import com.pulumi.gcp.vertex.AiTensorboard;
import com.pulumi.gcp.vertex.AiTensorboardArgs;
import com.pulumi.gcp.vertex.inputs.AiMetadataStoreEncryptionSpecArgs;
import com.pulumi.gcp.vertex.inputs.AiTensorboardEncryptionSpecArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;

/** A TensorBoard that runs write their time series to, and people compare them in. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

<#if tracked>
  private static final String FOLDER = "${folder}";

  private static final List<String> RECORDING =
      List.of(<#list permissions as permission>"${permission}"<#sep>, </#sep></#list>);

  private final String name;
  private final GoogleProject project;
  private final ${artifactsClass} ${artifacts};
  private final IAMCustomRole recorder;
</#if>
  private final AiTensorboard tensorboard;

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
<#if tracked>
    this.name = name;
    this.project = project;
    this.${artifacts} = ${artifacts};
</#if>
<#if encryptedMetadata>
    var keyId = ${key};
</#if>
    tensorboard =
        new AiTensorboard(
            name,
            AiTensorboardArgs.builder()
                .region(project.region())
                .displayName(name)
<#if encryptedMetadata>
                .encryptionSpec(AiTensorboardEncryptionSpecArgs.builder().kmsKeyName(keyId).build())
<#elseif key??>
                .encryptionSpec(AiTensorboardEncryptionSpecArgs.builder().kmsKeyName(${key}).build())
</#if>
                .build(),
            project.<#if retain>retained<#else>options</#if>(this));
<#if encryptedMetadata>
    // Experiments and pipelines use the one with this name, and create it if it is not there.
    new AiMetadataStore(
        name + "-metadata",
        AiMetadataStoreArgs.builder()
            .name("default")
            .region(project.region())
            .encryptionSpec(AiMetadataStoreEncryptionSpecArgs.builder().kmsKeyName(keyId).build())
            .build(),
        project.<#if retain>retained<#else>options</#if>(this));
</#if>
<#if tracked>
    recorder =
        new IAMCustomRole(
            name + "-recorder",
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${roleId}")
                .title("Records runs of experiments")
                .permissions(RECORDING)
                .build(),
            project.options(this));
</#if>
    registerOutputs(Map.of("tensorboard", tensorboard.id()));
  }

  /** Returns the TensorBoard's whole resource name. */
  Output<String> tensorboard() {
    return tensorboard.id();
  }
<#if tracked>

  /** Lets a member record runs and read them: in any TensorBoard of the project, since none has IAM of its own. */
  void grantTrack(final String tracker, final Output<String> member) {
    new IAMMember(
        name + "-recorded-by-" + tracker,
        IAMMemberArgs.builder().project(project.id()).role(recorder.name()).member(member).build(),
        project.options(this));
    ${artifacts}.grantRead(name + "-" + tracker, member, FOLDER);
    ${artifacts}.grantWrite(name + "-" + tracker, member, FOLDER);
  }
</#if>
}
