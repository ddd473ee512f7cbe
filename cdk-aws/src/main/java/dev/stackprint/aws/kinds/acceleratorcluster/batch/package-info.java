/** Clusters of AWS Batch: a compute environment and a queue for each pool. */
package dev.stackprint.aws.kinds.acceleratorcluster.batch;
