/**
 * Kind {@code distributed-job}: a job set or a Ray job on a GKE cluster, or a custom job of Vertex
 * AI that a workflow runs.
 */
package dev.stackprint.gcp.kinds.distributedjob;
