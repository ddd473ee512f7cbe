/** Kind {@code guardrail}: a Bedrock guardrail and its published version. */
package dev.stackprint.aws.kinds.guardrail;
