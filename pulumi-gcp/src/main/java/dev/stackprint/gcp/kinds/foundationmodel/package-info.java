/**
 * Kind {@code foundation-model}: the right to call a model of Vertex AI, and the way to call it.
 */
package dev.stackprint.gcp.kinds.foundationmodel;
