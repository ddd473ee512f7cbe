/**
 * Kind {@code workflow}: a Step Functions state machine whose steps hand each other files.
 *
 * <p>{@link dev.stackprint.aws.kinds.workflow.Workflow} reads the steps, an {@code Action} each
 * says which states it takes and what they need, {@code Definition} joins the states.
 */
package dev.stackprint.aws.kinds.workflow;
