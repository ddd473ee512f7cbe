package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.storage.BucketIAMMember;
import com.pulumi.gcp.storage.BucketIAMMemberArgs;
import com.pulumi.gcp.vertex.AiIndex;
import com.pulumi.gcp.vertex.AiIndexArgs;
import com.pulumi.gcp.vertex.AiIndexEndpoint;
import com.pulumi.gcp.vertex.AiIndexEndpointArgs;
import com.pulumi.gcp.vertex.AiIndexEndpointDeployedIndex;
import com.pulumi.gcp.vertex.AiIndexEndpointDeployedIndexArgs;
import com.pulumi.gcp.vertex.inputs.AiIndexEncryptionSpecArgs;
import com.pulumi.gcp.vertex.inputs.AiIndexEndpointDeployedIndexDedicatedResourcesArgs;
import com.pulumi.gcp.vertex.inputs.AiIndexEndpointDeployedIndexDedicatedResourcesMachineSpecArgs;
import com.pulumi.gcp.vertex.inputs.AiIndexEndpointEncryptionSpecArgs;
import com.pulumi.gcp.vertex.inputs.AiIndexMetadataArgs;
import com.pulumi.gcp.vertex.inputs.AiIndexMetadataConfigAlgorithmConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiIndexMetadataConfigAlgorithmConfigTreeAhConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiIndexMetadataConfigArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An index of Vector Search, and what keeps it up to date with its sources. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

<#if methods.grant>
  private final String name;
</#if>
<#if methods.grant || methods.settings>
  private final GoogleProject project;
</#if>
<#if methods.id>
  private final AiIndex index;
</#if>
<#if methods.settings>
  private final AiIndexEndpoint endpoint;
  private final AiIndexEndpointDeployedIndex deployed;
</#if>
<#if methods.ingestion || methods.grant || methods.settings>
  private final ${ingestion} ingestion;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
<#if methods.grant>
    this.name = name;
</#if>
<#if methods.grant || methods.settings>
    this.project = project;
</#if>
<#if key??>
    var keyId = ${key};
</#if>
    // Vectors of another model or length cannot be compared with these: the name changes with them, and so the index.
    <#if !methods.id>var </#if>index =
        new AiIndex(
            name + "-${index}",
            AiIndexArgs.builder()
                .displayName("${displayName}")
                .region(project.region())
                .indexUpdateMethod("STREAM_UPDATE")
<#if key??>
                .encryptionSpec(AiIndexEncryptionSpecArgs.builder().kmsKeyName(keyId).build())
</#if>
                .metadata(
                    AiIndexMetadataArgs.builder()
                        .config(
                            AiIndexMetadataConfigArgs.builder()
                                .dimensions(${model.dimensions?c})
                                .approximateNeighborsCount(100)
                                .distanceMeasureType("COSINE_DISTANCE")
                                .shardSize("SHARD_SIZE_SMALL")
                                .algorithmConfig(
                                    AiIndexMetadataConfigAlgorithmConfigArgs.builder()
                                        .treeAhConfig(
                                            AiIndexMetadataConfigAlgorithmConfigTreeAhConfigArgs.builder()
                                                .leafNodeEmbeddingCount(1000)
                                                .leafNodesToSearchPercent(10)
                                                .build())
                                        .build())
                                .build())
                        .build())
                .build(),
            project.options(this));
    // It can be reached from anywhere, by whom IAM lets in.
    <#if !methods.settings>var </#if>endpoint =
        new AiIndexEndpoint(
            name,
            AiIndexEndpointArgs.builder()
                .displayName("${displayName}")
                .region(project.region())
                .publicEndpointEnabled(true)
<#if key??>
                .encryptionSpec(AiIndexEndpointEncryptionSpecArgs.builder().kmsKeyName(keyId).build())
</#if>
                .build(),
            project.options(this));
    <#if methods.settings>deployed =
        </#if>new AiIndexEndpointDeployedIndex(
            name + "-${index}",
            AiIndexEndpointDeployedIndexArgs.builder()
                .region(project.region())
                .indexEndpoint(endpoint.id())
                .index(index.id())
                .deployedIndexId("${deployedIndexId}")
                .dedicatedResources(
                    AiIndexEndpointDeployedIndexDedicatedResourcesArgs.builder()
                        .machineSpec(
                            AiIndexEndpointDeployedIndexDedicatedResourcesMachineSpecArgs.builder()
                                .machineType("e2-standard-2")
                                .build())
                        .minReplicaCount(${replicas?c})
                        .maxReplicaCount(${mostReplicas?c})
                        .build())
                .build(),
            project.options(this));
    <#if !(methods.ingestion || methods.grant || methods.settings)>var </#if>ingestion =
        new ${ingestion}(
            name + "-ingestion",
            project,
            builds<#if stateKey??>, ${stateKey}</#if>,
            this,
            new TreeMap<>(
                Map.of(
                    "INDEX", index.id(),
                    "MODEL", Output.of(model(project))<#list sources as source>,
                    "SOURCE_${source.number}", ${source.bucket}.applyValue(bucket -> bucket + "/${source.prefix}")</#list>)));
    // There is no IAM of a single index or model.
    new IAMMember(
        name + "-import",
        IAMMemberArgs.builder()
            .project(project.id())
            .role("roles/aiplatform.user")
            .member(ingestion.member())
            .build(),
        project.options(this));
    // It lists what there is, which no prefix can narrow.
<#list reads as read>
    ${read};
</#list>
<#list sources as source>
    ingestion.onChange("${source.label}", ${source.bucket}, "${source.prefix}");
</#list>
    ingestion.onDeployment(index.id().applyValue(id -> "{\"store\": \"" + id + "\", \"settings\": \"${digest}\"}"));
    registerOutputs(Map.of("index", index.id()));
  }
<#if methods.id>

  /** Returns the index's whole resource name. */
  Output<String> id() {
    return index.id();
  }
</#if>
<#if methods.settings>

  /** Returns what one who searches has to know, in JSON. */
  Output<String> settings() {
    return Output.format(
        "{\"endpoint\": \"%s\", \"domain\": \"%s\", \"deployedIndex\": \"%s\", \"texts\": \"%s\", \"model\": \"%s\", \"dimensions\": ${model.dimensions?c}}",
        endpoint.id(),
        endpoint.publicEndpointDomainName(),
        deployed.deployedIndexId(),
        ingestion.state(),
        model(project));
  }
</#if>
<#if methods.ingestion>

  /** Returns what takes documents in. */
  ${ingestion} ingestion() {
    return ingestion;
  }
</#if>
<#if methods.grant>

  /** Lets a member find passages, in this index and others of the project: there is no IAM of one. */
  void grantRetrieve(final String caller, final Output<String> member) {
    var role =
        new IAMCustomRole(
            name + "-searched-by-" + caller,
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${roleId}_" + caller.replace('-', '_'))
                .title("Finds passages for " + caller)
                .permissions(List.of("aiplatform.endpoints.predict", "aiplatform.indexEndpoints.queryVectors"))
                .build(),
            project.options(this));
    new IAMMember(
        name + "-searched-by-" + caller,
        IAMMemberArgs.builder().project(project.id()).role(role.name()).member(member).build(),
        project.options(this));
    new BucketIAMMember(
        name + "-read-by-" + caller,
        BucketIAMMemberArgs.builder()
            .bucket(ingestion.state())
            .role("roles/storage.objectViewer")
            .member(member)
            .build(),
        project.options(this));
  }
</#if>

  private static String model(final GoogleProject project) {
    return "projects/" + project.id() + "/locations/" + project.region() + "/publishers/${model.publisher}/models/${model.id}";
  }
}
