/** Kind {@code model-customization}: a workflow that tunes models with Vertex AI. */
package dev.stackprint.gcp.kinds.modelcustomization;
