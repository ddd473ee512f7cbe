/** Kind {@code notebook}: a Vertex AI Workbench instance for each person. */
package dev.stackprint.gcp.kinds.notebook;
