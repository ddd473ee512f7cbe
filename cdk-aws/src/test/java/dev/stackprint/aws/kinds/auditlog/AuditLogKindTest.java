package dev.stackprint.aws.kinds.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stackprint.aws.kinds.AwsBlueprint;
import dev.stackprint.verification.TestBlueprint;
import org.junit.jupiter.api.Test;

class AuditLogKindTest {

  private static TestBlueprint audit(String properties) {
    return AwsBlueprint.of(
        """
        key: {kind: encryption-key}
        documents: {kind: object-store}
        audit: {kind: audit-log%s}
        """
            .formatted(properties));
  }

  @Test
  void leavesPromptsAndAnswersAloneUnlessAskedFor() {
    assertThat(audit("").component("Audit"))
        .doesNotContain("ModelInvocationLogging", "AwsCustomResource", "bedrock.amazonaws.com");
  }

  @Test
  void logsNoContentIfOnlyMetadataIsAskedFor() {
    assertThat(audit(", model-calls: metadata").component("Audit"))
        .contains("\"textDataDeliveryEnabled\", false", "\"imageDataDeliveryEnabled\", false")
        .contains("\"audioDataDeliveryEnabled\", false", "\"videoDataDeliveryEnabled\", false")
        .doesNotContain("Enabled\", true");
  }

  @Test
  void logsContentToABucketOfItsOwn() {
    assertThat(
            audit(", model-calls: content, model-calls-retention: 7d, retention: 100d")
                .component("Audit"))
        .contains("\"textDataDeliveryEnabled\", true")
        .contains("config.put(\"s3Config\", Map.of(\"bucketName\", bucket.getBucketName()))")
        .contains("bucket(\"ModelCalls\", 7)", "bucket(\"Records\", 100)")
        .doesNotContain("cloudWatchConfig", "iam:PassRole");
  }

  @Test
  void logsWhatIsTooLargeForALogGroupToTheBucket() {
    String toLogGroup = ", aws: {model-calls-to: log-group}";
    assertThat(audit(", model-calls: content" + toLogGroup).component("Audit"))
        .contains("cloudWatchConfig", "largeDataDeliveryS3Config", "iam:PassRole");
    assertThat(audit(", model-calls: metadata" + toLogGroup).component("Audit"))
        .contains("cloudWatchConfig")
        .doesNotContain("largeDataDeliveryS3Config", "bucket(\"ModelCalls\"");
  }

  @Test
  void saysThatTheSettingIsOfTheWholeAccount() {
    assertThat(audit(", model-calls: metadata").file("README.md"))
        .contains("every call of a model in us-east-1 is logged now, not only those of this stack")
        .doesNotContain("personal data");
    assertThat(audit(", model-calls: content").file("README.md")).contains("personal data");
  }

  @Test
  void recordsFilesOnlyOfStoresThatAreNamed() {
    assertThat(audit("").component("Audit")).doesNotContain("AWS::S3::Object");
    assertThat(audit(", object-stores: [documents]").component("Audit"))
        .contains("selectors(documents.bucket())", "AWS::S3::Object");
  }

  @Test
  void recordsModelCallsAsManagementEvents() {
    assertThat(audit(", data-events: false").component("Audit"))
        .contains("\"Management\"")
        .doesNotContain("AWS::Bedrock::");
    assertThat(audit(", calls: false").component("Audit"))
        .contains("AWS::Bedrock::KnowledgeBase")
        .doesNotContain("\"Management\"");
  }

  @Test
  void refusesToRecordNothing() {
    assertThat(audit(", calls: false, data-events: false").findings())
        .containsExactly("SP0704 components.audit.calls: There is nothing to record");
  }

  @Test
  void refusesASecondLogOfModelCalls() {
    assertThat(
            AwsBlueprint.of(
                    """
                    first: {kind: audit-log, model-calls: metadata}
                    second: {kind: audit-log, model-calls: content}
                    third: {kind: audit-log}
                    """)
                .findings())
        .containsExactly(
            "SP0704 components.second.model-calls: An account has one log of model"
                + " calls in a Region, and 'first' sets it already");
  }

  @Test
  void tellsWhichBucketsHaveToBeEmptiedIfNothingIsKept() {
    assertThat(audit(", retain: false, model-calls: content").file("README.md"))
        .contains("`AuditRecords`, `AuditModelCalls`, `AuditAccessLogs`: one that holds")
        .doesNotContain("| `AuditRecords`");
  }
}
