/** Kind {@code ml-pipeline}: a pipeline of Vertex AI, and what starts it. */
package dev.stackprint.gcp.kinds.mlpipeline;
