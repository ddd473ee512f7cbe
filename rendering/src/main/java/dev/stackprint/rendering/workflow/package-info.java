/**
 * Kind {@code workflow} as every back-end reads it: the steps, what each does, reads and leaves,
 * and what does not go together. How a step is done is a back-end's own.
 */
package dev.stackprint.rendering.workflow;
