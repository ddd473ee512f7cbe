/**
 * Kind {@code workflow}: a Step Functions state machine whose steps hand each other files.
 *
 * <p>{@code States} says for each step which states it takes and what they need, {@code Definition}
 * joins the states.
 */
package dev.stackprint.aws.kinds.workflow;
