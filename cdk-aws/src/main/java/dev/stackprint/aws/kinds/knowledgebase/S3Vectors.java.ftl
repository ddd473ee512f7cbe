package ${c.packageName};

import java.util.List;
import software.amazon.awscdk.services.bedrock.CfnKnowledgeBase;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.s3vectors.CfnIndex;
import software.amazon.awscdk.services.s3vectors.CfnVectorBucket;
import software.constructs.Construct;

/** The vectors of a knowledge base, in S3: made from documents, they go when the stack goes. */
// ${c.origin}
final class ${className} extends Construct {

  static final int DIMENSIONS = ${dimensions};

  private final CfnIndex index;

  ${className}(final Construct scope, final String id, final Role role<#if key>, final IKey key</#if>) {
    super(scope, id);
    var bucket = CfnVectorBucket.Builder.create(this, "Bucket")
<#if key>
        .encryptionConfiguration(CfnVectorBucket.EncryptionConfigurationProperty.builder().sseType("aws:kms").kmsKeyArn(key.getKeyArn()).build())
</#if>
        .build();
    // The text of a chunk is stored beside its vector. It is longer than what S3 can filter by.
    index =
        CfnIndex.Builder.create(this, "Index")
            .vectorBucketArn(bucket.getAttrVectorBucketArn())
            .dataType("float32")
            .dimension(DIMENSIONS)
            .distanceMetric("cosine")
            .metadataConfiguration(
                CfnIndex.MetadataConfigurationProperty.builder()
                    .nonFilterableMetadataKeys(List.of("AMAZON_BEDROCK_METADATA", "AMAZON_BEDROCK_TEXT"))
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
