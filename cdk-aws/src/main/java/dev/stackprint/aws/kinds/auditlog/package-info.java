/** Kind {@code audit-log}: a CloudTrail trail, and the log of Bedrock's model invocations. */
package dev.stackprint.aws.kinds.auditlog;
