/** Engine {@code eks}: a cluster of Amazon EKS, and what is installed on it. */
package dev.stackprint.aws.kinds.acceleratorcluster.eks;
