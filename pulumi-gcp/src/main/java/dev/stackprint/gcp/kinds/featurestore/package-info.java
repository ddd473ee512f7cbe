/** Kind {@code feature-store}: feature groups of Vertex AI over tables of BigQuery. */
package dev.stackprint.gcp.kinds.featurestore;
