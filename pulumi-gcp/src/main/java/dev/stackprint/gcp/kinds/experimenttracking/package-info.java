/** Kind {@code experiment-tracking}: a Vertex AI TensorBoard, and the default metadata store. */
package dev.stackprint.gcp.kinds.experimenttracking;
