/** Kind {@code batch-inference}: a workflow of Cloud Workflows around a job of Vertex AI. */
package dev.stackprint.gcp.kinds.batchinference;
