/** Kind {@code accelerator-cluster}: a GKE cluster with pools of TPU slices and of GPUs. */
package dev.stackprint.gcp.kinds.acceleratorcluster;
