package infra.rag;

import java.util.List;
import software.amazon.awscdk.services.bedrock.CfnKnowledgeBase;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.s3vectors.CfnIndex;
import software.amazon.awscdk.services.s3vectors.CfnVectorBucket;
import software.constructs.Construct;

/** The vectors of a knowledge base, in S3: made from documents, they go when the stack goes. */
// rag.yaml:32 knowledge (knowledge-base)
final class KnowledgeVectors extends Construct {

  static final int DIMENSIONS = 1024;

  private final CfnIndex index;

  KnowledgeVectors(final Construct scope, final String id, final Role role) {
    super(scope, id);
    var bucket = CfnVectorBucket.Builder.create(this, "Bucket").build();
    // The text of a chunk is stored beside its vector. It is longer than what S3 can filter by.
    index =
        CfnIndex.Builder.create(this, "Index")
            .vectorBucketArn(bucket.getAttrVectorBucketArn())
            .dataType("float32")
            .dimension(DIMENSIONS)
            .distanceMetric("cosine")
            .metadataConfiguration(
                CfnIndex.MetadataConfigurationProperty.builder()
                    .nonFilterableMetadataKeys(
                        List.of("AMAZON_BEDROCK_METADATA", "AMAZON_BEDROCK_TEXT"))
                    .build())
            .build();
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(
                List.of(
                    "s3vectors:DeleteVectors",
                    "s3vectors:GetIndex",
                    "s3vectors:GetVectors",
                    "s3vectors:PutVectors",
                    "s3vectors:QueryVectors"))
            .resources(List.of(index.getAttrIndexArn()))
            .build());
  }

  /** Returns how a knowledge base finds the vectors. */
  CfnKnowledgeBase.StorageConfigurationProperty configuration() {
    return CfnKnowledgeBase.StorageConfigurationProperty.builder()
        .type("S3_VECTORS")
        .s3VectorsConfiguration(
            CfnKnowledgeBase.S3VectorsConfigurationProperty.builder()
                .indexArn(index.getAttrIndexArn())
                .build())
        .build();
  }
}
