/** What kinds share that have Vertex AI run something on machines. */
package dev.stackprint.gcp.vertex;
