/** Kind {@code prompt}: a prompt of Bedrock's prompt management, and its published version. */
package dev.stackprint.aws.kinds.prompt;
