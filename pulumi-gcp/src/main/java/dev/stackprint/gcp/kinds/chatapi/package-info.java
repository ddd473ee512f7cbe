/** Kind {@code chat-api}: a Cloud Run function that answers, and the gateway in front of it. */
package dev.stackprint.gcp.kinds.chatapi;
