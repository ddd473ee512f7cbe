package ${c.packageName};

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.services.bedrock.CfnKnowledgeBase;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.opensearchserverless.CfnAccessPolicy;
import software.amazon.awscdk.services.opensearchserverless.CfnCollection;
import software.amazon.awscdk.services.opensearchserverless.CfnIndex;
import software.amazon.awscdk.services.opensearchserverless.CfnSecurityPolicy;
import software.constructs.Construct;

/** The vectors of a knowledge base, in OpenSearch: made from documents, they go when the stack goes. */
// ${c.origin}
final class ${className} extends Construct {

  static final int DIMENSIONS = ${dimensions};

  private static final String INDEX = "chunks";
  private static final String VECTOR = "vector";
  private static final String TEXT = "text";
  private static final String METADATA = "metadata";

  private final String name;
  private final CfnCollection collection;

  ${className}(final Construct scope, final String id, final Role role<#if key>, final IKey key</#if>) {
    super(scope, id);
    // Policies name collections that need not exist yet. The digest stands for what cannot be changed
    // of a collection in place: whoever changes it gets a new one, whose name is not taken yet.
    name = Names.uniqueResourceName(this, UniqueResourceNameOptions.builder().maxLength(22).separator("-").build()).toLowerCase(Locale.ROOT) + "-${digest}";
    collection =
        CfnCollection.Builder.create(this, "Collection")
            .name(name)
            .type("VECTORSEARCH")
            .standbyReplicas("${standbyReplicas?then("ENABLED", "DISABLED")}")
            .build();
    collection.getNode().addDependency(encryption(<#if key>key</#if>), publicEndpoint(), access(role));
    addIndex();
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("aoss:APIAccessAll"))
            .resources(List.of(collection.getAttrArn()))
            .build());
  }

  /** Returns how a knowledge base finds the vectors. */
  CfnKnowledgeBase.StorageConfigurationProperty configuration() {
    return CfnKnowledgeBase.StorageConfigurationProperty.builder()
        .type("OPENSEARCH_SERVERLESS")
        .opensearchServerlessConfiguration(
            CfnKnowledgeBase.OpenSearchServerlessConfigurationProperty.builder()
                .collectionArn(collection.getAttrArn())
                .vectorIndexName(INDEX)
                .fieldMapping(
                    CfnKnowledgeBase.OpenSearchServerlessFieldMappingProperty.builder()
                        .vectorField(VECTOR)
                        .textField(TEXT)
                        .metadataField(METADATA)
                        .build())
                .build())
        .build();
  }

  private void addIndex() {
    var fields =
        new TreeMap<>(
            Map.of(
                VECTOR, vectorField(),
                TEXT, CfnIndex.PropertyMappingProperty.builder().type("text").build(),
                METADATA, CfnIndex.PropertyMappingProperty.builder().type("text").index(false).build()));
    CfnIndex.Builder.create(this, "Index")
        .collectionEndpoint(collection.getAttrCollectionEndpoint())
        .indexName(INDEX)
        .settings(
            CfnIndex.IndexSettingsProperty.builder()
                .index(CfnIndex.IndexProperty.builder().knn(true).build())
                .build())
        .mappings(CfnIndex.MappingsProperty.builder().properties(fields).build())
        .build();
  }

  private static CfnIndex.PropertyMappingProperty vectorField() {
    return CfnIndex.PropertyMappingProperty.builder()
        .type("knn_vector")
        .dimension(DIMENSIONS)
        .method(CfnIndex.MethodProperty.builder().name("hnsw").engine("faiss").spaceType("l2").build())
        .build();
  }

  private CfnSecurityPolicy encryption(<#if key>final IKey key</#if>) {
<#if key>
    var policy = Map.of("KmsARN", key.getKeyArn(), "Rules", List.of(rule("collection", name)));
<#else>
    var policy = Map.of("AWSOwnedKey", true, "Rules", List.of(rule("collection", name)));
</#if>
    return securityPolicy("Encryption", "encryption", new TreeMap<>(policy));
  }

  /** CloudFormation makes the index through this endpoint. Only those who have access may use it, in signed requests. */
  private CfnSecurityPolicy publicEndpoint() {
    var policy = Map.of("AllowFromPublic", true, "Rules", List.of(rule("collection", name)));
    return securityPolicy("Endpoint", "network", List.of(new TreeMap<>(policy)));
  }

  private CfnSecurityPolicy securityPolicy(final String id, final String type, final Object policy) {
    return CfnSecurityPolicy.Builder.create(this, id)
        .name(name)
        .type(type)
        .policy(Stack.of(this).toJsonString(policy))
        .build();
  }

  private CfnAccessPolicy access(final Role role) {
    // Attributes of documents become fields of the index: hence UpdateIndex.
    var bedrock =
        grant(role.getRoleArn(), "aoss:DescribeIndex", "aoss:ReadDocument", "aoss:UpdateIndex", "aoss:WriteDocument");
    var cloudFormation =
        grant(deployer(), "aoss:CreateIndex", "aoss:DeleteIndex", "aoss:DescribeIndex", "aoss:UpdateIndex");
    return CfnAccessPolicy.Builder.create(this, "Access")
        .name(name)
        .type("data")
        .policy(Stack.of(this).toJsonString(List.of(bedrock, cloudFormation)))
        .build();
  }

  private Map<String, Object> grant(final String principal, final String... permissions) {
    var rule = rule("index", name + "/" + INDEX);
    rule.put("Permission", List.of(permissions));
    return new TreeMap<>(Map.of("Principal", List.of(principal), "Rules", List.of(rule)));
  }

  private static Map<String, Object> rule(final String type, final String resource) {
    return new TreeMap<>(Map.of("Resource", List.of(type + "/" + resource), "ResourceType", type));
  }

  /** Returns the role that CloudFormation deploys the stack with, as the bootstrap of the account made it. */
  private String deployer() {
    var synthesizer = (DefaultStackSynthesizer) Stack.of(this).getSynthesizer();
    return Fn.sub(synthesizer.getCloudFormationExecutionRoleArn());
  }
}
