package ${c.packageName};

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ${c.className}Test {

  private static final String EMBEDDING_MODEL = "${model.arn}";

  private final Template template = ${c.testFixture}.TEMPLATE;

  @Test
  void embedsWithTheModel() {
    template.hasResourceProperties(
        "AWS::Bedrock::KnowledgeBase",
        Map.of(
            "RoleArn", attribute("${ids.role}", "Arn"),
            "KnowledgeBaseConfiguration",
            Map.of("VectorKnowledgeBaseConfiguration", Map.of("EmbeddingModelArn", EMBEDDING_MODEL)),
            "StorageConfiguration", Map.of("Type", "${storageType}")));
  }

  @Test
  void storesVectorsOfTheModelsLength() {
<#if storageType == "S3_VECTORS">
    template.hasResourceProperties(
        "AWS::S3Vectors::Index",
        Map.of("VectorBucketArn", attribute("${ids.store}", "VectorBucketArn"), "Dimension", ${model.dimensions}));
<#elseif storageType == "OPENSEARCH_SERVERLESS">
    template.hasResourceProperties(
        "AWS::OpenSearchServerless::Index",
        Map.of(
            "CollectionEndpoint", attribute("${ids.store}", "CollectionEndpoint"),
            "Mappings", Map.of("Properties", Map.of("vector", Map.of("Dimension", ${model.dimensions})))));
<#else>
    template.hasResourceProperties(
        "Custom::AWS",
        Map.of(
            "Create",
            Map.of("Fn::Join", List.of("", Match.arrayWith(List.of(Match.stringLikeRegexp("embedding vector\\(${model.dimensions}\\)")))))));
</#if>
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
                        "Action", "sts:AssumeRole",
                        "Effect", "Allow",
                        "Principal", Map.of("Service", "bedrock.amazonaws.com"),
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
            "PolicyName", Match.stringLikeRegexp("^${ids.role}"),
            "PolicyDocument",
            statement("bedrock:InvokeModel", <#if reader??>Match.arrayWith(List.of(EMBEDDING_MODEL))<#else>EMBEDDING_MODEL</#if>)));
  }

  @Test
  void readsItsSources() {
<#list sources as source>
    template.hasResourceProperties(
        "AWS::Bedrock::DataSource",
        Map.of(
            "KnowledgeBaseId", attribute("${ids.knowledgeBase}", "KnowledgeBaseId"),
            "Name", "${source.name}",
            "DataSourceConfiguration", Map.of("Type", "${source.type}"),
            "DataDeletionPolicy", "${dataDeletion}",
            "VectorIngestionConfiguration",
            Map.of("ChunkingConfiguration", Map.of("ChunkingStrategy", "${chunking.strategy}"))));
</#list>
  }
<#if changingSources?has_content>

  @Test
  void hearsOfChanges() {
<#list changingSources as source>
    template.hasResourceProperties(
        "AWS::Events::Rule",
        Map.of(
            "EventPattern",
            Map.of(
                "source", List.of("aws.s3"),
                "detail-type", List.of("Object Created", "Object Deleted"),
                "detail", Map.of("object", Map.of("key", List.of(Map.of("prefix", "${source.prefix}"))))),
            "Targets", message("${source.logicalId}")));
</#list>
  }
</#if>
<#if crawledSources?has_content>

  @Test
  void readsAgainWhatDoesNotTell() {
<#list crawledSources as source>
    template.hasResourceProperties(
        "AWS::Scheduler::Schedule",
        Map.of(
            "ScheduleExpression", "${source.rate}",
            "Target", Map.of("Input", joined("dataSource", attribute("${source.logicalId}", "DataSourceId")))));
</#list>
  }
</#if>

  @Test
  void fillsItsSourcesAfterADeployment() {
<#list sources as source>
    template.hasResourceProperties(
        "AWS::Events::Rule",
        Map.of(
            "EventPattern", Map.of("source", List.of("aws.cloudformation")),
            "Targets", message("${source.logicalId}")));
</#list>
  }

  @Test
  void keepsChangesUntilTheyAreIngested() {
    template.hasResourceProperties(
        "AWS::SQS::Queue",
        Map.of(
            "VisibilityTimeout", 300,
            "RedrivePolicy",
            Map.of("deadLetterTargetArn", attribute("${ids.deadLetters}", "Arn"), "maxReceiveCount", 864)));
    template.hasResourceProperties(
        "AWS::Lambda::EventSourceMapping",
        Map.of(
            "EventSourceArn", attribute("${ids.changes}", "Arn"),
            "FunctionResponseTypes", List.of("ReportBatchItemFailures")));
  }

  @Test
  void mayStartItsOwnIngestions() {
    template.hasResourceProperties(
        "AWS::IAM::Policy",
        Map.of(
            "PolicyName", Match.stringLikeRegexp("^${ids.starterRole}"),
            "PolicyDocument",
            statement("bedrock:StartIngestionJob", attribute("${ids.knowledgeBase}", "KnowledgeBaseArn"))));
  }

  @Test
  void logsWhatBecomesOfDocuments() {
    template.hasResourceProperties(
        "AWS::Logs::DeliverySource",
        Map.of("LogType", "APPLICATION_LOGS", "ResourceArn", attribute("${ids.knowledgeBase}", "KnowledgeBaseArn")));
  }

  private static Map<String, Object> attribute(final String resource, final String name) {
    return Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("^" + resource + "[0-9A-F]{8}$"), name));
  }

  private static Map<String, Object> statement(final String action, final Object resource) {
    var statement = Match.objectLike(Map.of("Action", action, "Effect", "Allow", "Resource", resource));
    return Map.of("Statement", Match.arrayWith(List.of(statement)));
  }

  private static List<Object> message(final String source) {
    var input = joined("dataSource", attribute(source, "DataSourceId"));
    return List.of(Match.objectLike(Map.of("Arn", attribute("${ids.changes}", "Arn"), "Input", input)));
  }

  private static Map<String, Object> joined(final String text, final Object then) {
    return Map.of("Fn::Join", List.of("", Match.arrayWith(List.of(Match.stringLikeRegexp(text), then))));
  }
}
