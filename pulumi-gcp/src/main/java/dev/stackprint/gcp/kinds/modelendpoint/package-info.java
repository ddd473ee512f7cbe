/**
 * Kind {@code model-endpoint}: a model with open weights on accelerators of Vertex AI, the right to
 * call it, and the way to call it.
 */
package dev.stackprint.gcp.kinds.modelendpoint;
