package ${c.packageName};

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsCustomResourcePolicy;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.customresources.PhysicalResourceId;
import software.amazon.awscdk.services.cloudtrail.CfnTrail;
import software.amazon.awscdk.services.cloudtrail.CfnTrail.AdvancedEventSelectorProperty;
import software.amazon.awscdk.services.cloudtrail.CfnTrail.AdvancedFieldSelectorProperty;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

<#if modelCalls??>
/** A trail of the calls in this account and Region, and the log of its calls of models. */
<#else>
/** A trail of the calls in this account and Region, in a bucket of its own. */
</#if>
// ${c.origin}
final class ${c.className} extends Construct {

<#if resourceTypes?has_content>
  /** What Bedrock tells uses of, besides the calls of models that count as management events. */
  private static final List<String> RESOURCE_TYPES =
      List.of(<#list resourceTypes as type>"${type}"<#sep>, </#list>);

</#if>
  private final String trailName;
<#if key??>
  private final IKey key;
</#if>
  private final Bucket accessLogs;
  private final Bucket records;

  ${c.className}(final Construct scope, final String id${c.parameters}) {
    super(scope, id);
    // Named, so that the policies can tell this trail from those of others.
    trailName = Stack.of(this).getStackName() + "-" + id;
<#if key??>
    key = ${key};
    letServicesUseKey();
</#if>
    accessLogs = accessLogs();
    records = records();
<#if logGroup>
    var log = log("RecordsLog", RetentionDays.THREE_MONTHS);
    var logWriter = logWriter("LogWriter", trail(), log);
</#if>
    var trail =
        CfnTrail.Builder.create(this, "Trail")
            .trailName(trailName)
            .isLogging(true)
            .isMultiRegionTrail(${allRegions?c})
            .includeGlobalServiceEvents(${allRegions?c})
            .s3BucketName(records.getBucketName())
            .enableLogFileValidation(true)
<#if key??>
            .kmsKeyId(key.getKeyArn())
</#if>
<#if logGroup>
            .cloudWatchLogsLogGroupArn(log.getLogGroupArn())
            .cloudWatchLogsRoleArn(logWriter.getRoleArn())
</#if>
            .advancedEventSelectors(selectors(${selected}))
            .build();
    trail.getNode().addDependency(records);
<#if logGroup>
    trail.getNode().addDependency(logWriter);
</#if>
<#if modelCalls??>
    logModelCalls();
</#if>
  }

  /** Returns the name of the bucket that holds the record. */
  String bucketName() {
    return records.getBucketName();
  }

  /** Returns the trail's ARN. */
  String trailArn() {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder()
                .service("cloudtrail")
                .resource("trail")
                .resourceName(trailName)
                .build());
  }

  private static List<AdvancedEventSelectorProperty> selectors(${selectable}) {
    var selectors = new ArrayList<AdvancedEventSelectorProperty>();
<#if calls>
    // Those of KMS and of the data API of RDS are many, and tell little.
    selectors.add(
        selector(
            "Calls that manage resources, and calls of models",
            field("eventCategory").equalTo(List.of("Management")),
            field("eventSource")
                .notEquals(List.of("kms.amazonaws.com", "rdsdata.amazonaws.com"))));
</#if>
<#if resourceTypes?has_content>
    for (var type : RESOURCE_TYPES) {
      selectors.add(
          selector(
              "Uses of " + type,
              field("eventCategory").equalTo(List.of("Data")),
              field("resources.type").equalTo(List.of(type))));
    }
</#if>
<#if stores?has_content>
    for (var store : stores) {
      selectors.add(
          selector(
              "Files of " + store.getNode().getPath(),
              field("eventCategory").equalTo(List.of("Data")),
              field("resources.type").equalTo(List.of("AWS::S3::Object")),
              field("resources.ARN").startsWith(List.of(store.arnForObjects("")))));
    }
</#if>
    return selectors;
  }

  private static AdvancedEventSelectorProperty selector(
      final String name, final AdvancedFieldSelectorProperty.Builder... fields) {
    return AdvancedEventSelectorProperty.builder()
        .name(name)
        .fieldSelectors(
            Stream.of(fields).map(AdvancedFieldSelectorProperty.Builder::build).toList())
        .build();
  }

  private static AdvancedFieldSelectorProperty.Builder field(final String name) {
    return AdvancedFieldSelectorProperty.builder().field(name);
  }

  /** CloudTrail as this trail, so that nobody else can have it write here. */
  private IPrincipal trail() {
    return new ServicePrincipal("cloudtrail.amazonaws.com")
        .withConditions(Map.of("StringEquals", Map.of("aws:SourceArn", trailArn())));
  }

  private Bucket records() {
    var bucket =
        bucket("Records", ${days?c}).versioned(true).encryption(BucketEncryption.S3_MANAGED).build();
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(trail()))
            .actions(List.of("s3:GetBucketAcl"))
            .resources(List.of(bucket.getBucketArn()))
            .build());
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(trail()))
            .actions(List.of("s3:PutObject"))
            .resources(
                List.of(bucket.arnForObjects("AWSLogs/" + Stack.of(this).getAccount() + "/*")))
            .conditions(
                Map.of("StringEquals", Map.of("s3:x-amz-acl", "bucket-owner-full-control")))
            .build());
    return bucket;
  }

  private Bucket.Builder bucket(final String id, final int days) {
    return Bucket.Builder.create(this, id)
        .enforceSsl(true)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
        .lifecycleRules(
            List.of(
                LifecycleRule.builder()
                    .expiration(Duration.days(days))
                    .noncurrentVersionExpiration(Duration.days(30))
                    .abortIncompleteMultipartUploadAfter(Duration.days(7))
                    .build()))
        .serverAccessLogsBucket(accessLogs)
        .serverAccessLogsPrefix(id + "/")
        .removalPolicy(RemovalPolicy.${removalPolicy});
  }

  private Bucket accessLogs() {
    var logs =
        Bucket.Builder.create(this, "AccessLogs")
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .lifecycleRules(List.of(LifecycleRule.builder().expiration(Duration.days(90)).build()))
            .removalPolicy(RemovalPolicy.${removalPolicy})
            .build();
    Validations.of(logs)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-S1")
                .reason("The bucket holds access logs; logging access to them would never end.")
                .build());
    return logs;
  }
<#if logGroups>

  private LogGroup log(final String id, final RetentionDays retention) {
    return LogGroup.Builder.create(this, id)
        .retention(retention)
<#if key??>
        .encryptionKey(key)
</#if>
        .removalPolicy(RemovalPolicy.${removalPolicy})
        .build();
  }

  private Role logWriter(final String id, final IPrincipal service, final LogGroup log) {
    var writer = Role.Builder.create(this, id).assumedBy(service).build();
    log.grantWrite(writer);
    return writer;
  }
</#if>
<#if key??>

  private void letServicesUseKey() {
    letUseKey(trail(), "kms:DescribeKey", "kms:GenerateDataKey*");
<#if modelCallsBucket>
    letUseKey(bedrock(), "kms:GenerateDataKey");
</#if>
<#if logGroups>
    letUseKey(
        cloudWatchLogs(),
        "kms:Decrypt*",
        "kms:Describe*",
        "kms:Encrypt*",
        "kms:GenerateDataKey*",
        "kms:ReEncrypt*");
</#if>
  }

  private void letUseKey(final IPrincipal service, final String... actions) {
    key.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(service))
            .actions(List.of(actions))
            .resources(List.of("*"))
            .build());
  }
</#if>
<#if logGroupsWithKey>

  /** CloudWatch Logs for log groups of this account and Region. */
  private IPrincipal cloudWatchLogs() {
    var stack = Stack.of(this);
    var logs = stack.formatArn(ArnComponents.builder().service("logs").resource("*").build());
    return new ServicePrincipal("logs." + stack.getRegion() + "." + stack.getUrlSuffix())
        .withConditions(Map.of("ArnLike", Map.of("kms:EncryptionContext:aws:logs:arn", logs)));
  }
</#if>
<#if modelCalls??>

  /**
   * Logs each call of a model in this account and Region, whoever makes it: there is one setting
   * for all, which CloudFormation has no type for.
   */
  private void logModelCalls() {
    var config = new TreeMap<String, Object>();
</#if>
<#if modelCallsBucket>
    var bucket = modelCalls();
</#if>
<#if modelCallsLog>
    var log = log("ModelCallsLog", RetentionDays.${modelCallsRetention});
    var logWriter = logWriter("ModelCallsWriter", bedrock(), log);
    var destination = new TreeMap<String, Object>();
    destination.put("logGroupName", log.getLogGroupName());
    destination.put("roleArn", logWriter.getRoleArn());
    config.put("cloudWatchConfig", destination);
</#if>
<#if modelCallsBoth>
    destination.put("largeDataDeliveryS3Config", Map.of("bucketName", bucket.getBucketName()));
<#elseif modelCallsBucket>
    config.put("s3Config", Map.of("bucketName", bucket.getBucketName()));
</#if>
<#if modelCalls??>
    // ${whatIsLogged}
    config.put("textDataDeliveryEnabled", ${content?c});
    config.put("imageDataDeliveryEnabled", ${content?c});
    config.put("audioDataDeliveryEnabled", ${content?c});
    config.put("videoDataDeliveryEnabled", ${content?c});
    config.put("embeddingDataDeliveryEnabled", false);
    var put =
        AwsSdkCall.builder()
            .service("Bedrock")
            .action("putModelInvocationLoggingConfiguration")
            .parameters(Map.of("loggingConfig", config))
            .physicalResourceId(PhysicalResourceId.of("ModelInvocationLogging"))
            .build();
    var delete =
        AwsSdkCall.builder()
            .service("Bedrock")
            .action("deleteModelInvocationLoggingConfiguration")
            .build();
    var callerLog = callerLog();
    var setting =
        AwsCustomResource.Builder.create(this, "ModelInvocationLogging")
            .resourceType("Custom::ModelInvocationLogging")
            .onCreate(put)
            .onUpdate(put)
            .onDelete(delete)
            .policy(AwsCustomResourcePolicy.fromStatements(mayConfigure(${passed})))
            .role(caller(callerLog))
            .logGroup(callerLog)
            .installLatestAwsSdk(false)
            .build();
    Validations.of(setting)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-IAM5[Resource::*]")
                .reason("The setting is one of the account: the actions take no resource.")
                .build());
</#if>
<#if modelCallsBucket>
    setting.getNode().addDependency(bucket);
</#if>
<#if modelCallsLog>
    setting.getNode().addDependency(logWriter);
</#if>
<#if modelCalls??>
  }

  private static List<PolicyStatement> mayConfigure(${passedDeclared}) {
    var configure =
        PolicyStatement.Builder.create()
            .actions(
                List.of(
                    "bedrock:DeleteModelInvocationLoggingConfiguration",
                    "bedrock:PutModelInvocationLoggingConfiguration"))
            .resources(List.of("*"))
            .build();
</#if>
<#if modelCallsLog>
    var pass =
        PolicyStatement.Builder.create()
            .actions(List.of("iam:PassRole"))
            .resources(List.of(logWriter.getRoleArn()))
            .conditions(
                Map.of("StringEquals", Map.of("iam:PassedToService", "bedrock.amazonaws.com")))
            .build();
    return List.of(configure, pass);
<#elseif modelCalls??>
    return List.of(configure);
</#if>
<#if modelCalls??>
  }

  private Role caller(final LogGroup log) {
    var caller =
        Role.Builder.create(this, "Caller")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    log.grantWrite(caller);
    return caller;
  }

  private LogGroup callerLog() {
    return LogGroup.Builder.create(this, "CallerLog")
        .retention(RetentionDays.ONE_MONTH)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  /** Bedrock on behalf of this account and Region, and of nobody else. */
  private IPrincipal bedrock() {
    var stack = Stack.of(this);
    var anything = stack.formatArn(ArnComponents.builder().service("bedrock").resource("*").build());
    var conditions = new TreeMap<String, Object>();
    conditions.put("ArnLike", Map.of("aws:SourceArn", anything));
    conditions.put("StringEquals", Map.of("aws:SourceAccount", stack.getAccount()));
    return new ServicePrincipal("bedrock.amazonaws.com").withConditions(conditions);
  }
</#if>
<#if modelCallsBucket>

  private Bucket modelCalls() {
    var bucket = bucket("ModelCalls", ${modelCallsDays?c})${modelCallsEncryption}.build();
    var prefix = "AWSLogs/" + Stack.of(this).getAccount() + "/BedrockModelInvocationLogs/*";
    bucket.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(bedrock()))
            .actions(List.of("s3:PutObject"))
            .resources(List.of(bucket.arnForObjects(prefix)))
            .build());
    return bucket;
  }
</#if>
}
