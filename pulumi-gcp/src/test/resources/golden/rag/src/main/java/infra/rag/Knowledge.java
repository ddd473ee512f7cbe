package infra.rag;

import com.pulumi.core.Output;
import com.pulumi.gcp.projects.IAMCustomRole;
import com.pulumi.gcp.projects.IAMCustomRoleArgs;
import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.vertex.AiRagCorpus;
import com.pulumi.gcp.vertex.AiRagCorpusArgs;
import com.pulumi.gcp.vertex.AiRagEngineConfig;
import com.pulumi.gcp.vertex.AiRagEngineConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiRagCorpusVectorDbConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiRagCorpusVectorDbConfigRagEmbeddingModelConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiRagCorpusVectorDbConfigRagEmbeddingModelConfigVertexPredictionEndpointArgs;
import com.pulumi.gcp.vertex.inputs.AiRagCorpusVectorDbConfigRagManagedDbArgs;
import com.pulumi.gcp.vertex.inputs.AiRagCorpusVectorDbConfigRagManagedDbKnnArgs;
import com.pulumi.gcp.vertex.inputs.AiRagEngineConfigRagManagedDbConfigArgs;
import com.pulumi.gcp.vertex.inputs.AiRagEngineConfigRagManagedDbConfigBasicArgs;
import com.pulumi.resources.ComponentResource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A corpus of RAG Engine, and what keeps it up to date with its sources. */
// rag.yaml:32 knowledge (knowledge-base)
final class Knowledge extends ComponentResource {

  private final String name;
  private final GoogleProject project;
  private final AiRagCorpus corpus;
  private final KnowledgeIngestion ingestion;

  Knowledge(
      final String name,
      final GoogleProject project,
      final FunctionBuilds builds,
      final Documents documents) {
    super("rag:index:Knowledge", name, project.componentOptions());
    this.name = name;
    this.project = project;
    // The region's one engine, for all corpora of the project: to delete it would delete those of
    // others, too.
    var engine =
        new AiRagEngineConfig(
            name + "-engine",
            AiRagEngineConfigArgs.builder()
                .region(project.region())
                .ragManagedDbConfig(
                    AiRagEngineConfigRagManagedDbConfigArgs.builder()
                        .basic(AiRagEngineConfigRagManagedDbConfigBasicArgs.builder().build())
                        .build())
                .build(),
            project.retained(this));
    corpus =
        new AiRagCorpus(
            name,
            AiRagCorpusArgs.builder()
                .displayName("rag knowledge")
                .region(engine.region())
                .vectorDbConfig(
                    AiRagCorpusVectorDbConfigArgs.builder()
                        .ragManagedDb(
                            AiRagCorpusVectorDbConfigRagManagedDbArgs.builder()
                                .knn(AiRagCorpusVectorDbConfigRagManagedDbKnnArgs.builder().build())
                                .build())
                        .ragEmbeddingModelConfig(
                            AiRagCorpusVectorDbConfigRagEmbeddingModelConfigArgs.builder()
                                .vertexPredictionEndpoint(
                                    AiRagCorpusVectorDbConfigRagEmbeddingModelConfigVertexPredictionEndpointArgs
                                        .builder()
                                        .endpoint(
                                            "projects/"
                                                + project.id()
                                                + "/locations/"
                                                + project.region()
                                                + "/publishers/google/models/text-multilingual-embedding-002")
                                        .build())
                                .build())
                        .build())
                .build(),
            // A corpus that holds files refuses to be deleted.
            project.retained(this));
    ingestion =
        new KnowledgeIngestion(
            name + "-ingestion",
            project,
            builds,
            this,
            new TreeMap<>(
                Map.of(
                    "CORPUS",
                    corpus.id(),
                    "SOURCE_1",
                    documents.name().applyValue(bucket -> bucket + "/"))));
    // There is no IAM of a single corpus.
    new IAMMember(
        name + "-import",
        IAMMemberArgs.builder()
            .project(project.id())
            .role("roles/aiplatform.user")
            .member(ingestion.member())
            .build(),
        project.options(this));
    // Both list what there is, which no prefix can narrow.
    documents.grantRead("knowledge-ingestion", ingestion.member(), "");
    documents.grantRead("knowledge-engine", corpus.name().apply(any -> agent(project)), "");
    ingestion.onChange("documents", documents.name(), "");
    ingestion.onDeployment(
        corpus
            .id()
            .applyValue(id -> "{\"store\": \"" + id + "\", \"settings\": \"e82bdc7d125e\"}"));
    registerOutputs(Map.of("corpus", corpus.id()));
  }

  /** Returns the corpus's whole resource name. */
  Output<String> id() {
    return corpus.id();
  }

  /** Returns what takes documents in. */
  KnowledgeIngestion ingestion() {
    return ingestion;
  }

  /**
   * Lets a member find passages, in this corpus and others of the project: there is no IAM of one.
   */
  void grantRetrieve(final String caller, final Output<String> member) {
    var role =
        new IAMCustomRole(
            name + "-searched-by-" + caller,
            IAMCustomRoleArgs.builder()
                .project(project.id())
                .roleId("rag_knowledge_search_" + caller.replace('-', '_'))
                .title("Finds passages for " + caller)
                .permissions(List.of("aiplatform.ragCorpora.query"))
                .build(),
            project.options(this));
    new IAMMember(
        name + "-searched-by-" + caller,
        IAMMemberArgs.builder().project(project.id()).role(role.name()).member(member).build(),
        project.options(this));
  }

  /**
   * Returns the account that RAG Engine reads and encrypts with: Vertex AI's, in another domain.
   */
  private static Output<String> agent(final GoogleProject project) {
    return project
        .serviceAgent("aiplatform.googleapis.com")
        .applyValue(member -> member.replace("gcp-sa-aiplatform.", "gcp-sa-vertex-rag."));
  }
}
