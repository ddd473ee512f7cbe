/** Kind {@code batch-inference}: a Step Functions state machine around a job of Amazon Bedrock. */
package dev.stackprint.aws.kinds.batchinference;
