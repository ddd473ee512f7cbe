package infra.rag;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.services.bedrock.CfnDataSource;
import software.amazon.awscdk.services.bedrock.CfnKnowledgeBase;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** Documents that are searched by meaning: each is cut into chunks, and each chunk is embedded. */
// rag.yaml:32 knowledge (knowledge-base)
final class Knowledge extends Construct {

  private static final String EMBEDDING_MODEL =
      "arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0";

  private final CfnKnowledgeBase knowledgeBase;
  private final KnowledgeIngestion ingestion;

  Knowledge(final Construct scope, final String id, final Documents documents) {
    super(scope, id);

    var role = serviceRole();
    allow(role, EMBEDDING_MODEL, "bedrock:InvokeModel");
    allow(role, documents.bucket().getBucketArn(), "s3:ListBucket");
    documents.grantReadObjects(role, "");
    var vectors = new KnowledgeVectors(this, "Vectors", role);

    // The model and the store of a knowledge base cannot be changed in place. The digest stands for
    // them: whoever changes them gets a new knowledge base, whose name is not taken yet.
    var name =
        Names.uniqueResourceName(
                this, UniqueResourceNameOptions.builder().maxLength(48).separator("-").build())
            + "-392d16e0";
    knowledgeBase =
        CfnKnowledgeBase.Builder.create(this, "KnowledgeBase")
            .name(name)
            .roleArn(role.getRoleArn())
            .knowledgeBaseConfiguration(
                CfnKnowledgeBase.KnowledgeBaseConfigurationProperty.builder()
                    .type("VECTOR")
                    .vectorKnowledgeBaseConfiguration(embedding())
                    .build())
            .storageConfiguration(vectors.configuration())
            .build();
    // Bedrock tries the store when it makes a knowledge base and clears it when it deletes a data
    // source: what it needs for that has to be there before the one and after the other.
    knowledgeBase.getNode().addDependency(role, vectors);

    var documentsSource =
        CfnDataSource.Builder.create(this, "DocumentsSource")
            .name("documents-edfbb9fb")
            .knowledgeBaseId(knowledgeBase.getAttrKnowledgeBaseId())
            .dataSourceConfiguration(
                CfnDataSource.DataSourceConfigurationProperty.builder()
                    .type("S3")
                    .s3Configuration(
                        CfnDataSource.S3DataSourceConfigurationProperty.builder()
                            .bucketArn(documents.bucket().getBucketArn())
                            .build())
                    .build())
            .vectorIngestionConfiguration(chunking())
            .dataDeletionPolicy("DELETE")
            .build();

    ingestion = new KnowledgeIngestion(this, "Ingestion", knowledgeBase);
    ingestion.onChange("Documents", documentsSource, documents.bucket(), "");
    ingestion.onDeployment("Documents", documentsSource);
  }

  /** Returns the knowledge base's id. */
  String id() {
    return knowledgeBase.getAttrKnowledgeBaseId();
  }

  /** Returns the knowledge base's ARN. */
  String arn() {
    return knowledgeBase.getAttrKnowledgeBaseArn();
  }

  /** Lets a principal search the knowledge base. */
  void grantRetrieve(final IGrantable searcher) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(searcher)
            .actions(List.of("bedrock:Retrieve"))
            .resourceArns(List.of(knowledgeBase.getAttrKnowledgeBaseArn()))
            .build());
  }

  /** Returns what keeps the knowledge base up to date. */
  KnowledgeIngestion ingestion() {
    return ingestion;
  }

  private Role serviceRole() {
    var knowledgeBases =
        Stack.of(this)
            .formatArn(
                ArnComponents.builder()
                    .service("bedrock")
                    .resource("knowledge-base")
                    .resourceName("*")
                    .build());
    // Bedrock makes the id of the knowledge base only when it has the role already.
    return Role.Builder.create(this, "Role")
        .description("Reads the sources of a knowledge base and stores what they say")
        .assumedBy(
            new PrincipalWithConditions(
                new ServicePrincipal("bedrock.amazonaws.com"),
                new TreeMap<>(
                    Map.of(
                        "ArnLike", Map.of("aws:SourceArn", knowledgeBases),
                        "StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount())))))
        .build();
  }

  private static void allow(final Role role, final String resource, final String... actions) {
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of(actions))
            .resources(List.of(resource))
            .build());
  }

  private static CfnKnowledgeBase.VectorKnowledgeBaseConfigurationProperty embedding() {
    return CfnKnowledgeBase.VectorKnowledgeBaseConfigurationProperty.builder()
        .embeddingModelArn(EMBEDDING_MODEL)
        .embeddingModelConfiguration(
            CfnKnowledgeBase.EmbeddingModelConfigurationProperty.builder()
                .bedrockEmbeddingModelConfiguration(
                    CfnKnowledgeBase.BedrockEmbeddingModelConfigurationProperty.builder()
                        .dimensions(KnowledgeVectors.DIMENSIONS)
                        .embeddingDataType("FLOAT32")
                        .build())
                .build())
        .build();
  }

  private static CfnDataSource.VectorIngestionConfigurationProperty chunking() {
    return CfnDataSource.VectorIngestionConfigurationProperty.builder()
        .chunkingConfiguration(
            CfnDataSource.ChunkingConfigurationProperty.builder()
                .chunkingStrategy("FIXED_SIZE")
                .fixedSizeChunkingConfiguration(
                    CfnDataSource.FixedSizeChunkingConfigurationProperty.builder()
                        .maxTokens(300)
                        .overlapPercentage(20)
                        .build())
                .build())
        .build();
  }
}
