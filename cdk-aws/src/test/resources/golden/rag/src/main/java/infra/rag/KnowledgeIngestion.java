package infra.rag;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.bedrock.CfnDataSource;
import software.amazon.awscdk.services.bedrock.CfnKnowledgeBase;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.RuntimeFamily;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.logs.CfnDelivery;
import software.amazon.awscdk.services.logs.CfnDeliveryDestination;
import software.amazon.awscdk.services.logs.CfnDeliverySource;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * Keeps a knowledge base up to date. Every change puts a message into a queue; it leaves the queue
 * only once an ingestion has started after it, so that no change is missed.
 */
// rag.yaml:32 knowledge (knowledge-base)
final class KnowledgeIngestion extends Construct {

  private static final String METRICS = "Rag";

  private final CfnKnowledgeBase knowledgeBase;
  private final Queue deadLetters;
  private final Queue changes;
  private final Function starter;

  KnowledgeIngestion(final Construct scope, final String id, final CfnKnowledgeBase knowledgeBase) {
    super(scope, id);
    this.knowledgeBase = knowledgeBase;
    deadLetters = queue("DeadLetters").build();
    // Bedrock runs one ingestion of a knowledge base at a time. A change that comes meanwhile is
    // tried
    // every five minutes, for three days.
    changes =
        queue("Changes")
            .visibilityTimeout(Duration.minutes(5))
            .deadLetterQueue(
                DeadLetterQueue.builder().queue(deadLetters).maxReceiveCount(864).build())
            .build();
    starter = starter();
    // Changes within a minute are taken together, as when many files are uploaded.
    starter.addEventSource(
        SqsEventSource.Builder.create(changes)
            .batchSize(1000)
            .maxBatchingWindow(Duration.minutes(1))
            .maxConcurrency(2)
            .reportBatchItemFailures(true)
            .build());
    logFailures();
  }

  /** Ingests a source when an object under a prefix of its bucket is written or deleted. */
  void onChange(
      final String id, final CfnDataSource source, final IBucket bucket, final String prefix) {
    var object =
        Map.of(
            "bucket", Map.of("name", List.of(bucket.getBucketName())),
            "object", Map.of("key", List.of(Map.of("prefix", prefix))));
    on(
        id + "Changed",
        source,
        EventPattern.builder()
            .source(List.of("aws.s3"))
            .detailType(List.of("Object Created", "Object Deleted"))
            .detail(new TreeMap<>(object))
            .build());
  }

  /** Ingests a source after each deployment, which may have made it anew and empty. */
  void onDeployment(final String id, final CfnDataSource source) {
    var success =
        Map.of(
            "stack-id", List.of(Stack.of(this).getStackId()),
            "status-details", Map.of("status", List.of("CREATE_COMPLETE", "UPDATE_COMPLETE")));
    on(
        id + "Deployed",
        source,
        EventPattern.builder()
            .source(List.of("aws.cloudformation"))
            .detailType(List.of("CloudFormation Stack Status Change"))
            .detail(new TreeMap<>(success))
            .build());
  }

  /** Returns the name of the queue of changes that could not be ingested. */
  String deadLettersName() {
    return deadLetters.getQueueName();
  }

  /** Returns the name of the function that starts ingestions. */
  String starterName() {
    return starter.getFunctionName();
  }

  private void on(final String id, final CfnDataSource source, final EventPattern pattern) {
    Rule.Builder.create(this, id)
        .eventPattern(pattern)
        .targets(
            List.of(
                SqsQueue.Builder.create(changes)
                    .message(RuleTargetInput.fromObject(message(source)))
                    .deadLetterQueue(deadLetters)
                    .build()))
        .build();
  }

  private static Map<String, String> message(final CfnDataSource source) {
    return Map.of("dataSource", source.getAttrDataSourceId());
  }

  private Queue.Builder queue(final String id) {
    return Queue.Builder.create(this, id)
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true)
        .retentionPeriod(Duration.days(14));
  }

  private Function starter() {
    var logs =
        LogGroup.Builder.create(this, "StarterLogs")
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    var role =
        Role.Builder.create(this, "StarterRole")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    logs.grantWrite(role);
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("bedrock:StartIngestionJob"))
            .resources(List.of(knowledgeBase.getAttrKnowledgeBaseArn()))
            .build());
    return Function.Builder.create(this, "Starter")
        .description("Starts ingestions of the data sources that changed")
        .runtime(new Runtime("python3.14", RuntimeFamily.PYTHON))
        .architecture(Architecture.ARM_64)
        .handler("handler.handler")
        .code(Code.fromAsset("functions/knowledge"))
        .environment(Map.of("KNOWLEDGE_BASE_ID", knowledgeBase.getAttrKnowledgeBaseId()))
        .timeout(Duration.seconds(30))
        .memorySize(256)
        .role(role)
        .logGroup(logs)
        .build();
  }

  /** Has Bedrock log what becomes of each document, and counts what could not be taken in. */
  private void logFailures() {
    var name = knowledgeBase.getName();
    var logs =
        LogGroup.Builder.create(this, "Logs")
            // Bedrock's permission to write covers groups that are named so.
            .logGroupName("/aws/vendedlogs/bedrock/knowledge-base/" + name)
            .retention(RetentionDays.THREE_MONTHS)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    var source =
        CfnDeliverySource.Builder.create(this, "LogSource")
            .name(name)
            .logType("APPLICATION_LOGS")
            .resourceArn(knowledgeBase.getAttrKnowledgeBaseArn())
            .build();
    var destination =
        CfnDeliveryDestination.Builder.create(this, "LogDestination")
            .name(name)
            .destinationResourceArn(logs.getLogGroupArn())
            .build();
    CfnDelivery.Builder.create(this, "LogDelivery")
        .deliverySourceName(source.getRef())
        .deliveryDestinationArn(destination.getAttrArn())
        .build();
    var isOver = "$.event.ingestion_job_status = \"COMPLETE\"";
    var failures = "$.event.resource_statistics.number_of_resources_failed";
    count("FailedIngestions", logs, "{ $.event.ingestion_job_status = \"FAILED\" }", "1");
    count("FailedDocuments", logs, "{ " + failures + " > 0 && " + isOver + " }", failures);
  }

  private void count(
      final String metric, final LogGroup logs, final String pattern, final String value) {
    MetricFilter.Builder.create(this, metric)
        .logGroup(logs)
        .filterPattern(FilterPattern.literal(pattern))
        .metricNamespace(METRICS)
        .metricName(metric)
        .metricValue(value)
        .dimensions(Map.of("KnowledgeBase", "$.event.knowledge_base_arn"))
        .build();
  }
}
