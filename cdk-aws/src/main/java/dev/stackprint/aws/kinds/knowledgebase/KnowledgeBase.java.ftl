package ${c.packageName};

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.bedrock.CfnDataSource;
import software.amazon.awscdk.services.bedrock.CfnKnowledgeBase;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/** Documents that are searched by meaning: each is cut into chunks, and each chunk is embedded. */
// ${c.origin}
final class ${c.className} extends Construct {

  private static final String EMBEDDING_MODEL = "${model.arn}";

  private final CfnKnowledgeBase knowledgeBase;
<#if methods.signals>
  private final ${ingestionClass} ingestion;
</#if>
<#if methods.database>
  private final ${vectorsClass} vectors;
</#if>

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);

    var role = serviceRole();
    allow(role, EMBEDDING_MODEL, "bedrock:InvokeModel");
<#list grants as grant>
    ${grant};
</#list>
    <#if !methods.database>var </#if>vectors = new ${vectorsClass}(this, "Vectors", role<#list vectorsArguments as argument>, ${argument}</#list>);

    // The model and the store of a knowledge base cannot be changed in place. The digest stands for
    // them: whoever changes them gets a new knowledge base, whose name is not taken yet.
    var name = Names.uniqueResourceName(this, UniqueResourceNameOptions.builder().maxLength(48).separator("-").build()) + "-${digest}";
    knowledgeBase =
        CfnKnowledgeBase.Builder.create(this, "KnowledgeBase")
            .name(name)
            .roleArn(role.getRoleArn())
            .knowledgeBaseConfiguration(
                CfnKnowledgeBase.KnowledgeBaseConfigurationProperty.builder()
                    .type("VECTOR")
                    .vectorKnowledgeBaseConfiguration(embedding(<#if images??>${images}</#if>))
                    .build())
            .storageConfiguration(vectors.configuration())
            .build();
    // Bedrock tries the store when it makes a knowledge base and clears it when it deletes a data
    // source: what it needs for that has to be there before the one and after the other.
    knowledgeBase.getNode().addDependency(role, vectors);
<#list sources as source>

    var ${source.variable} =
        CfnDataSource.Builder.create(this, "${source.id}")
            .name("${source.name}")
            .knowledgeBaseId(knowledgeBase.getAttrKnowledgeBaseId())
            .dataSourceConfiguration(${source.configuration})
            .vectorIngestionConfiguration(chunking(<#if reader??>${reader}</#if>))
<#if key??>
            .serverSideEncryptionConfiguration(CfnDataSource.ServerSideEncryptionConfigurationProperty.builder().kmsKeyArn(${key}.getKeyArn()).build())
</#if>
            .dataDeletionPolicy("${dataDeletion}")
            .build();
</#list>

    <#if !methods.signals>var </#if>ingestion = new ${ingestionClass}(this, "Ingestion", knowledgeBase);
<#list triggers as trigger>
    ${trigger};
</#list>
  }
<#if methods.id>

  /** Returns the knowledge base's id. */
  String id() {
    return knowledgeBase.getAttrKnowledgeBaseId();
  }
</#if>
<#if methods.arn>

  /** Returns the knowledge base's ARN. */
  String arn() {
    return knowledgeBase.getAttrKnowledgeBaseArn();
  }
</#if>
<#if methods.grantRetrieve>

  /** Lets a principal search the knowledge base. */
  void grantRetrieve(final IGrantable searcher) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(searcher)
            .actions(List.of("bedrock:Retrieve"))
            .resourceArns(List.of(knowledgeBase.getAttrKnowledgeBaseArn()))
            .build());
  }
</#if>
<#if methods.signals>

  /** Returns what keeps the knowledge base up to date. */
  ${ingestionClass} ingestion() {
    return ingestion;
  }
</#if>
<#if methods.database>

  /** Returns the store of the vectors. */
  ${vectorsClass} vectors() {
    return vectors;
  }
</#if>

  private Role serviceRole() {
    var knowledgeBases = Stack.of(this).formatArn(ArnComponents.builder().service("bedrock").resource("knowledge-base").resourceName("*").build());
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
    role.addToPolicy(PolicyStatement.Builder.create().actions(List.of(actions)).resources(List.of(resource)).build());
  }
<#if dataAutomation>

  /** Lets the role have documents read by Bedrock Data Automation, which may do so in any Region of the geography. */
  private static void allowDataAutomation(final Role role) {
    var profiles = "arn:aws:bedrock:*:" + Aws.ACCOUNT_ID + ":data-automation-profile/*";
    var jobs = "arn:aws:bedrock:*:" + Aws.ACCOUNT_ID + ":data-automation-invocation/*";
    allow(role, "arn:aws:bedrock:${region}:aws:data-automation-project/public-rag-default", "bedrock:InvokeDataAutomationAsync");
    allow(role, profiles, "bedrock:InvokeDataAutomationAsync");
    allow(role, jobs, "bedrock:GetDataAutomationStatus");
    for (var resource : List.of(profiles, jobs)) {
      Validations.of(role)
          .acknowledge(
              Acknowledgment.builder()
                  .id("AwsSolutions::AwsSolutions-IAM5[Resource::" + resource.replace(Aws.ACCOUNT_ID, "<AWS::AccountId>") + "]")
                  .reason("Where the work is done, and under which id, is not known before.")
                  .build());
    }
  }
</#if>

  private static CfnKnowledgeBase.VectorKnowledgeBaseConfigurationProperty embedding(<#if images??>final IBucket images</#if>) {
    return CfnKnowledgeBase.VectorKnowledgeBaseConfigurationProperty.builder()
        .embeddingModelArn(EMBEDDING_MODEL)
<#if model.choosesDimensions>
        .embeddingModelConfiguration(
            CfnKnowledgeBase.EmbeddingModelConfigurationProperty.builder()
                .bedrockEmbeddingModelConfiguration(
                    CfnKnowledgeBase.BedrockEmbeddingModelConfigurationProperty.builder()
                        .dimensions(${vectorsClass}.DIMENSIONS)
                        .embeddingDataType("FLOAT32")
                        .build())
                .build())
</#if>
<#if images??>
        .supplementalDataStorageConfiguration(
            CfnKnowledgeBase.SupplementalDataStorageConfigurationProperty.builder()
                .supplementalDataStorageLocations(
                    List.of(
                        CfnKnowledgeBase.SupplementalDataStorageLocationProperty.builder()
                            .supplementalDataStorageLocationType("S3")
                            .s3Location(CfnKnowledgeBase.S3LocationProperty.builder().uri("s3://" + images.getBucketName()).build())
                            .build()))
                .build())
</#if>
        .build();
  }

  private static CfnDataSource.VectorIngestionConfigurationProperty chunking(<#if reader??>final String reader</#if>) {
    return CfnDataSource.VectorIngestionConfigurationProperty.builder()
        .chunkingConfiguration(
            CfnDataSource.ChunkingConfigurationProperty.builder()
                .chunkingStrategy("${chunking.strategy}")
<#if chunking.fixed??>
                .fixedSizeChunkingConfiguration(
                    CfnDataSource.FixedSizeChunkingConfigurationProperty.builder()
                        .maxTokens(${chunking.fixed.maxTokens})
                        .overlapPercentage(${chunking.fixed.overlap})
                        .build())
<#elseif chunking.hierarchical??>
                .hierarchicalChunkingConfiguration(
                    CfnDataSource.HierarchicalChunkingConfigurationProperty.builder()
                        .levelConfigurations(
                            List.of(
                                CfnDataSource.HierarchicalChunkingLevelConfigurationProperty.builder().maxTokens(${chunking.hierarchical.parentTokens}).build(),
                                CfnDataSource.HierarchicalChunkingLevelConfigurationProperty.builder().maxTokens(${chunking.hierarchical.childTokens}).build()))
                        .overlapTokens(${chunking.hierarchical.overlapTokens})
                        .build())
<#elseif chunking.semantic??>
                .semanticChunkingConfiguration(
                    CfnDataSource.SemanticChunkingConfigurationProperty.builder()
                        .maxTokens(${chunking.semantic.maxTokens})
                        .bufferSize(${chunking.semantic.buffer})
                        .breakpointPercentileThreshold(${chunking.semantic.breakpoint})
                        .build())
</#if>
                .build())
<#if reader??>
        .parsingConfiguration(
            CfnDataSource.ParsingConfigurationProperty.builder()
                .parsingStrategy("BEDROCK_FOUNDATION_MODEL")
                .bedrockFoundationModelConfiguration(
                    CfnDataSource.BedrockFoundationModelConfigurationProperty.builder()
                        .modelArn(reader)
<#if instructions??>
                        .parsingPrompt(CfnDataSource.ParsingPromptProperty.builder().parsingPromptText("${instructions}").build())
</#if>
<#if images??>
                        .parsingModality("MULTIMODAL")
</#if>
                        .build())
                .build())
<#elseif dataAutomation>
        .parsingConfiguration(
            CfnDataSource.ParsingConfigurationProperty.builder()
                .parsingStrategy("BEDROCK_DATA_AUTOMATION")
<#if images??>
                .bedrockDataAutomationConfiguration(CfnDataSource.BedrockDataAutomationConfigurationProperty.builder().parsingModality("MULTIMODAL").build())
</#if>
                .build())
</#if>
        .build();
  }
}
