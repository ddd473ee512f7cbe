package dev.stackprint.aws.render;

import dev.stackprint.rendering.Retained;

/** What may stay when a stack is deleted, and how it is deleted for good. */
public enum RetainedType implements Retained.Type {
  BUCKET(
      "S3 bucket",
      "Empty a bucket in the S3 console, which removes former versions too; then `aws s3 rb s3://NAME`."),
  LOG_GROUP("log group", "`aws logs delete-log-group --log-group-name NAME`"),
  TABLE("DynamoDB table", "`aws dynamodb delete-table --table-name NAME`"),
  USER_POOL(
      "Cognito user pool",
      "Switch off a user pool's deletion protection in the console, if it is on; then"
          + " `aws cognito-idp delete-user-pool --user-pool-id NAME`."),
  VECTOR_BUCKET(
      "S3 vector bucket",
      "`aws s3vectors delete-index --vector-bucket-name NAME --index-name INDEX` for each of its"
          + " indexes, then `aws s3vectors delete-vector-bucket --vector-bucket-name NAME`"),
  VECTOR_INDEX("S3 vector index", "`aws s3vectors delete-index --index-arn NAME`"),
  SEARCH_COLLECTION(
      "OpenSearch Serverless collection", "`aws opensearchserverless delete-collection --id NAME`"),
  DATABASE(
      "Aurora cluster",
      "Switch off a cluster's deletion protection, delete its instances, then `aws rds"
          + " delete-db-cluster --db-cluster-identifier NAME --final-db-snapshot-identifier NAME-last`."),
  DATABASE_SNAPSHOT(
      "Aurora snapshot",
      "`aws rds delete-db-cluster-snapshot --db-cluster-snapshot-identifier NAME`; `aws rds"
          + " describe-db-cluster-snapshots` lists them."),
  FEATURE_GROUP(
      "feature group",
      "`aws sagemaker delete-feature-group --feature-group-name NAME`; its files and its table in Glue's"
          + " database `sagemaker_featurestore` stay."),
  MLFLOW_APP("MLflow App", "`aws sagemaker delete-mlflow-app --arn NAME`"),
  MLFLOW_SERVER(
      "MLflow tracking server",
      "It bills by the hour until it is stopped or deleted: `aws sagemaker"
          + " delete-mlflow-tracking-server --tracking-server-name NAME`"),
  SECRET("secret", "`aws secretsmanager delete-secret --secret-id NAME`"),
  QUEUE("SQS queue", "`aws sqs delete-queue --queue-url NAME`"),
  KEY(
      "KMS key",
      "Last of all: `aws kms schedule-key-deletion --key-id NAME --pending-window-in-days 30`."
          + " What a key encrypted cannot be read without it.");

  private final String label;
  private final String deletion;

  RetainedType(String label, String deletion) {
    this.label = label;
    this.deletion = deletion;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String deletion() {
    return deletion;
  }
}
