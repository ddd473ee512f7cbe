/** Kind {@code chat-api}: an HTTP API and the Lambda function that answers. */
package dev.stackprint.aws.kinds.chatapi;
