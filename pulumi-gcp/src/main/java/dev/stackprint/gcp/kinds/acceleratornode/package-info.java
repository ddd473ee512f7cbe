/** Kind {@code accelerator-node}: a TPU VM, a queued resource, or a machine with GPUs. */
package dev.stackprint.gcp.kinds.acceleratornode;
