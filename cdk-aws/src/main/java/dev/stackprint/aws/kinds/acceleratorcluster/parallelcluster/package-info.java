/** Clusters of AWS Parallel Computing Service, which runs Slurm. */
package dev.stackprint.aws.kinds.acceleratorcluster.parallelcluster;
