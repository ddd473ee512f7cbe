package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.vertex.AiRagCorpus;
import com.pulumi.gcp.vertex.AiRagCorpusArgs;
import com.pulumi.gcp.vertex.AiRagEngineConfig;
import com.pulumi.gcp.vertex.AiRagEngineConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiRagCorpusEncryptionSpecArgs;
import com.pulumi.gcp.vertex.inputs.AiRagCorpusVectorDbConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiRagCorpusVectorDbConfigRagEmbeddingModelConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiRagCorpusVectorDbConfigRagEmbeddingModelConfigVertexPredictionEndpointArgs;
import com.pulumi.gcp.vertex.inputs.AiRagCorpusVectorDbConfigRagManagedDbArgs;
import com.pulumi.gcp.vertex.inputs.AiRagCorpusVectorDbConfigRagManagedDbKnnArgs;
import com.pulumi.gcp.vertex.inputs.AiRagEngineConfigRagManagedDbConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiRagEngineConfigRagManagedDbConfigBasicArgs;
import com.pulumi.gcp.vertex.inputs.AiRagEngineConfigRagManagedDbConfigScaledArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A corpus of RAG Engine, and what keeps it up to date with its sources. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

<#if methods.grant>
  private final String name;
  private final GoogleProject project;
</#if>
  private final AiRagCorpus corpus;
<#if methods.ingestion>
  private final ${ingestion} ingestion;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
<#if methods.grant>
    this.name = name;
    this.project = project;
</#if>
<#if tier??>
    // The region's one engine, for all corpora of the project: to delete it would delete those of others, too.
    var engine =
        new AiRagEngineConfig(
            name + "-engine",
            AiRagEngineConfigArgs.builder()
                .region(project.region())
                .ragManagedDbConfig(
                    AiRagEngineConfigRagManagedDbConfigArgs.builder().${tier.property}(${tier.arguments}.builder().build()).build())
                .build(),
            project.retained(this));
</#if>
<#if key??>
    // The account that RAG Engine encrypts with is there once there is an engine.
    var agent = <#if tier??>engine.name().apply(any -> agent(project))<#else>agent(project)</#if>;
</#if>
    corpus =
        new AiRagCorpus(
            name,
            AiRagCorpusArgs.builder()
                .displayName("${displayName}")
                .region(<#if tier??>engine.region()<#else>project.region()</#if>)
<#if key??>
                .encryptionSpec(AiRagCorpusEncryptionSpecArgs.builder().kmsKeyName(${key}).build())
</#if>
                .vectorDbConfig(
                    AiRagCorpusVectorDbConfigArgs.builder()
                        .ragManagedDb(
                            AiRagCorpusVectorDbConfigRagManagedDbArgs.builder()
                                .knn(AiRagCorpusVectorDbConfigRagManagedDbKnnArgs.builder().build())
                                .build())
                        .ragEmbeddingModelConfig(
                            AiRagCorpusVectorDbConfigRagEmbeddingModelConfigArgs.builder()
                                .vertexPredictionEndpoint(
                                    AiRagCorpusVectorDbConfigRagEmbeddingModelConfigVertexPredictionEndpointArgs.builder()
                                        .endpoint("projects/" + project.id() + "/locations/" + project.region() + "/publishers/${publisher}/models/${model}")
                                        .build())
                                .build())
                        .build())
                .build(),
            // A corpus that holds files refuses to be deleted.
            project.retained(this));
    <#if !methods.ingestion>var </#if>ingestion =
        new ${ingestion}(
            name + "-ingestion",
            project,
            builds,
            this,
            new TreeMap<>(Map.of("CORPUS", corpus.id()<#list sources as source>, "SOURCE_${source.number}", ${source.bucket}.applyValue(bucket -> bucket + "/${source.prefix}")</#list>)));
    // There is no IAM of a single corpus.
    new IAMMember(
        name + "-import",
        IAMMemberArgs.builder()
            .project(project.id())
            .role("roles/aiplatform.user")
            .member(ingestion.member())
            .build(),
        project.options(this));
<#if parser>
    // RAG Engine calls the model that reads documents.
    new IAMMember(
        name + "-parse",
        IAMMemberArgs.builder()
            .project(project.id())
            .role("roles/aiplatform.user")
            .member(corpus.name().apply(any -> agent(project)))
            .build(),
        project.options(this));
</#if>
    // Both list what there is, which no prefix can narrow.
<#list reads as read>
    ${read};
</#list>
<#list sources as source>
    ingestion.onChange("${source.label}", ${source.bucket}, "${source.prefix}");
</#list>
    ingestion.onDeployment(corpus.id().applyValue(id -> "{\"store\": \"" + id + "\", \"settings\": \"${digest}\"}"));
    registerOutputs(Map.of("corpus", corpus.id()));
  }
<#if methods.id>

  /** Returns the corpus's whole resource name. */
  Output<String> id() {
    return corpus.id();
  }
</#if>
<#if methods.ingestion>

  /** Returns what takes documents in. */
  ${ingestion} ingestion() {
    return ingestion;
  }
</#if>
<#if methods.grant>

  /** Lets a member find passages, in this corpus and others of the project: there is no IAM of one. */
  void grantRetrieve(final String caller, final Output<String> member) {
    var role =
        new IAMCustomRole(
            name + "-searched-by-" + caller,
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("${roleId}_" + caller.replace('-', '_'))
                .title("Finds passages for " + caller)
                .permissions(List.of("aiplatform.ragCorpora.query"))
                .build(),
            project.options(this));
    new IAMMember(
        name + "-searched-by-" + caller,
        IAMMemberArgs.builder().project(project.id()).role(role.name()).member(member).build(),
        project.options(this));
  }
</#if>

  /** Returns the account that RAG Engine reads and encrypts with: Vertex AI's, in another domain. */
  private static Output<String> agent(final GoogleProject project) {
    return project
        .serviceAgent("aiplatform.googleapis.com")
        .applyValue(member -> member.replace("gcp-sa-aiplatform.", "gcp-sa-vertex-rag."));
  }
}
