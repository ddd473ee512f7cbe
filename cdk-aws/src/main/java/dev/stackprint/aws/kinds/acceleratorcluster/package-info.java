/** Kind {@code accelerator-cluster}: a cluster of Amazon EKS, and what is installed on it. */
package dev.stackprint.aws.kinds.acceleratorcluster;
