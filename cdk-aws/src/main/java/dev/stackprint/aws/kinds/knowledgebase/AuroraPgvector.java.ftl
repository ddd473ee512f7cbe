package ${c.packageName};

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.customresources.AwsCustomResource;
import software.amazon.awscdk.customresources.AwsCustomResourcePolicy;
import software.amazon.awscdk.customresources.AwsSdkCall;
import software.amazon.awscdk.customresources.PhysicalResourceId;
import software.amazon.awscdk.services.bedrock.CfnKnowledgeBase;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.rds.AuroraPostgresClusterEngineProps;
import software.amazon.awscdk.services.rds.AuroraPostgresEngineVersion;
import software.amazon.awscdk.services.rds.BackupProps;
import software.amazon.awscdk.services.rds.ClusterInstance;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.amazon.awscdk.services.rds.DatabaseClusterEngine;
import software.constructs.Construct;

/** The vectors of a knowledge base, in a PostgreSQL database that Bedrock calls through the Data API. */
// ${c.origin}
final class ${className} extends Construct {

  static final int DIMENSIONS = ${dimensions};

  private static final String DATABASE = "knowledge";

  /** Another model has other vectors: the digest stands for it, so that they get a table of their own. */
  private static final String TABLE = "bedrock_integration.chunks_${digest}";

  /** One statement: the Data API takes no more at a time. The indexes are those that Bedrock asks for. */
  private static final String MAKE_TABLE =
      """
      DO $$
      BEGIN
        CREATE EXTENSION IF NOT EXISTS vector;
        CREATE SCHEMA IF NOT EXISTS bedrock_integration;
        IF to_regclass('%1$s') IS NULL THEN
          CREATE TABLE %1$s (
            id uuid PRIMARY KEY,
            embedding vector(%2$d),
            chunks text,
            metadata json,
            custom_metadata jsonb
          );
          CREATE INDEX ON %1$s USING hnsw (embedding vector_cosine_ops) WITH (ef_construction=256);
          CREATE INDEX ON %1$s USING gin (to_tsvector('simple', chunks));
          CREATE INDEX ON %1$s USING gin (custom_metadata);
        END IF;
      END
      $$
      """;

  private final DatabaseCluster database;

  ${className}(final Construct scope, final String id, final Role role<#if key>, final IKey key</#if>, final IVpc vpc) {
    super(scope, id);
    database =
        DatabaseCluster.Builder.create(this, "Database")
            .engine(
                DatabaseClusterEngine.auroraPostgres(
                    AuroraPostgresClusterEngineProps.builder()
                        .version(AuroraPostgresEngineVersion.VER_16_11)
                        .build()))
            .writer(ClusterInstance.serverlessV2("Writer"))
            .serverlessV2MinCapacity(${capacity.min})
            .serverlessV2MaxCapacity(${capacity.max})
<#if pauses>
            .serverlessV2AutoPauseDuration(Duration.minutes(15))
</#if>
            .defaultDatabaseName(DATABASE)
            .credentials(Credentials.fromUsername("knowledge"))
            .manageMasterUserPassword(true)
            .iamAuthentication(true)
            .enableDataApi(true)
            .vpc(vpc)
            .vpcSubnets(SubnetSelection.builder().subnetGroupName("Private").build())
            .storageEncrypted(true)
<#if key>
            .storageEncryptionKey(key)
</#if>
            .backup(BackupProps.builder().retention(Duration.days(7)).build())
            .cloudwatchLogsExports(List.of("postgresql"))
            .deletionProtection(${deletionProtection})
            .removalPolicy(RemovalPolicy.SNAPSHOT)
            .build();
<#if !deletionProtection>
    Validations.of(database)
        .acknowledge(
            Acknowledgment.builder()
                .id("AwsSolutions::AwsSolutions-RDS10")
                .reason("The blueprint asks for no deletion protection: the vectors can be made again.")
                .build());
</#if>
    makeTable();
    dataApi("rds-data:BatchExecuteStatement", "rds-data:ExecuteStatement", "rds:DescribeDBClusters").forEach(role::addToPolicy);
  }

  /** Returns how a knowledge base finds the vectors. */
  CfnKnowledgeBase.StorageConfigurationProperty configuration() {
    return CfnKnowledgeBase.StorageConfigurationProperty.builder()
        .type("RDS")
        .rdsConfiguration(
            CfnKnowledgeBase.RdsConfigurationProperty.builder()
                .resourceArn(database.getClusterArn())
                .credentialsSecretArn(database.getSecret().getSecretArn())
                .databaseName(DATABASE)
                .tableName(TABLE)
                .fieldMapping(
                    CfnKnowledgeBase.RdsFieldMappingProperty.builder()
                        .primaryKeyField("id")
                        .vectorField("embedding")
                        .textField("chunks")
                        .metadataField("metadata")
                        .customMetadataField("custom_metadata")
                        .build())
                .build())
        .build();
  }
<#if database>

  /** Returns the id of the database's cluster. */
  String databaseId() {
    return database.getClusterIdentifier();
  }
</#if>

  /** CloudFormation has no type for tables. */
  private void makeTable() {
    var statement =
        AwsSdkCall.builder()
            .service("RDSDataService")
            .action("executeStatement")
            .parameters(
                new TreeMap<>(
                    Map.of(
                        "resourceArn", database.getClusterArn(),
                        "secretArn", database.getSecret().getSecretArn(),
                        "database", DATABASE,
                        "sql", MAKE_TABLE.formatted(TABLE, DIMENSIONS))))
            .physicalResourceId(PhysicalResourceId.of(TABLE))
            .build();
    var logs =
        LogGroup.Builder.create(this, "TableLogs")
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    var maker =
        Role.Builder.create(this, "TableMaker")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    logs.grantWrite(maker);
    // One function makes all such calls of a stack; the policy goes to its role, whichever that is.
    var table =
        AwsCustomResource.Builder.create(this, "Table")
            .onCreate(statement)
            .onUpdate(statement)
            .policy(AwsCustomResourcePolicy.fromStatements(dataApi("rds-data:ExecuteStatement")))
            .role(maker)
            .logGroup(logs)
            .installLatestAwsSdk(false)
            .build();
    table.getNode().addDependency(database);
  }

  /** Returns what lets somebody call the database through the Data API. */
  private List<PolicyStatement> dataApi(final String... actions) {
    return List.of(
        allow(database.getClusterArn(), actions),
        allow(database.getSecret().getSecretArn(), "secretsmanager:GetSecretValue"));
  }

  private static PolicyStatement allow(final String resource, final String... actions) {
    return PolicyStatement.Builder.create()
        .actions(List.of(actions))
        .resources(List.of(resource))
        .build();
  }
}
