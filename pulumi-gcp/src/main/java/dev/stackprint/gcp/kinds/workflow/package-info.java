/**
 * Kind {@code workflow}: a workflow of Cloud Workflows whose steps hand each other files.
 *
 * <p>{@code StepWriter} says for each step what it takes and what that needs, {@code Definition}
 * joins them with the subworkflows that they call.
 */
package dev.stackprint.gcp.kinds.workflow;
