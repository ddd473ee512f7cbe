/** Definitions of Cloud Workflows: what those of all kinds have in common. */
package dev.stackprint.gcp.workflows;
