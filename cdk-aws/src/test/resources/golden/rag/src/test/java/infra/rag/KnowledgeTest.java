package infra.rag;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class KnowledgeTest {

  private static final String EMBEDDING_MODEL =
      "arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0";

  private final Template template = SynthesizedStack.TEMPLATE;

  @Test
  void embedsWithTheModel() {
    template.hasResourceProperties(
        "AWS::Bedrock::KnowledgeBase",
        Map.of(
            "RoleArn",
            attribute("KnowledgeRole", "Arn"),
            "KnowledgeBaseConfiguration",
            Map.of(
                "VectorKnowledgeBaseConfiguration", Map.of("EmbeddingModelArn", EMBEDDING_MODEL)),
            "StorageConfiguration",
            Map.of("Type", "S3_VECTORS")));
  }

  @Test
  void storesVectorsOfTheModelsLength() {
    template.hasResourceProperties(
        "AWS::S3Vectors::Index",
        Map.of(
            "VectorBucketArn",
            attribute("KnowledgeVectorsBucket", "VectorBucketArn"),
            "Dimension",
            1024));
  }

  @Test
  void lendsItsRoleToKnowledgeBasesOfThisAccountOnly() {
    template.hasResourceProperties(
        "AWS::IAM::Role",
        Map.of(
            "AssumeRolePolicyDocument",
            Map.of(
                "Statement",
                List.of(
                    Map.of(
                        "Action",
                        "sts:AssumeRole",
                        "Effect",
                        "Allow",
                        "Principal",
                        Map.of("Service", "bedrock.amazonaws.com"),
                        "Condition",
                        Map.of(
                            "ArnLike", Map.of("aws:SourceArn", Match.anyValue()),
                            "StringEquals", Map.of("aws:SourceAccount", Match.anyValue())))))));
  }

  @Test
  void mayCallTheModel() {
    template.hasResourceProperties(
        "AWS::IAM::Policy",
        Map.of(
            "PolicyName",
            Match.stringLikeRegexp("^KnowledgeRole"),
            "PolicyDocument",
            statement("bedrock:InvokeModel", EMBEDDING_MODEL)));
  }

  @Test
  void readsItsSources() {
    template.hasResourceProperties(
        "AWS::Bedrock::DataSource",
        Map.of(
            "KnowledgeBaseId",
            attribute("KnowledgeKnowledgeBase", "KnowledgeBaseId"),
            "Name",
            "documents-edfbb9fb",
            "DataSourceConfiguration",
            Map.of("Type", "S3"),
            "DataDeletionPolicy",
            "DELETE",
            "VectorIngestionConfiguration",
            Map.of("ChunkingConfiguration", Map.of("ChunkingStrategy", "FIXED_SIZE"))));
  }

  @Test
  void hearsOfChanges() {
    template.hasResourceProperties(
        "AWS::Events::Rule",
        Map.of(
            "EventPattern",
            Map.of(
                "source", List.of("aws.s3"),
                "detail-type", List.of("Object Created", "Object Deleted"),
                "detail", Map.of("object", Map.of("key", List.of(Map.of("prefix", ""))))),
            "Targets",
            message("KnowledgeDocumentsSource")));
  }

  @Test
  void fillsItsSourcesAfterADeployment() {
    template.hasResourceProperties(
        "AWS::Events::Rule",
        Map.of(
            "EventPattern", Map.of("source", List.of("aws.cloudformation")),
            "Targets", message("KnowledgeDocumentsSource")));
  }

  @Test
  void keepsChangesUntilTheyAreIngested() {
    template.hasResourceProperties(
        "AWS::SQS::Queue",
        Map.of(
            "VisibilityTimeout",
            300,
            "RedrivePolicy",
            Map.of(
                "deadLetterTargetArn",
                attribute("KnowledgeIngestionDeadLetters", "Arn"),
                "maxReceiveCount",
                864)));
    template.hasResourceProperties(
        "AWS::Lambda::EventSourceMapping",
        Map.of(
            "EventSourceArn", attribute("KnowledgeIngestionChanges", "Arn"),
            "FunctionResponseTypes", List.of("ReportBatchItemFailures")));
  }

  @Test
  void mayStartItsOwnIngestions() {
    template.hasResourceProperties(
        "AWS::IAM::Policy",
        Map.of(
            "PolicyName",
            Match.stringLikeRegexp("^KnowledgeIngestionStarterRole"),
            "PolicyDocument",
            statement(
                "bedrock:StartIngestionJob",
                attribute("KnowledgeKnowledgeBase", "KnowledgeBaseArn"))));
  }

  @Test
  void logsWhatBecomesOfDocuments() {
    template.hasResourceProperties(
        "AWS::Logs::DeliverySource",
        Map.of(
            "LogType",
            "APPLICATION_LOGS",
            "ResourceArn",
            attribute("KnowledgeKnowledgeBase", "KnowledgeBaseArn")));
  }

  private static Map<String, Object> attribute(final String resource, final String name) {
    return Map.of(
        "Fn::GetAtt", List.of(Match.stringLikeRegexp("^" + resource + "[0-9A-F]{8}$"), name));
  }

  private static Map<String, Object> statement(final String action, final Object resource) {
    var statement =
        Match.objectLike(Map.of("Action", action, "Effect", "Allow", "Resource", resource));
    return Map.of("Statement", Match.arrayWith(List.of(statement)));
  }

  private static List<Object> message(final String source) {
    var input = joined("dataSource", attribute(source, "DataSourceId"));
    return List.of(
        Match.objectLike(
            Map.of("Arn", attribute("KnowledgeIngestionChanges", "Arn"), "Input", input)));
  }

  private static Map<String, Object> joined(final String text, final Object then) {
    return Map.of(
        "Fn::Join", List.of("", Match.arrayWith(List.of(Match.stringLikeRegexp(text), then))));
  }
}
