/** Kind {@code accelerator-cluster}. */
package dev.stackprint.aws.kinds.acceleratorcluster;
