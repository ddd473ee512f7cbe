/** Kind {@code accelerator-cluster}: which engine runs the machines of a cluster. */
package dev.stackprint.aws.kinds.acceleratorcluster;
